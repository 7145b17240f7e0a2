import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import type { Directions } from '../search/directions.ts';
import type { EmbeddedArticle } from '../search/embedded-article.ts';
import { terms } from '../search/terms.ts';

/**
 * What a search over a whole library looks at of an article: of each sentence its place, its vector and its stems, and who is quoted. Plain
 * arrays, one sentence behind the other, since a library has hundreds of thousands.
 */
export interface Scannable {
  readonly sentences: number;
  readonly dimensions: number;
  /** Start and end of each sentence, UTF-16 offsets. */
  readonly spans: Uint32Array;
  /** Where the stems of each sentence end in `stems`. */
  readonly ends: Uint32Array;
  /** Hashes of stems ({@link hashOf}), each once a sentence, stop words left out. */
  readonly stems: Uint32Array;
  /** A vector each. */
  readonly vectors: Directions;
  /** Full names of the people who are quoted. */
  readonly speakers: readonly string[];
}

/** @param speakers full names of the people who are quoted */
export function scannableOf(
  article: Pick<Article, 'text'>,
  { sentences, dimensions, pooled }: EmbeddedArticle,
  speakers: readonly string[],
): Scannable {
  const stems = sentences.map((span) => [...new Set(terms(cut(article, span)))].map(hashOf));
  let end = 0;
  return {
    sentences: sentences.length,
    dimensions,
    spans: Uint32Array.from(sentences.flatMap(({ start, end }) => [start, end])),
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
export function hashOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Where a sentence stands. */
export function spanAt({ spans }: Scannable, sentence: number): Span {
  return { start: spans[2 * sentence] ?? 0, end: spans[2 * sentence + 1] ?? 0 };
}

/** Bytes that it takes in memory. */
export function sizeOf({ spans, ends, stems, vectors }: Scannable): number {
  const numbers = spans.byteLength + ends.byteLength + stems.byteLength;
  return numbers + vectors.values.byteLength + vectors.scales.byteLength;
}
