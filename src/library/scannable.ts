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
  /** The signs of its components, {@link SIGNS_IN_WORD} in a number; see {@link signsOf}. */
  readonly signs: Uint32Array;
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
    signs: signsOf(pooled.values, dimensions),
    speakers,
  };
}

/** FNV-1a, 32 bits, over UTF-16 code units: two stems in some thousand million share one. */
export function stemHash(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The signs of vectors' components, a bit each, in {@link wordsOfSigns} numbers a row. In how many of them two vectors differ tells the
 * angle between them, roughly and at once (Charikar 2002).
 */
export function signsOf(rows: Int8Array, dimensions: number): Uint32Array {
  const words = wordsOfSigns(dimensions);
  const count = dimensions === 0 ? 0 : rows.length / dimensions;
  const signs = new Uint32Array(count * words);
  for (let row = 0; row < count; row++)
    for (let word = 0; word < words; word++) {
      const first = word * SIGNS_IN_WORD;
      signs[row * words + word] = signsIn(
        rows,
        row * dimensions + first,
        Math.min(SIGNS_IN_WORD, dimensions - first),
      );
    }
  return signs;
}

/** Whether each of some components is above zero, a bit each. Without a branch, which would be foreseen wrongly every other time. */
function signsIn(rows: Int8Array, start: number, count: number): number {
  let bits = 0;
  // What lies below zero when its sign is turned was above it: then the highest bit of the number is set.
  for (let at = start; at < start + count; at++) bits = (bits << 1) | (-(rows[at] as number) >>> 31);
  return bits;
}

/** Bits of a number. */
const SIGNS_IN_WORD = 32;

/** So many numbers hold the signs of a vector. */
function wordsOfSigns(dimensions: number): number {
  return Math.ceil(dimensions / SIGNS_IN_WORD);
}

/** Bytes that it takes in memory. */
export function sizeOf({ ends, stems, vectors, signs }: Scannable): number {
  const numbers = ends.byteLength + stems.byteLength + signs.byteLength;
  return numbers + vectors.values.byteLength + vectors.scales.byteLength;
}
