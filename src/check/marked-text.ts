import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Segment } from './segments.ts';
import { segmentsOf } from './segments.ts';
import type { Difference } from './verdict.ts';

/** How a text is written out with the article's words where it differs from them. */
export interface Marking {
  /** Words as they can be shown within a line. */
  plain(words: string): string;
  /** What the article has, or had; its words are plain already. */
  old(words: string): string;
  /** What stands in its place. */
  own(words: string): string;
  /** For a long stretch that agrees. */
  readonly skipped: string;
}

/**
 * A text on one line, with the article's words where it differs from them; long stretches that agree are shortened.
 *
 * @param longest in code units: more of the article's words stand as "…"
 */
export function markedText(
  article: Pick<Article, 'text'>,
  text: string,
  differences: readonly Difference[],
  marks: Marking,
  longest?: number,
): string {
  const segments = segmentsOf(text, differences, longest);
  return segments
    .map((segment) => marked(article, text, segment, marks))
    .join('')
    .trim();
}

function marked(
  article: Pick<Article, 'text'>,
  text: string,
  segment: Segment,
  { plain, old, own, skipped }: Marking,
): string {
  switch (segment.kind) {
    case 'same':
      return plain(text.slice(segment.span.start, segment.span.end));
    case 'text':
      return own(plain(text.slice(segment.span.start, segment.span.end)));
    case 'article':
      return old(plain(cut(article, segment.span)));
    case 'more':
      return old('…');
    case 'skipped':
      return skipped;
    case 'space':
      return ' ';
  }
}
