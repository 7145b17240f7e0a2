import type { Article } from './article.ts';
import type { Span } from './span.ts';

declare const verbatim: unique symbol;

/** Words of an article, unchanged. Only {@link cut} makes one, so whatever has this type is a slice of the file. */
export type Verbatim = string & { readonly [verbatim]: true };

/**
 * Cuts a span out of an article: the one place where the article's words become something to show.
 *
 * @throws RangeError when the span isn't a stretch of the text; no finding of ours may say so.
 */
export function cut(article: Pick<Article, 'text'>, span: Span): Verbatim {
  const { start, end } = span;
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    start < 0 ||
    end < start ||
    end > article.text.length
  ) {
    throw new RangeError(`No such span in the article: [${start}, ${end}) of ${article.text.length}`);
  }
  return article.text.slice(start, end) as Verbatim;
}
