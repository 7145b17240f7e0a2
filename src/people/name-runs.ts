import type { Span } from '../article/span.ts';
import { CALENDAR_NAMES } from '../days/words.ts';
import type { Token } from '../language/token.ts';

/** A place where a name stands, with the title before it. */
export interface NameAt {
  /** Indexes of the first word of the name and of the word behind it, among the words of the article. */
  readonly from: number;
  readonly to: number;
  /** Index of the first word of the title before the name; equal to `from` where there is none. */
  readonly titleFrom: number;
  /** The name's words, folded. */
  readonly key: readonly string[];
}

/** No name with its title has more words. */
export const LONGEST_NAME = 16;

/** Behind a surname; no part of what somebody is called by. */
export const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii']);

/** Words of the calendar, which are no part of a name, lower case. */
export const CALENDAR: ReadonlySet<string> = new Set([
  ...CALENDAR_NAMES,
  ...'last next this christmas easter today yesterday tomorrow'.split(' '),
]);

/** No nickname has more words. */
const LONGEST_NICKNAME = 3;

/** Index behind the nickname in quotation marks that stands at `at` inside a name: Kim “The Wall” Berg; `at` where none does. */
export function behindNickname(words: readonly Token[], at: number): number {
  const closing = CLOSING.get(words[at]?.text ?? '');
  if (!closing) return at;
  const inside = words.slice(at + 1, at + 2 + LONGEST_NICKNAME).findIndex(({ text }) => text === closing);
  const behind = at + inside + 2;
  const surname = words[behind];
  const goesOn = isWrittenAsName(surname) && surname.sentence === words[at]?.sentence;
  return inside > 0 && isWrittenAsName(words[behind - 2]) && goesOn ? behind : at;
}

function isWrittenAsName(word: Token | undefined): word is Token {
  return word !== undefined && /^\p{Lu}/u.test(word.text) && !CALENDAR.has(word.lower);
}

/** Each mark that opens a nickname, by the one that closes it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
]);

/** The words of a name without a nickname inside it. */
export function withoutNickname(name: readonly Token[]): readonly Token[] {
  const at = name.findIndex((_, index) => behindNickname(name, index) > index);
  return at < 0 ? name : [...name.slice(0, at), ...name.slice(behindNickname(name, at))];
}

/** The span that some of the article's words cover. */
export function spanOfWords(words: readonly Token[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
