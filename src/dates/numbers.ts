/** The numbers of English dates: "two", "forty-five", "a couple of", "third", "20th". */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** How many there are isn't said: TIMEX3 writes X. */
const VAGUE = '(?:a\\s+)?(?:few|number\\s+of)|several|many|some';

const COUPLE = '(?:a\\s+)?couple(?:\\s+of)?';

const WORDS = `(?:${TENS.join('|')})(?:[-\\s](?:${UNITS.slice(1, 10).join('|')}))?|${UNITS.slice(1).reverse().join('|')}|an?(?=\\s+(?:hundred|thousand|million)\\b)|a\\s+dozen`;

const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };

/** A count that is said: "2", "2.5", "forty-five", "a hundred", "two thousand". */
export const EXACT_NUMBER = `(?:(?:\\d{1,4}(?:[.,]\\d{1,3})?|${WORDS})(?:[-\\s](?:${Object.keys(SCALES).join('|')})\\b)?)`;

/** Also "a couple of", "several" and "a few". */
export const NUMBER = `(?:${EXACT_NUMBER}|${COUPLE}|${VAGUE})`;

/** "first" to "twentieth", "1st" to "99th", "twenty-first". */
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|twenty-first|${[...ORDINALS].reverse().join('|')})`;

/** What {@link NUMBER} matches, as a number; null for "several" and the like. */
export function readNumber(words: string): number | null {
  const text = words.toLowerCase().replaceAll(/\s+/gu, ' ');
  const [, part, scale] = /^(.+)[- ](hundred|thousand|million|billion)$/u.exec(text) ?? [];
  if (part && scale) {
    const count = readNumber(part);
    return count === null ? null : count * (SCALES[scale] ?? 1);
  }
  if (/^\d/u.test(text)) return Number(text.replace(/,(?=\d{3}$)/u, '').replace(',', '.'));
  if (text === 'a' || text === 'an') return 1;
  if (text === 'a dozen') return 12;
  if (text.includes('couple')) return 2;
  const [head = '', tail] = text.split(/[- ]/u);
  const tens = TENS.indexOf(head);
  if (tens >= 0) return (tens + 2) * 10 + (tail ? UNITS.indexOf(tail) : 0);
  const unit = UNITS.indexOf(text);
  return unit > 0 ? unit : null;
}

/** What {@link ORDINAL} matches, as a number; 0 for any other word ("last"). */
export function readOrdinal(word: string): number {
  const text = word.toLowerCase();
  if (/^\d/u.test(text)) return Number.parseInt(text, 10);
  return text === 'twenty-first' ? 21 : ORDINALS.indexOf(text) + 1;
}
