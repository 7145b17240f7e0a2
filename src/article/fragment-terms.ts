import type { Article } from './article.ts';
import type { Terms } from './fragment-directive.ts';
import { directiveOf } from './fragment-directive.ts';
import { isFoundAt } from './fragment-search.ts';
import type { Span } from './span.ts';
import { trimmed } from './span.ts';

/** As browsers divide words; in Chinese by a dictionary. */
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** A stretch of at most so many words is named as a whole. */
const MOST_WHOLE = 10;

/** Of a longer one so many words at each end, more where fewer stand elsewhere too. */
const AT_ENDS = [5, 7, 10, 14] as const;

/** So many words beside a stretch that stands several times. */
const BESIDE = [3, 6, 10] as const;

/** In code units of the link: longer ones are no use to anybody. */
const LONGEST_DIRECTIVE = 400;

/** In code units: of longer lines only so much at each end is looked at. */
const LOOKED_AT = 1000;

/**
 * The fewest words by which a browser finds a stretch of an article: the first of several ways that leads there. Null where none
 * does. No term goes beyond a line, since none is found across the blocks of a page.
 */
export function termsFor(article: Pick<Article, 'text' | 'source'>, span: Span): Terms | null {
  const whole = trimmed(article.text, span);
  if (whole.start === whole.end) return null;
  for (const spans of candidates(article.text, whole)) {
    const terms = inWords(article.text, spans);
    if (directiveOf(terms).length <= LONGEST_DIRECTIVE && isFoundAt(article, terms, whole)) return terms;
  }
  return null;
}

/** Terms as spans. */
type Places = { readonly [Each in keyof Terms]: Span | (null extends Terms[Each] ? null : never) };

function inWords(text: string, { prefix, start, end, suffix }: Places): Terms {
  const words = (span: Span) => text.slice(span.start, span.end).replaceAll(/\s+/gu, ' ');
  return {
    prefix: prefix && words(prefix),
    start: words(start),
    end: end && words(end),
    suffix: suffix && words(suffix),
  };
}

/** Ways to name a stretch, the shortest and surest first: what stands beside it may be parted from it on the page. */
function* candidates(text: string, whole: Span): Generator<Places> {
  const alone = [...withoutContext(text, whole)];
  yield* alone;
  for (const count of BESIDE) {
    const [prefix, suffix] = [wordsBefore(text, whole, count), wordsAfter(text, whole, count)];
    for (const places of alone.slice(0, 2)) {
      // What stands in the same paragraph before what stands in the next one.
      if (prefix && !prefix.apart) yield { ...places, prefix: prefix.span };
      if (suffix && !suffix.apart) yield { ...places, suffix: suffix.span };
      if (prefix?.apart) yield { ...places, prefix: prefix.span };
      if (suffix?.apart) yield { ...places, suffix: suffix.span };
      if (prefix && suffix) yield { ...places, prefix: prefix.span, suffix: suffix.span };
    }
  }
}

function* withoutContext(text: string, whole: Span): Generator<Places> {
  const [first, last] = [firstLine(text, whole), lastLine(text, whole)];
  const isOneLine = first.end === whole.end;
  const [opening, closing] = [wordsIn(text, first), wordsIn(text, last)];
  const all: Places = { prefix: null, start: whole, end: null, suffix: null };
  if (isOneLine && opening.length <= MOST_WHOLE) yield all;
  for (const count of AT_ENDS) {
    const [until, from] = [opening[Math.min(count, opening.length) - 1], closing.at(-count) ?? closing[0]];
    if (!until || !from || until.end > from.start) continue;
    yield {
      ...all,
      start: { start: whole.start, end: until.end },
      end: { start: from.start, end: whole.end },
    };
  }
  if (isOneLine && opening.length > MOST_WHOLE) yield all;
}

/** Words beside a stretch, and whether a line's end stands between. */
interface Beside {
  readonly span: Span;
  readonly apart: boolean;
}

function wordsBefore(text: string, { start }: Span, count: number): Beside | null {
  const before = trimmed(text, { start: Math.max(0, start - LOOKED_AT), end: start });
  const line = lastLine(text, before);
  const words = wordsIn(text, line);
  const from = words.at(-count) ?? words[0];
  return from
    ? { span: { start: from.start, end: line.end }, apart: hasLineEnd(text, line.end, start) }
    : null;
}

function wordsAfter(text: string, { end }: Span, count: number): Beside | null {
  const after = trimmed(text, { start: end, end: Math.min(text.length, end + LOOKED_AT) });
  const line = firstLine(text, after);
  const words = wordsIn(text, line);
  const until = words[Math.min(count, words.length) - 1];
  return until
    ? { span: { start: line.start, end: until.end }, apart: hasLineEnd(text, end, line.start) }
    : null;
}

const LINE_END = /[\r\n\u2028\u2029]/u;

function hasLineEnd(text: string, from: number, to: number): boolean {
  return LINE_END.test(text.slice(from, to));
}

function firstLine(text: string, { start, end }: Span): Span {
  const length = text.slice(start, end).search(LINE_END);
  return trimmed(text, { start, end: length < 0 ? end : start + length });
}

function lastLine(text: string, { start, end }: Span): Span {
  let from = end;
  while (from > start && !LINE_END.test(text.charAt(from - 1))) from--;
  return trimmed(text, { start: from, end });
}

/** The words of a line; of a very long one those near its ends. */
function wordsIn(text: string, line: Span): readonly Span[] {
  if (line.end - line.start <= 2 * LOOKED_AT) return segmented(text, line);
  const [head, tail] = [
    { start: line.start, end: line.start + LOOKED_AT },
    { start: line.end - LOOKED_AT, end: line.end },
  ];
  // Where the line is cut a word may be, too.
  return [...segmented(text, head).slice(0, -1), ...segmented(text, tail).slice(1)];
}

function segmented(text: string, { start, end }: Span): readonly Span[] {
  return [...WORDS.segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}
