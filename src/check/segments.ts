import type { Span } from '../article/span.ts';
import type { Difference } from './verdict.ts';

/** A part of a checked text as it is shown beside the article. */
export type Segment =
  /** The text and the article agree; a span of the text. */
  | { readonly kind: 'same'; readonly span: Span }
  /** The text's own words; a span of the text. */
  | { readonly kind: 'text'; readonly span: Span }
  /** What the article has there; a span of the article. */
  | { readonly kind: 'article'; readonly span: Span }
  /** The article has more there than can be shown in a line. */
  | { readonly kind: 'more' }
  /** The text goes on here, and agrees. */
  | { readonly kind: 'skipped' }
  /** Sets words that are put into the text off from its own. */
  | { readonly kind: 'space' };

/** More code units of the article are not shown inside a text, unless they are asked for. */
const LONGEST_SHOWN = 100;

/** So many code units beside a difference are shown; a stretch that is hardly longer is shown whole. */
const CONTEXT = { beside: 60, whole: 160 } as const;

/**
 * Divides a checked text at its differences, in order; long stretches that agree are shortened.
 *
 * @param longest in code units: more of the article isn't shown in one place
 */
export function segmentsOf(
  text: string,
  differences: readonly Difference[],
  longest: number = LONGEST_SHOWN,
): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const { article, text: own, at } of differences) {
    const written = own && !isBlank(text, own) ? own : null;
    const start = Math.max(from, written?.start ?? at);
    segments.push(...same(text, { start: from, end: start }, from === 0, false));
    if (article || !written) {
      if (/[\p{L}\p{N}.,;:!?]/u.test(text.charAt(start - 1))) segments.push(SPACE);
      segments.push(shown(article, longest));
      if (!written && /[\p{L}\p{N}]/u.test(text.charAt(start))) segments.push(SPACE);
    }
    from = written ? Math.max(start, written.end) : start;
    if (from > start) segments.push({ kind: 'text', span: { start, end: from } });
  }
  segments.push(...same(text, { start: from, end: text.length }, false, true));
  return segments;
}

const SPACE: Segment = { kind: 'space' };

function shown(article: Span | null, longest: number): Segment {
  return article && article.end - article.start <= longest
    ? { kind: 'article', span: article }
    : { kind: 'more' };
}

/** The seam of two joined places has no words. */
function isBlank(text: string, span: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end));
}

function same(text: string, { start, end }: Span, first: boolean, last: boolean): Segment[] {
  if (start >= end) return [];
  if (end - start <= CONTEXT.whole) return [{ kind: 'same', span: { start, end } }];
  const head = { start, end: wordEnd(text, start + CONTEXT.beside) };
  const tail = { start: wordStart(text, end - CONTEXT.beside), end };
  return [
    ...(first ? [] : [{ kind: 'same', span: head } as const]),
    { kind: 'skipped' },
    ...(last ? [] : [{ kind: 'same', span: tail } as const]),
  ];
}

/** In code units: where no white space comes within so many, a word is divided. */
const LONGEST_WORD = 30;

function wordEnd(text: string, at: number): number {
  const space = text.slice(at, at + LONGEST_WORD).search(/\s/u);
  return space < 0 ? wholeCharacter(text, at) : at + space;
}

function wordStart(text: string, at: number): number {
  const before = text.slice(at - LONGEST_WORD, at);
  const word = /\S*$/u.exec(before)?.[0].length ?? 0;
  return word === before.length ? wholeCharacter(text, at) : at - word;
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/u.test(text.charAt(at)) ? at + 1 : at;
}
