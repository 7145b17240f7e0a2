import type { AnswerType } from './answer-type.ts';
import type { Query } from './query.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';
import { words } from './terms.ts';
import { cosine } from './vectors.ts';

/** Content tokens on either side of a possible answer in which the question's words are looked for. */
const REACH = 10;

/** Over so many tokens a word's weight falls to 1/e. */
const FADING = 8;

/** A token that no token of the question comes nearer to than this is news. */
const KNOWN_TO_QUESTION = 0.5;

/**
 * How much of the question stands close to something in the sentence that could be its answer, 0 to 1: to a figure for "how many", to a
 * day for "when", to a name for "who" and "where", to whatever the question doesn't have itself for anything else. 0 where the
 * sentence has no such thing.
 */
export function nearAnswer(index: SentenceIndex, query: Query, sentence: IndexedSentence): number {
  const { pieces } = sentence;
  const rows = compare(index, query, sentence);
  const isAnswer = answersTo(query, sentence, rows);
  let most = 0;
  for (const [at, piece] of pieces.entries()) {
    if (!isAnswer(piece, at)) continue;
    const near = rows.reduce((sum, row, token) => sum + (query.weights[token] ?? 0) * around(row, at), 0);
    most = Math.max(most, near);
  }
  return most;
}

/** Cosine of each of the question's content tokens with each of the sentence's. */
function compare(
  { tokens, dimensions }: SentenceIndex,
  query: Query,
  { pieces, firstToken }: IndexedSentence,
): readonly Float32Array[] {
  return query.weights.map((_, token) =>
    Float32Array.from(pieces, (_, at) => cosine(query.tokens, token, tokens, firstToken + at, dimensions)),
  );
}

function around(row: Float32Array, at: number): number {
  let most = 0;
  for (let other = Math.max(0, at - REACH); other <= Math.min(row.length - 1, at + REACH); other++) {
    if (other !== at) most = Math.max(most, (row[other] ?? 0) * Math.exp(-Math.abs(other - at) / FADING));
  }
  return most;
}

const NUMERAL =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter)$/u;
const TIME =
  /^(?:1\d{3}|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|centur(?:y|ies)|decades?|years?|months?|weeks?|hours?|minutes?|yesterday|today|morning|afternoon|evening|night|spring|summer|autumn|winter|before|after|ago|later|earlier)$/u;

/** Whether a word piece is a number or a word for one. */
export function isNumeral(piece: string): boolean {
  return NUMERAL.test(piece);
}

type IsAnswer = (piece: string, at: number) => boolean;

function answersTo(
  { answerType, words: asked }: Query,
  { answers }: IndexedSentence,
  rows: readonly Float32Array[],
): IsAnswer {
  const names = new Set([...answers.names].flatMap(words));
  const byType: Partial<Record<AnswerType, IsAnswer>> = {
    number: (piece) => isNumeral(piece) && !asked.has(piece),
    time: (piece) => TIME.test(piece) && !asked.has(piece),
    person: (piece) => names.has(piece) && !asked.has(piece),
    place: (piece) => names.has(piece) && !asked.has(piece),
  };
  return byType[answerType] ?? ((_, at) => rows.every((row) => (row[at] ?? 0) < KNOWN_TO_QUESTION));
}
