import type { Answers, AnswerType } from './answer-type.ts';
import type { Query } from './query.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';
import type { Highest } from './vectors.ts';
import { centredCosine, cosine, cosinesOf, highestIn } from './vectors.ts';

/** What speaks for one sentence as the answer to a question: plain figures, not yet weighed. Similarities are cosines, -1 to 1. */
export interface Evidence {
  /**
   * Late interaction (Khattab and Zaharia, ColBERT, 2020): for each content token of the question its best cosine with a content
   * token of the sentence, averaged with the article's idf as weights.
   */
  readonly lateInteraction: number;
  /** The same as seen from the article's centre. */
  readonly centredInteraction: number;
  /** Weight of the question's tokens that no other sentence meets better. */
  readonly bestMet: number;
  /** Best cosine of the question word ("who") with a content token. */
  readonly questionWord: number;
  /** Okapi BM25 over stems, k1 = 1.2, b = 0.75. */
  readonly bm25: number;
  /** Share of the question's stems that the sentence has, weighed by idf. */
  readonly coverage: number;
  /** Cosine of the two texts' vectors. */
  readonly cosine: number;
  /** The same with the sentence before as part of it. */
  readonly cosineInContext: number;
  /** The cosine as seen from the article's centre, and that of the sentence before. */
  readonly centredCosine: number;
  readonly previousCosine: number;
  /** What the sentence before, the one before that and the next would add to the late interaction. */
  readonly previous: number;
  readonly beforePrevious: number;
  readonly next: number;
  /** `previous`, if the sentence opens with a word that points back; else 0. */
  readonly anaphora: number;
  /** Share of the names in the question that the sentence has. */
  readonly names: number;
  /** 1 where the question asks for this and the sentence has one that the question hasn't. */
  readonly number: number;
  readonly time: number;
  readonly person: number;
  readonly place: number;
  readonly reason: number;
  /** 1 for the article's first sentence. */
  readonly opening: number;
  /** Logarithm of the number of stems. */
  readonly length: number;
}

export const EVIDENCE = [
  'lateInteraction',
  'centredInteraction',
  'bestMet',
  'questionWord',
  'bm25',
  'coverage',
  'cosine',
  'cosineInContext',
  'centredCosine',
  'previousCosine',
  'previous',
  'beforePrevious',
  'next',
  'anaphora',
  'names',
  'number',
  'time',
  'person',
  'place',
  'reason',
  'opening',
  'length',
] as const satisfies readonly (keyof Evidence)[];

/** Highest similarity of each of the question's tokens, its question word last, with a content token of each sentence. */
export function bestSimilarities(index: SentenceIndex, query: Query): readonly Highest[] {
  const { sentences, tokens, centre, dimensions } = index;
  const cosines = cosinesOf(query.tokens, tokens, dimensions);
  return sentences.map(({ firstToken, pieces }) =>
    highestIn(cosines, query.tokens, tokens, centre, firstToken, firstToken + pieces.length),
  );
}

/** The evidence for each sentence of an article, in order. */
export function gatherEvidence(
  index: SentenceIndex,
  query: Query,
  best: readonly Highest[],
): readonly Evidence[] {
  const { weights } = query;
  const similarities = best.map(({ cosines }) => cosines);
  const highest = weights.map((_, row) =>
    similarities.reduce((most, each) => Math.max(most, each[row] ?? 0), 0),
  );
  return index.sentences.map((sentence, at) => {
    const own = similarities[at];
    const before = similarities[at - 1];
    const previous = gain(weights, before, own);
    return {
      lateInteraction: weigh(weights, (row) => own?.[row] ?? 0),
      centredInteraction: weigh(weights, (row) => best[at]?.centred[row] ?? 0),
      bestMet: weigh(weights, (row) => ((own?.[row] ?? 0) >= (highest[row] ?? 0) ? 1 : 0)),
      questionWord: own?.[weights.length] ?? 0,
      ...matchWords(index, query, sentence),
      ...compareWholes(index, query, at),
      previous,
      beforePrevious: gain(weights, similarities[at - 2], own, before),
      next: gain(weights, similarities[at + 1], own),
      anaphora: sentence.anaphoric ? previous : 0,
      names: share(query.names, (name) => sentence.words.has(name)),
      ...matchType(query, sentence.answers),
      opening: at === 0 ? 1 : 0,
      length: Math.log(1 + sentence.length),
    };
  });
}

function compareWholes(
  { sentences, pooled, dimensions, centre }: SentenceIndex,
  query: Query,
  at: number,
): Pick<Evidence, 'cosine' | 'cosineInContext' | 'centredCosine' | 'previousCosine'> {
  const own = cosine(query.pooled, 0, pooled, at, dimensions);
  const previousCosine = at > 0 ? cosine(query.pooled, 0, pooled, at - 1, dimensions) : 0;
  // The length of the sum of two unit vectors, from their cosine.
  const length = Math.sqrt(Math.max(1e-6, 2 + 2 * (sentences[at]?.likenessToPrevious ?? 0)));
  return {
    cosine: own,
    cosineInContext: at > 0 ? (own + previousCosine) / length : own,
    centredCosine: centredCosine(own, [query.pooled, 0], [pooled, at], centre),
    previousCosine,
  };
}

function weigh(weights: readonly number[], value: (row: number) => number): number {
  let sum = 0;
  for (const [row, weight] of weights.entries()) sum += weight * value(row);
  return sum;
}

/** By how much `other` meets the question's tokens better than the sentences known already. */
function gain(
  weights: readonly number[],
  other: Float32Array | undefined,
  own: Float32Array | undefined,
  third?: Float32Array,
): number {
  if (!other) return 0;
  return weigh(weights, (row) =>
    Math.max(0, (other[row] ?? 0) - Math.max(own?.[row] ?? 0, third?.[row] ?? 0)),
  );
}

function matchWords(
  { meanLength }: SentenceIndex,
  { terms }: Query,
  { counts, length }: IndexedSentence,
): Pick<Evidence, 'bm25' | 'coverage'> {
  let bm25 = 0;
  let met = 0;
  let all = 0;
  for (const { term, idf } of terms) {
    const count = counts.get(term) ?? 0;
    bm25 += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / (meanLength || 1)));
    all += idf;
    if (count > 0) met += idf;
  }
  return { bm25, coverage: all > 0 ? met / all : 0 };
}

function matchType(
  { answerType, words, figures }: Query,
  answers: Answers,
): Pick<Evidence, 'number' | 'time' | 'person' | 'place' | 'reason'> {
  const isNew = (name: string) => !words.has(name);
  const has = (type: AnswerType, found: () => boolean) => (answerType === type && found() ? 1 : 0);
  return {
    number: has(
      'number',
      () => answers.numeral || [...answers.figures].some((figure) => !figures.has(figure)),
    ),
    time: has('time', () => answers.time),
    person: has('person', () => [...answers.names].some(isNew)),
    place: has('place', () => [...answers.places].some(isNew)),
    reason: has('reason', () => answers.reason),
  };
}

/** Share of items that pass; 0 of none. */
function share<T>(items: readonly T[], passes: (item: T) => boolean): number {
  return items.length > 0 ? items.filter(passes).length / items.length : 0;
}

/** How much each piece of evidence weighs, and what every sentence starts with: log-odds. */
export interface RankingModel {
  readonly start: number;
  readonly weights: Readonly<Record<keyof Evidence, number>>;
}
