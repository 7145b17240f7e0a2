import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Segment } from '../check/segments.ts';
import { segmentsOf } from '../check/segments.ts';
import type { Difference } from '../check/verdict.ts';
import type { Colours } from './colours.ts';
import { printableLine } from './printable.ts';

/** Marks for words that differ, which can be told apart without colour too. */
export interface Marks {
  /** What the article has, or had: `[-…-]`. */
  old(words: string): string;
  /** What stands in its place: `{+…+}`. */
  own(words: string): string;
  /**
   * A text on one line, with the article's words where it differs from them; long stretches that agree are shortened.
   *
   * @param longest in code units: more of the article's words stand as "…"
   */
  text(
    article: Pick<Article, 'text'>,
    text: string,
    differences: readonly Difference[],
    longest?: number,
  ): string;
}

export function marksIn(colours: Colours): Marks {
  const old = (words: string) => colours.red(`[-${words}-]`);
  const own = (words: string) => colours.green(`{+${words}+}`);
  return {
    old,
    own,
    text: (article, text, differences, longest) =>
      segmentsOf(text, differences, longest)
        .map((segment) => styled(article, text, segment))
        .join('')
        .trim(),
  };

  function styled(article: Pick<Article, 'text'>, text: string, segment: Segment): string {
    switch (segment.kind) {
      case 'same':
        return printableLine(text.slice(segment.span.start, segment.span.end));
      case 'text':
        return own(printableLine(text.slice(segment.span.start, segment.span.end)));
      case 'article':
        return old(printableLine(cut(article, segment.span)));
      case 'more':
        return old('…');
      case 'skipped':
        return colours.dim(' … ');
      case 'space':
        return ' ';
    }
  }
}
