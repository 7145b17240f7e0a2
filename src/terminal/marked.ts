import type { Article } from '../article/article.ts';
import { markedText } from '../check/marked-text.ts';
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

/** The marks, in colours where they are wanted. */
export function marksIn(colours: Colours): Marks {
  const old = (words: string) => colours.red(`[-${words}-]`);
  const own = (words: string) => colours.green(`{+${words}+}`);
  const marks = { plain: printableLine, old, own, skipped: colours.dim(' … ') };
  return {
    old,
    own,
    text: (article, text, differences, longest) => markedText(article, text, differences, marks, longest),
  };
}
