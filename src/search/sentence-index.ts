import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import type { Encoder, Encoding } from './encoder.ts';
import { STOP_WORDS } from './stop-words.ts';
import { terms } from './terms.ts';

/** One sentence as the ranking sees it. */
export interface IndexedSentence {
  /** Vectors of its content tokens, unit length, row by row. */
  readonly vectors: Float32Array;
  /** The sentence's vector, unit length. */
  readonly pooled: Float32Array;
  /** How often each stem occurs in it. */
  readonly counts: ReadonlyMap<string, number>;
  /** Number of its stems. */
  readonly length: number;
  readonly text: string;
}

/** What is worked out once for an article's sentences, so that ranking them for a question is fast. */
export interface SentenceIndex {
  readonly sentences: readonly IndexedSentence[];
  readonly dimensions: number;
  /** In how many sentences each stem occurs. */
  readonly frequency: ReadonlyMap<string, number>;
  /** In how many sentences each word piece occurs. */
  readonly pieceFrequency: ReadonlyMap<string, number>;
  /** Mean number of stems in a sentence. */
  readonly meanLength: number;
}

/**
 * Embeds sentences of an article one by one and counts their words.
 *
 * @param onProgress told after each sentence how many are done
 */
export async function indexSentences(
  article: Pick<Article, 'text'>,
  sentences: readonly Span[],
  encoder: Encoder,
  onProgress?: (done: number, total: number) => void,
): Promise<SentenceIndex> {
  const indexed: IndexedSentence[] = [];
  const pieceFrequency = new Map<string, number>();
  let dimensions = 0;
  for (const span of sentences) {
    const text = cut(article, span);
    const encoding = await encoder.encode(text);
    dimensions = encoding.dimensions;
    for (const piece of new Set(encoding.tokens)) count(pieceFrequency, piece);
    indexed.push(indexSentence(text, encoding));
    onProgress?.(indexed.length, sentences.length);
  }
  const frequency = new Map<string, number>();
  for (const { counts } of indexed) for (const term of counts.keys()) count(frequency, term);
  const total = indexed.reduce((sum, { length }) => sum + length, 0);
  return {
    sentences: indexed,
    dimensions,
    frequency,
    pieceFrequency,
    meanLength: total / Math.max(1, indexed.length),
  };
}

function indexSentence(text: string, encoding: Encoding): IndexedSentence {
  const counts = new Map<string, number>();
  const stems = terms(text);
  for (const term of stems) count(counts, term);
  return { vectors: contentVectors(encoding), pooled: encoding.pooled, counts, length: stems.length, text };
}

function contentVectors({ vectors, tokens, dimensions }: Encoding): Float32Array {
  const rows = tokens.flatMap((token, row) => (isContent(token) ? [row] : []));
  const content = new Float32Array(rows.length * dimensions);
  for (const [at, row] of rows.entries())
    content.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), at * dimensions);
  return content;
}

/** Whether a word piece carries meaning: no stop word, no mark. */
export function isContent(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece) && !STOP_WORDS.has(piece);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Inverse document frequency, smoothed as BM25 has it (Robertson and Zaragoza 2009): never negative. */
export function idf(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}
