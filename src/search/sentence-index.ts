import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import type { Answers } from './answer-type.ts';
import { findAnswers } from './answer-type.ts';
import type { Encoder, Encoding } from './encoder.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { isContent, words } from './terms.ts';
import type { Centre, Rows } from './vectors.ts';
import { centreOf, dot, seenFrom } from './vectors.ts';

/** One sentence as the ranking sees it. */
export interface IndexedSentence {
  /** Its content tokens: the word pieces and their vectors, of unit length. */
  readonly pieces: readonly string[];
  readonly tokens: Rows;
  /** The sentence's vector, unit length. */
  readonly pooled: Float32Array;
  /** The same, as it lies to the centre. */
  readonly whole: Rows;
  /** Cosine with the sentence before; 0 for the first. */
  readonly likenessToPrevious: number;
  /** Its words, lower case. */
  readonly words: ReadonlySet<string>;
  /** How often each stem occurs in it, stop words left out. */
  readonly counts: ReadonlyMap<string, number>;
  /** Number of its stems. */
  readonly length: number;
  readonly answers: Answers;
  /** It opens with "he", "this", "the …": with something that the sentence before has introduced. */
  readonly anaphoric: boolean;
  readonly negated: boolean;
}

/** What is worked out once for an article's sentences, so that ranking them for a question is fast. */
export interface SentenceIndex {
  readonly sentences: readonly IndexedSentence[];
  /** Length of a vector. */
  readonly dimensions: number;
  /**
   * The mean vector of all content tokens: what the article is about, which tells none of its sentences from another. Seen from
   * there, likeness is likeness beyond the common subject.
   */
  readonly centre: Centre;
  /** The headline's vector, unit length; null without a headline. */
  readonly title: Float32Array | null;
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
  article: Pick<Article, 'text'> & Partial<Pick<Article, 'title'>>,
  sentences: readonly Span[],
  encoder: Encoder,
  onProgress?: (done: number, total: number) => void,
): Promise<SentenceIndex> {
  const texts = sentences.map((span) => cut(article, span));
  const uncentred: Uncentred[] = [];
  const pieceFrequency = new Map<string, number>();
  for (const text of texts) {
    const encoding = await encoder.encode(text);
    for (const piece of new Set(encoding.tokens)) count(pieceFrequency, piece);
    uncentred.push(indexSentence(text, encoding, uncentred.at(-1)));
    onProgress?.(uncentred.length, sentences.length);
  }
  const dimensions = uncentred[0]?.pooled.length ?? 0;
  const centre = centreOf(
    uncentred.map(({ vectors }) => vectors),
    dimensions,
  );
  const indexed = uncentred.map(
    ({ vectors, ...sentence }): IndexedSentence => ({
      ...sentence,
      tokens: seenFrom(centre, vectors),
      whole: seenFrom(centre, sentence.pooled),
    }),
  );
  const title = article.title ? (await encoder.encode(cut(article, article.title))).pooled : null;
  const frequency = new Map<string, number>();
  for (const { counts } of indexed) for (const term of counts.keys()) count(frequency, term);
  const total = indexed.reduce((sum, { length }) => sum + length, 0);
  return {
    sentences: indexed,
    dimensions,
    centre,
    title,
    frequency,
    pieceFrequency,
    meanLength: total / Math.max(1, indexed.length),
  };
}

const ANAPHORIC = /^\P{L}*(?:he|she|it|they|his|her|its|their|this|these|those|such|another|others|the)\b/iu;
/** Words that deny; of a contraction the splitting at the apostrophe leaves "t". */
const NEGATION =
  /\b(?:not|no|never|without|neither|nor|none|cannot|except|unable|fail(?:s|ed)?)\b|n['’]t\b/iu;

/** Whether a text denies something. */
export function isNegated(text: string): boolean {
  return NEGATION.test(text);
}

/** A sentence before the centre of its article is known. */
type Uncentred = Omit<IndexedSentence, 'tokens' | 'whole'> & { readonly vectors: Float32Array };

function indexSentence(text: string, encoding: Encoding, before: Uncentred | undefined): Uncentred {
  const all = words(text);
  const stems = all.filter((word) => !STOP_WORDS.has(word)).map(stem);
  const counts = new Map<string, number>();
  for (const term of stems) count(counts, term);
  return {
    pieces: encoding.tokens.filter(isContent),
    vectors: contentVectors(encoding),
    pooled: encoding.pooled,
    likenessToPrevious: before ? dot(before.pooled, 0, encoding.pooled, 0, encoding.dimensions) : 0,
    words: new Set(all),
    counts,
    length: stems.length,
    answers: findAnswers(text, (word) => STOP_WORDS.has(word)),
    anaphoric: ANAPHORIC.test(text),
    negated: isNegated(text),
  };
}

/** Only the vectors of content tokens are kept: the others are never compared. */
function contentVectors({ vectors, tokens, dimensions }: Encoding): Float32Array {
  const rows = tokens.flatMap((token, row) => (isContent(token) ? [row] : []));
  const content = new Float32Array(rows.length * dimensions);
  for (const [at, row] of rows.entries())
    content.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), at * dimensions);
  return content;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
