import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Directions } from '../search/directions.ts';
import type { EmbeddedArticle } from '../search/embedded-article.ts';
import { terms } from '../search/terms.ts';

/**
 * What a search over a whole library looks at of an article: of each sentence its vector and its stems, and who is quoted. Plain
 * arrays, one sentence behind the other, since a library has hundreds of thousands.
 */
export interface Scannable {
  readonly sentences: number;
  readonly dimensions: number;
  /** Where the stems of each sentence end in `stems`. */
  readonly ends: Uint32Array;
  /** Hashes of stems ({@link stemHash}), each once a sentence, stop words left out. */
  readonly stems: Uint32Array;
  /** A vector each. */
  readonly vectors: Directions;
  /** Full names of the people who are quoted, their words folded, a space between them. */
  readonly speakers: readonly string[];
}

/** @param speakers full names of the people who are quoted, folded */
export function scannableOf(
  article: Pick<Article, 'text'>,
  { sentences, dimensions, pooled }: EmbeddedArticle,
  speakers: readonly string[],
): Scannable {
  const stems = sentences.map((span) => [...new Set(terms(cut(article, span)))].map(stemHash));
  let end = 0;
  return {
    sentences: sentences.length,
    dimensions,
    ends: Uint32Array.from(stems, ({ length }) => {
      end += length;
      return end;
    }),
    stems: Uint32Array.from(stems.flat()),
    vectors: pooled,
    speakers,
  };
}

/** FNV-1a, 32 bits, over UTF-16 code units: two stems in some thousand million share one. */
export function stemHash(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
