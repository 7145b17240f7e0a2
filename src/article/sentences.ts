import { ABBREVIATIONS, ATTRIBUTION_VERBS } from './abbreviations.ts';
import type { Span } from './span.ts';
import { trimmed } from './span.ts';

/** Marks that may end a sentence, with the quotation marks and brackets that close behind them. */
const TERMINATOR = /(?:[.!?…]{1,8}["'”’»)\]]{0,4}(?=\s|$|["“‘«([—–])|[。！？]{1,8}[”’」』）]{0,4})/gu;

/** What a sentence begins with: a capital, a figure, an opening mark, a bullet, a letter of a script without case. */
const OPENING = /^\s*(?:["'“‘«([—–•*-]\s?){0,4}[\p{Lu}\p{Lt}\p{Lo}\p{Nd}$£€@#]/u;

const WORD = "[\\p{L}\\p{N}.'’&-]{0,30}";
const NAME = `(?:(?:the\\s)?\\p{Lu}${WORD}\\s+){0,4}\\p{Lu}${WORD}`;
/** What is said of somebody before the name, without a preposition: "Norbank owner", "Senior Norbank official". */
const DESCRIPTION =
  "\\p{Lu}(?:(?!(?:after|as|at|by|for|from|in|of|on|than|to|with)\\s)[\\p{L}\\p{N}'’&-]{1,30}\\s+){2,6}";
/** ", 34," and ", the owner of Norbank,": what is said of somebody behind the name. */
const APPOSITION = ',[^.!?“"]{1,90},';

/**
 * After '"Stop!"': who says so, with a verb of saying, goes on with the sentence: a few words, described before the name or
 * behind it.
 */
const ATTRIBUTION = new RegExp(
  `^\\s*(?:${DESCRIPTION})?${NAME}(?:${APPOSITION})?\\s+(?:has\\s|had\\s|also\\s)?(?:${ATTRIBUTION_VERBS.join('|')})\\b`,
  'u',
);

/** How much of what follows a mark is looked at to decide. */
const LOOKAHEAD = 160;

/**
 * Divides a paragraph into sentences, in order, without the white space between them. A mark ends a sentence unless it
 * belongs to an abbreviation, an initial or a number, or closes a quotation inside a sentence that goes on.
 */
export function splitSentences(text: string, paragraph: Span): readonly Span[] {
  const slice = text.slice(paragraph.start, paragraph.end);
  const sentences: Span[] = [];
  let start = 0;
  for (const match of slice.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length;
    if (!endsSentence(slice, start, match.index, match[0])) continue;
    pushTrimmed(sentences, text, { start: paragraph.start + start, end: paragraph.start + end });
    start = end;
  }
  pushTrimmed(sentences, text, { start: paragraph.start + start, end: paragraph.end });
  return sentences;
}

function pushTrimmed(sentences: Span[], text: string, span: Span): void {
  const sentence = trimmed(text, span);
  if (sentence.start < sentence.end) sentences.push(sentence);
}

/** The number of an item of a list, at the beginning of a paragraph: "3. The song …" is one sentence. */
const ITEM_NUMBER = /^\s*\p{Nd}{1,3}$/u;

function endsSentence(text: string, start: number, at: number, mark: string): boolean {
  if (/^[。！？]/u.test(mark)) return true;
  const after = text.slice(at + mark.length, at + mark.length + LOOKAHEAD);
  if (after.trim() === '') return true;
  if (!OPENING.test(after)) return false;
  if (start === 0 && mark === '.' && ITEM_NUMBER.test(text.slice(0, at))) return false;
  const closesQuotation = /["”’»']$/u.test(mark);
  if (closesQuotation && ATTRIBUTION.test(after)) return false;
  return mark !== '.' || !isAbbreviation(text.slice(Math.max(start, at - 30), at), after);
}

/** Whether the full stop behind `before` is part of its last word. */
function isAbbreviation(before: string, after: string): boolean {
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
  // "J. K. Rowling": an initial; "No. 5", "Mr. X", "U.S. troops" (before a name, it may end the sentence: a guess).
  if (/^\p{Lu}$/u.test(word)) return word !== 'I';
  const lower = word.toLowerCase();
  if (ABBREVIATIONS.capital.has(lower) && /^\p{Ll}/u.test(word)) return false;
  if (ABBREVIATIONS.leading.has(lower) || ABBREVIATIONS.title.has(lower)) return true;
  if (ABBREVIATIONS.beforeNumber.has(lower)) return /^\s*\p{Nd}/u.test(after);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !/^\s+["“]?(?:The|A|An|In|On|At|It|He|She|They|But|And|This|That|We|I)\s/u.test(after);
  return (
    ABBREVIATIONS.anywhere.has(lower) &&
    !/^\s+["“]?(?:The|A|An|In|On|It|He|She|They|But|This|We)\s/u.test(after)
  );
}
