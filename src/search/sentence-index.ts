import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Answers } from './answer-type.ts';
import { findAnswers } from './answer-type.ts';
import { unitVectors } from './directions.ts';
import type { EmbeddedArticle } from './embedded-article.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { words } from './terms.ts';
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
  /** In how many sentences each of the content tokens' word pieces occurs. */
  readonly pieceFrequency: ReadonlyMap<string, number>;
  /** Mean number of stems in a sentence. */
  readonly meanLength: number;
}

/**
 * Counts an embedded article's words and looks at its vectors from their centre: no pass of the encoder, a few milliseconds.
 *
 * @param article the one that was embedded
 */
export function indexSentences(article: Pick<Article, 'text'>, embedded: EmbeddedArticle): SentenceIndex {
  const { dimensions, pieces, title } = embedded;
  const wholes = unitVectors(embedded.pooled, dimensions);
  const matrices = tokenMatrices(embedded);
  const centre = centreOf(matrices, dimensions);
  const sentences = embedded.sentences.map((span, at): IndexedSentence => {
    const start = at * dimensions;
    const pooled = wholes.subarray(start, start + dimensions);
    return {
      ...countWords(cut(article, span)),
      pieces: pieces[at] ?? [],
      tokens: seenFrom(centre, matrices[at] ?? new Float32Array()),
      pooled,
      whole: seenFrom(centre, pooled),
      likenessToPrevious: at > 0 ? dot(wholes, start - dimensions, wholes, start, dimensions) : 0,
    };
  });
  const total = sentences.reduce((sum, { length }) => sum + length, 0);
  return {
    sentences,
    dimensions,
    centre,
    title: title && unitVectors(title.pooled, dimensions),
    frequency: frequencyIn(sentences.map(({ counts }) => counts.keys())),
    pieceFrequency: frequencyIn(pieces.map((each) => new Set(each))),
    meanLength: total / Math.max(1, sentences.length),
  };
}

/** The vectors of each sentence's content tokens, row by row. */
function tokenMatrices({ dimensions, pieces, tokens }: EmbeddedArticle): readonly Float32Array[] {
  let first = 0;
  return pieces.map(({ length }) => {
    first += length;
    return unitVectors(tokens, dimensions, first - length, first);
  });
}

/** In how many of the groups each item is; each group has an item once. */
function frequencyIn(groups: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const group of groups) for (const item of group) count(frequency, item);
  return frequency;
}

const ANAPHORIC = /^\P{L}*(?:he|she|it|they|his|her|its|their|this|these|those|such|another|others|the)\b/iu;
/** Words that deny; of a contraction the splitting at the apostrophe leaves "t". */
const NEGATION =
  /\b(?:not|no|never|without|neither|nor|none|cannot|except|unable|fail(?:s|ed)?)\b|n['’]t\b/iu;

/** Whether a text denies something. */
export function isNegated(text: string): boolean {
  return NEGATION.test(text);
}

/** What a sentence's words tell by themselves. */
type Words = Pick<IndexedSentence, 'words' | 'counts' | 'length' | 'answers' | 'anaphoric' | 'negated'>;

function countWords(text: string): Words {
  const all = words(text);
  const stems = all.filter((word) => !STOP_WORDS.has(word)).map(stem);
  const counts = new Map<string, number>();
  for (const term of stems) count(counts, term);
  return {
    words: new Set(all),
    counts,
    length: stems.length,
    answers: findAnswers(text, (word) => STOP_WORDS.has(word)),
    anaphoric: ANAPHORIC.test(text),
    negated: isNegated(text),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
