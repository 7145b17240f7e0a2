import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import type { Person } from '../people/people.ts';

/** A longer introduction is a story of its own; then the name has to do. */
const LONGEST_INTRODUCTION = 100;

/**
 * Somebody's name with the titles that stand beside it where the article names them in full: "Russian Defense Minister Sergey
 * Shoigu", else "Ann Lee, a spokeswoman for the port". The longest where there are several, the name alone where there is none.
 */
export function introductionOf({ text }: Pick<Article, 'text'>, { name, mentions, titles }: Person): Span {
  const fullName = text.slice(name.start, name.end);
  const inFull = mentions.filter(({ start, end }) => text.slice(start, end) === fullName);
  const before = longest(inFull.map((mention) => withTitlesBefore(text, mention, titles)));
  if (before && before.end - before.start > fullName.length) return before;
  return longest(inFull.map((mention) => withTitleBehind(text, mention, titles))) ?? name;
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
/** What closes an apposition; where anything else follows a title behind a name, it is only the beginning of one. */
const CLOSES = /^[,.;:)—”"]?$/u;
const BEHIND_NAME = /^,[^\S\r\n]+(?:the |an? )?$/iu;

function withTitlesBefore(text: string, mention: Span, titles: readonly Span[]): Span {
  let { start } = mention;
  for (const title of titles.toReversed())
    if (title.end <= start && isBeside(text, title, start)) start = title.start;
  return { start, end: mention.end };
}

/** "His counterpart", "their son": without whose, such a title says nothing. */
const SOMEBODYS = /\b(?:his|her|its|their|our|my)\s+$/iu;

/** A single word before a comma says too little to be a title there: "another witness, Ann Lee". */
function isBeside(text: string, title: Span, start: number): boolean {
  const between = text.slice(title.end, start);
  const isLong = /\s/u.test(text.slice(title.start, title.end));
  if (SOMEBODYS.test(text.slice(Math.max(0, title.start - 8), title.start))) return false;
  return BEFORE_NAME.test(between) || (isLong && COMMA_BEFORE_NAME.test(between));
}

function withTitleBehind(text: string, mention: Span, titles: readonly Span[]): Span {
  const title = titles.find(
    ({ start, end }) =>
      start > mention.end &&
      BEHIND_NAME.test(text.slice(mention.end, start)) &&
      CLOSES.test(text.slice(end, end + 1)),
  );
  return { start: mention.start, end: title?.end ?? mention.end };
}
