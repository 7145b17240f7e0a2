const CURRENCY =
  '(?:dollars?|cents?|euros?|pounds?|pence|yen|yuan|won|rupees?|rupiah|francs?|crowns?|kron[ae]r?|kronor|roubles?|rubles?|hryvnias?|zlotys?|forints?|lei|lira|pesos?|reals|reais|rand|shekels?|dinars?|dirhams?|riyals?|baht|ringgit)';
const SCALE = '(?:thousand|million|billion|trillion)';

/** "How many people", not "how many dollars". */
export function asksCount(question: string): boolean {
  return ASKS_COUNT.test(question);
}

const ASKS_COUNT = new RegExp(`\\bhow\\s+many\\s+(?!(?:\\p{L}+\\s+)?${CURRENCY}\\b)`, 'iu');

/** "How much does it cost?", "how many dollars …" */
export function asksMoney(question: string): boolean {
  return ASKS_MONEY.test(question);
}

const ASKS_MONEY = new RegExp(
  [
    `\\bhow\\s+(?:many|much)\\s+(?:\\p{L}+\\s+)?(?:money|${CURRENCY})\\b`,
    '\\bhow\\s+much\\b.*\\b(?:costs?|pay|pays|paid|priced?|worth|spends?|spent|charged?|charges|earn|earns|earned|owes?|owed|fined?|tickets?|fees?|bill|salary)\\b',
    '\\b(?:what|which)\\s+(?:price|cost)\\b',
    "\\bwhat(?:\\s+(?:is|was|are|were)|['’]s)\\s+the\\s+(?:cost|price|fee|fine|salary)\\b",
  ].join('|'),
  'iu',
);

const MONEY = new RegExp(
  `[$£€¥₹]\\s?\\d[\\d.,]*(?:\\s?(?:[kmb]n?|${SCALE}))?\\b|\\d[\\d.,]*(?:\\s?${SCALE})?\\s${CURRENCY}\\b`,
  'giu',
);

/** Money in letters, and that it takes none. */
const MONEY_IN_WORDS = new RegExp(
  `\\b\\p{L}+(?:\\s${SCALE})?\\s(?!pounds?\\b)${CURRENCY}\\b|\\b(?:for\\sfree|free\\sof\\scharge)\\b`,
  'iu',
);

/** Whether a sentence tells of an amount of money. */
export function hasMoney(sentence: string): boolean {
  return sentence.replaceAll(MONEY, '') !== sentence || MONEY_IN_WORDS.test(sentence);
}

const NUMERAL =
  /\d|\b(?:no|none|nobody|one|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|several|few|many|couple|pair|half|single)\b/iu;

/** Whether all that a sentence counts is money. */
export function hasOnlyMoney(sentence: string): boolean {
  const others = sentence.replaceAll(MONEY, '');
  return others !== sentence && !NUMERAL.test(others);
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';

/** Figures that count nothing: days, years, times of day, ages and shares. */
const NO_COUNT = new RegExp(
  [
    `\\b${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}`,
    '\\b(?:1[5-9]|20)\\d\\ds?\\b(?!,\\d)',
    '\\b\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]\\.?m\\b|\\b\\d{1,2}:\\d\\d\\b',
    '\\b\\d{1,3}[- ](?:year|month|week|day)s?[- ]old\\b|\\baged\\s\\d+|,\\s\\d{1,3},(?!\\d)|\\(\\d{1,2}\\)',
    '\\d[\\d.,]*\\s?(?:%|percent\\b|per\\scent\\b)',
  ].join('|'),
  'gu',
);

const IN_A_NAME = /\p{L}+-?\d+/gu;

/** Whether a sentence counts something. */
export function hasCount(sentence: string): boolean {
  return NUMERAL.test(sentence.replaceAll(MONEY, '').replaceAll(NO_COUNT, '').replaceAll(IN_A_NAME, ''));
}
