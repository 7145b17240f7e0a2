import { counted } from './counted.ts';
import { nearAnswer } from './near-answer.ts';
import { areOpposite } from './opposites.ts';
import type { Asked, Query } from './query.ts';
import type { Ranked } from './rank.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';
import { words } from './terms.ts';

/**
 * What tells whether an article answers a question at all, from the question and the ranking; plain figures, not yet weighed. The place
 * of the answer is the best sentence with the one before it, which may hold the names that a pronoun stands for.
 */
export interface Signs {
  /** Late interaction, BM25 and others of the best sentence; see the evidence of the same names. */
  readonly lateInteraction: number;
  readonly bm25: number;
  readonly cosineInContext: number;
  readonly beforePrevious: number;
  /** The highest cosine that any sentence reaches together with the one before it. */
  readonly bestInContext: number;
  /** Cosine of the question's content token that the best sentence meets worst. */
  readonly weakest: number;
  /** Share of the question's stems that the article has. */
  readonly known: number;
  /** 1 for a bare topic, without a question word; and the share of its stems that the article has. */
  readonly topic: number;
  readonly topicKnown: number;
  /** How much of the question stands close to a possible answer in the best sentence. */
  readonly nearAnswer: number;
  /** How near what the best sentence counts comes to what the question asks the number of. */
  readonly counted: number;
  /** Names in the question, and those that the best sentence hasn't. */
  readonly namesAsked: number;
  readonly namesMissing: number;
  /** Those that the whole article hasn't. */
  readonly namesUnknown: number;
  /** Cosine of the name that the place of the answer meets worst; of none what a name usually has. */
  readonly namesMet: number;
  /** By how much the best sentence is better than the best one with the names that its place lacks; 0 where there is none. */
  readonly namesElsewhere: number;
  /** 1 where the place of the answer lacks a figure of the question and the best sentence has another one. */
  readonly otherFigures: number;
  /** Words of the question in whose stead the place of the answer has their opposite. */
  readonly opposites: number;
  /** Logarithm of how many sentences are about as good as the best. */
  readonly rivals: number;
  /** Logarithm of the number of sentences. */
  readonly sentences: number;
  /** Logarithm of the number of different words in the question. */
  readonly words: number;
  /** 1 for a question, and a best sentence, that denies something, and where only one of them does. */
  readonly negated: number;
  readonly sentenceNegated: number;
  readonly negationDiffers: number;
}

export const SIGNS = [
  'lateInteraction',
  'bm25',
  'cosineInContext',
  'beforePrevious',
  'bestInContext',
  'weakest',
  'known',
  'topic',
  'topicKnown',
  'nearAnswer',
  'counted',
  'namesAsked',
  'namesMissing',
  'namesUnknown',
  'namesMet',
  'namesElsewhere',
  'otherFigures',
  'opposites',
  'rivals',
  'sentences',
  'words',
  'negated',
  'sentenceNegated',
  'negationDiffers',
] as const satisfies readonly (keyof Signs)[];

/** Null where there is nothing to judge: no sentence, or a question without a content word. */
export function readSigns(index: SentenceIndex, query: Query, ranked: readonly Ranked[]): Signs | null {
  const [top] = ranked;
  const sentence = top && index.sentences[top.sentence];
  if (!sentence || query.stems.length === 0) return null;
  const { evidence, similarities, logOdds } = top;
  const before = index.sentences[top.sentence - 1];
  const known = query.stems.filter((stem) => index.frequency.has(stem)).length / query.stems.length;
  const place = before ? [before, sentence] : [sentence];
  return {
    lateInteraction: evidence.lateInteraction,
    bm25: evidence.bm25,
    cosineInContext: evidence.cosineInContext,
    beforePrevious: evidence.beforePrevious,
    bestInContext: highest(ranked, (each) => each.evidence.cosineInContext),
    weakest: Math.min(1, ...similarities),
    known,
    topic: Number(!query.asks),
    topicKnown: query.asks ? 0 : known,
    nearAnswer: nearAnswer(index, query, sentence),
    counted: query.counted.size > 0 ? counted(index, query, sentence) : COUNTED,
    namesAsked: query.names.length,
    namesMissing: query.names.filter((name) => !hasName([sentence], name)).length,
    namesUnknown: query.names.filter((name) => !hasName(index.sentences, name)).length,
    namesMet: worstMet(query.names, query.pieces, inPlace(ranked, top)),
    namesElsewhere: elsewhere(index, query, place, ranked),
    otherFigures: Number(hasOtherFigures(query, place, sentence)),
    opposites: query.stems.filter((stem) => isOpposed(place, stem)).length,
    rivals: Math.log(ranked.reduce((sum, each) => sum + Math.exp(each.logOdds - logOdds), 0)),
    sentences: Math.log(ranked.length),
    words: Math.log(1 + query.words.size),
    negated: Number(query.negated),
    sentenceNegated: Number(sentence.negated),
    negationDiffers: Number(query.negated !== sentence.negated),
  };
}

/** The best cosines of the question's content tokens in the best sentence or the one before. */
function inPlace(ranked: readonly Ranked[], { sentence, similarities }: Ranked): readonly number[] {
  const before = ranked.find((each) => each.sentence === sentence - 1)?.similarities ?? [];
  return similarities.map((similarity, token) => Math.max(similarity, before[token] ?? 0));
}

/** What a question that asks for no number of things gets for it: about as much as one whose answer stands there. */
const COUNTED = 0.7;

/** What a question without a name gets for it: about as much as a name that is met. */
const NAME_MET = 0.8;

function worstMet(
  names: readonly string[],
  pieces: readonly string[],
  similarities: readonly number[],
): number {
  const met = names.flatMap((name) => {
    const [word = ''] = words(name);
    const token = pieces.findIndex((piece) => word.startsWith(piece));
    return similarities[token] ?? [];
  });
  return met.length > 0 ? Math.min(...met) : NAME_MET;
}

function hasName(sentences: readonly IndexedSentence[], name: string): boolean {
  return words(name).every((word) => sentences.some((sentence) => sentence.words.has(word)));
}

/** Log-odds; more than this is no more telling. */
const FAR_AHEAD = 8;

function elsewhere(
  index: SentenceIndex,
  { names }: Asked,
  place: readonly IndexedSentence[],
  ranked: readonly Ranked[],
): number {
  const missing = names.filter((name) => !hasName(place, name));
  if (missing.length === 0) return 0;
  const holder = ranked.find(({ sentence }) => {
    const holding = index.sentences[sentence];
    return holding !== undefined && missing.every((name) => hasName([holding], name));
  });
  return holder ? Math.min(FAR_AHEAD, (ranked[0]?.logOdds ?? 0) - holder.logOdds) : 0;
}

function hasOtherFigures(
  { figures }: Asked,
  place: readonly IndexedSentence[],
  sentence: IndexedSentence,
): boolean {
  const lacks = [...figures].some((figure) => !place.some(({ answers }) => answers.figures.has(figure)));
  return lacks && [...sentence.answers.figures].some((figure) => !figures.has(figure));
}

function isOpposed(place: readonly IndexedSentence[], asked: string): boolean {
  if (place.some(({ counts }) => counts.has(asked))) return false;
  return place.some(({ counts }) => [...counts.keys()].some((stem) => areOpposite(asked, stem)));
}

function highest(ranked: readonly Ranked[], value: (each: Ranked) => number): number {
  return ranked.reduce((most, each) => Math.max(most, value(each)), 0);
}

/** How much each sign weighs, and what every question starts with: log-odds. */
export interface AnswerableModel {
  readonly start: number;
  readonly weights: Readonly<Record<keyof Signs, number>>;
}
