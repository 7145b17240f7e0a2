import { MONTH_NAMES, WEEKDAY_NAMES } from '../../days/words.ts';
import { PLACES } from '../../people/places.ts';
import type { Word } from './units.ts';
import { isPassage } from './units.ts';

/** Words of time that stand where a noun could, and belong to no noun phrase around them. */
const TIMES: ReadonlySet<string> = new Set([
  ...WEEKDAY_NAMES.flat(),
  ...'yesterday today tomorrow tonight'.split(' '),
]);

/** Units, parts of the day and months: with "last" or "this" before them a time. */
const PERIODS: ReadonlySet<string> = new Set([
  ...MONTH_NAMES.map(([name]) => name),
  ...'week month year morning afternoon evening night day weekend hour hours days weeks months years'.split(
    ' ',
  ),
]);

const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);

const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** Tagged as many things; always adverbs beside a verb of saying. */
const ADVERBS = new Set([
  'also',
  'later',
  'then',
  'however',
  'already',
  'recently',
  'reportedly',
  'repeatedly',
  'further',
  'furthermore',
  'earlier',
  'again',
  'meanwhile',
  'instead',
  'first',
  'once',
  'both',
  'all',
  'jointly',
  'publicly',
  'simply',
  'thus',
  'therefore',
  'only',
  'even',
  'previously',
  'himself',
  'herself',
  'themselves',
  'itself',
]);

/** "Monday", "yesterday" */
export function isTime(word: Word | undefined): boolean {
  return word !== undefined && TIMES.has(word.lower);
}

/** "week", "March", "2010": what is a time with "last" or "in" before it. */
export function isPeriod(word: Word | undefined): boolean {
  return word !== undefined && (PERIODS.has(word.lower) || /^\d{4}$/u.test(word.lower));
}

/** "his", "whose" */
export function isPossessive(word: Word | undefined): boolean {
  return word !== undefined && POSSESSIVES.has(word.lower);
}

/** "who", "which", "that"; not "WHO". */
export function isRelative(word: Word | undefined): boolean {
  return word !== undefined && RELATIVES.has(word.lower) && !/^\p{Lu}{2}/u.test(word.text);
}

/** A comma outside quotation marks, or a dash, which encloses an aside as well. */
export function isComma(word: Word | undefined): boolean {
  return word !== undefined && word.quoted === undefined && /^[,—–]$|^--?$/u.test(word.text);
}

/** What ends a sentence or a part of it, and the end of the unit. */
export function isStop(word: Word | undefined): boolean {
  return word === undefined || (word.quoted === undefined && /^[.!?…;]+$/u.test(word.text));
}

/** What a noun phrase can end with: a noun, name, number or quantity, or a term in quotation marks. */
export function isNominal(word: Word | undefined): boolean {
  if (word === undefined || isPassage(word) || isTime(word)) return false;
  return (
    word.pos === 'NOUN' ||
    word.pos === 'PROPN' ||
    word.pos === 'NUM' ||
    word.quoted !== undefined ||
    /^(?:one|others|both|many|some|several|all|those|most|few|none)$/u.test(word.lower)
  );
}

/** An adverb, or a word that is one beside a verb of saying: "also", "himself". */
export function isAdverb(word: Word | undefined): boolean {
  return word !== undefined && word.quoted === undefined && (word.pos === 'ADV' || ADVERBS.has(word.lower));
}

/** A pronoun that can stand alone as somebody who speaks. */
export function isSubjectPronoun(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:i|we|you|he|she|it|they|this|these|those|who|which|that|one|everyone|everybody|someone|somebody|nobody|no-one|anyone|both|all|many|some|others|another|i'(?:m|d|ve|ll)|we'(?:re|d|ve|ll)|you'(?:re|d|ve|ll)|(?:he|she|it)'(?:s|d|ll)|they'(?:re|d|ve|ll)|there|there's)$/u.test(
      word.lower,
    )
  );
}

/** What a clause begins with that another clause follows or goes before. */
export const SUBORDINATORS =
  /^(?:after|although|as|because|before|if|once|since|though|until|when|whenever|while)$/u;

/** No quotation has more marks and spaces behind its last word. */
const MOST_CLOSING = 20;

/** What stands in a quotation behind its last letter or figure: its stop or comma, and its marks. */
export function closingMarks({ text }: Word): string {
  return /[^\p{L}\p{N}]*$/u.exec(text.slice(-MOST_CLOSING))?.[0] ?? '';
}

/** Whether a quotation has the comma before an attribution inside its marks. */
export function holdsComma(word: Word | undefined): boolean {
  return word?.quoted !== undefined && /[,—–]/u.test(closingMarks(word));
}

/** Whether words [from, to) are the name of a state or country, or of a capital. */
export function isPlace(words: readonly Word[], from: number, to: number): boolean {
  return PLACES.has(
    words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' '),
  );
}
