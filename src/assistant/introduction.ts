import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { singular } from '../language/word-forms.ts';
import { foldWords } from '../people/fold.ts';
import type { Person } from '../people/people.ts';
import { HONORIFICS, ROLES } from '../people/roles.ts';

/** A longer introduction is a story of its own; then the name has to do. */
const LONGEST_INTRODUCTION = 100;

/** Whoever is named more often was introduced before. */
const MOST_MENTIONS = 20;

/**
 * Somebody's name with the titles that stand beside it where the article names them in full: "Russian Defense Minister Sergey
 * Shoigu", else "Ann Lee, a spokeswoman for the port". The longest where there are several, the name alone where there is none.
 */
export function introductionOf({ text }: Pick<Article, 'text'>, { name, mentions, titles }: Person): Span {
  const fullName = text.slice(name.start, name.end);
  const inFull = mentions
    .filter(({ start, end }) => text.slice(start, end) === fullName)
    .slice(0, MOST_MENTIONS);
  const before = longest(inFull.map((mention) => withTitlesBefore(text, mention, titles)));
  if (before && saysWho(text.slice(before.start, before.end - fullName.length))) return before;
  const behind = longest(inFull.map((mention) => withTitleBehind(text, mention, titles)));
  const isBehind = behind !== null && behind.end - behind.start > fullName.length;
  return (isBehind ? behind : before) ?? behind ?? name;
}

/** Whether a title is more than "Mr" or "Lt". */
function saysWho(title: string): boolean {
  return title.split(/\s+/u).some((word) => word !== '' && !HONORIFICS.has(word.toLowerCase()));
}

/** The longest that is no longer than an introduction may be; the first of several as long. */
function longest(spans: readonly Span[]): Span | null {
  let best: Span | null = null;
  for (const span of spans) {
    const length = span.end - span.start;
    if (length <= LONGEST_INTRODUCTION && (!best || length > best.end - best.start)) best = span;
  }
  return best;
}

/** Nothing but white space within a line parts a title from its name, or a comma: "the finance minister, Petra Lindqvist". */
const BEFORE_NAME = /^[^\S\r\n]+$/u;
const COMMA_BEFORE_NAME = /^,[^\S\r\n]+$/u;
/** What closes an apposition, or tells more of whom it describes; before anything else it is only the beginning of one. */
const CLOSES = /^(?:$|[,.;:)—”"]|\s(?:who|whose|which|where)\s)/u;
/** The longest of these words, with a space on each side. */
const LONGEST_CLOSING = 7;
const BEHIND_NAME = /^,[^\S\r\n]+(?:the |an? )?$/iu;

function withTitlesBefore(text: string, mention: Span, titles: readonly Span[]): Span {
  const { start, end } = mention;
  const title = titleBefore(text, start, titles);
  // "President Dr. Ann Lee"
  return { start: title === null ? start : (titleBefore(text, title, titles) ?? title), end };
}

/** Where the longest title that stands before a place begins; a title is listed once, wherever else it stands. */
function titleBefore(text: string, place: number, titles: readonly Span[]): number | null {
  const [gap = ''] = /,?[^\S\r\n]*$/u.exec(text.slice(Math.max(0, place - 3), place)) ?? [];
  const end = place - gap.length;
  const starts = titles
    .map((title) => ({ words: text.slice(title.start, title.end), start: end - (title.end - title.start) }))
    .filter(
      ({ words, start }) => isBeside(words, gap) && isAt(text, start, words) && !isSomebodys(text, start),
    )
    .map(({ start }) => start);
  return starts.length > 0 ? Math.min(...starts) : null;
}

function isAt(text: string, start: number, words: string): boolean {
  const there = text.slice(Math.max(0, start), start + words.length);
  return there.toLowerCase() === words.toLowerCase() && !/[\p{L}\p{N}-]/u.test(text.charAt(start - 1));
}

/** "His counterpart", "their son": without whose, such a title says nothing. */
function isSomebodys(text: string, start: number): boolean {
  return /\b(?:his|her|its|their|our|my)\s+$/iu.test(
    text.slice(Math.max(0, start - LONGEST_POSSESSIVE), start),
  );
}

/** "their" with a space on each side. */
const LONGEST_POSSESSIVE = 8;

/** "Parents", "Foreign Ministers": what several are called together introduces none of them. */
function isPlural(title: string): boolean {
  const words = foldWords(title);
  const head = words.at(-1) ?? '';
  return singular(head) !== head && (words.length === 1 || ROLES.has(singular(head)));
}

/** A single word before a comma says too little to be a title there: "another witness, Ann Lee". */
function isBeside(title: string, gap: string): boolean {
  const isLong = /\s/u.test(title);
  return !isPlural(title) && (BEFORE_NAME.test(gap) || (isLong && COMMA_BEFORE_NAME.test(gap)));
}

function withTitleBehind(text: string, mention: Span, titles: readonly Span[]): Span {
  const title = titles.find(
    ({ start, end }) =>
      start > mention.end &&
      BEHIND_NAME.test(text.slice(mention.end, start)) &&
      CLOSES.test(text.slice(end, end + LONGEST_CLOSING)),
  );
  return { start: mention.start, end: title?.end ?? mention.end };
}
