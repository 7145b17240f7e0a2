import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Segment } from '../check/segments.ts';
import { segmentsOf } from '../check/segments.ts';
import type { Difference } from '../check/verdict.ts';
import { escapedLine } from './escape.ts';

/** How words that differ are marked; they come escaped. */
export interface Marks {
  /** What the article has, or had. */
  old(words: string): string;
  /** What stands in its place. */
  own(words: string): string;
}

/** A text on one line, with the article's words where it differs from them; long stretches that agree are shortened. */
export function markedLine(
  article: Article,
  text: string,
  differences: readonly Difference[],
  marks: Marks,
): string {
  const parts = segmentsOf(text, differences).map((segment) => marked(article, text, segment, marks));
  return parts.join('').trim();
}

function marked(article: Article, text: string, segment: Segment, { old, own }: Marks): string {
  switch (segment.kind) {
    case 'same':
      return escapedLine(text.slice(segment.span.start, segment.span.end));
    case 'text':
      return own(escapedLine(text.slice(segment.span.start, segment.span.end)));
    case 'article':
      return old(escapedLine(cut(article, segment.span)));
    case 'more':
      return old('…');
    case 'skipped':
      return ' … ';
    case 'space':
      return ' ';
  }
}
