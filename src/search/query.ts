import type { AnswerType } from './answer-type.ts';
import { askedFor, askedToCount, figuresIn, nameOf } from './answer-type.ts';
import { directionsOf, roundAsked } from './directions.ts';
import type { Encoding } from './encoder.ts';
import { wordsOfPieces } from './pieces.ts';
import type { ToMeet } from './polar.ts';
import { toMeet } from './polar.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { isNegated } from './sentence-index.ts';
import { STOP_WORDS } from './stop-words.ts';
import { idf, isContent, terms, words } from './terms.ts';
import type { Seen } from './vectors.ts';
import { seenFrom } from './vectors.ts';

/** What the words of a question tell by themselves. */
export interface Asked {
  readonly answerType: AnswerType;
  /** Whether it has a question word; a topic has none. */
  readonly asks: boolean;
  /** Its stems, each once, stop words left out. */
  readonly stems: readonly string[];
  /** Capitalised words other than the first, lower case. */
  readonly names: readonly string[];
  readonly figures: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly negated: boolean;
  /** The words for what it asks the number of. */
  readonly counted: ReadonlySet<string>;
}

/** A question as the ranking sees it, weighed for one article. */
export interface Query extends Asked {
  /** Its content tokens, as word pieces. */
  readonly pieces: readonly string[];
  /** Vectors of the content tokens and, last, of its question word (the whole question's vector without one). */
  readonly tokens: Seen<Int16Array>;
  /** Weights of the content tokens: their idf in the article, sum 1. */
  readonly weights: readonly number[];
  /** Rows of the content tokens that the article has as names of somebody or something that isn't just a place. */
  readonly nameRows: readonly number[];
  /** The whole question's vector. */
  readonly pooled: Seen<Int16Array>;
  /** What a sentence must speak of to answer a yes-or-no question. */
  readonly toMeet: ToMeet;
  /** Its stems with their idf in the article. */
  readonly terms: readonly { readonly term: string; readonly idf: number }[];
}

const QUESTION_WORD = /^(?:what|who|whom|whose|which|when|where|why|how)$/u;

/** Reads a question for the ranking. */
export function readQuery(index: SentenceIndex, question: string, encoding: Encoding): Query {
  const { tokens, dimensions, pooled } = encoding;
  const total = index.sentences.length;
  const rows = tokens.flatMap((token, row) => (isContent(token) ? [row] : []));
  const asking = tokens.findIndex((token) => QUESTION_WORD.test(token));
  const vectors = new Float32Array((rows.length + 1) * dimensions);
  for (const [at, row] of rows.entries()) vectors.set(rowOf(encoding, row), at * dimensions);
  vectors.set(asking < 0 ? pooled : rowOf(encoding, asking), rows.length * dimensions);
  const raw = rows.map((row) => idf(index.pieceFrequency.get(tokens[row] ?? '') ?? 0, total));
  const sum = raw.reduce((all, weight) => all + weight, 0) || 1;
  const asked = readAsked(question);
  const pieces = rows.map((row) => tokens[row] ?? '');
  return {
    ...asked,
    pieces,
    tokens: seenFrom(index.centre, directionsOf(roundAsked(vectors, dimensions), dimensions)),
    weights: raw.map((weight) => weight / sum),
    pooled: seenFrom(index.centre, directionsOf(roundAsked(pooled, dimensions), dimensions)),
    nameRows: wordsOfPieces(pieces).flatMap(({ word, rows }) => (index.namesOfNoPlace.has(word) ? rows : [])),
    toMeet: toMeet(
      question,
      pieces,
      (word) => index.names.has(word),
      (piece) => index.pieceFrequency.has(piece),
    ),
    terms: asked.stems.map((term) => ({ term, idf: idf(index.frequency.get(term) ?? 0, total) })),
  };
}

/** Reads the words of a question. */
export function readAsked(question: string): Asked {
  const all = new Set(words(question));
  return {
    answerType: askedFor(question),
    asks: [...all].some((word) => QUESTION_WORD.test(word)),
    stems: [...new Set(terms(question))],
    names: namesIn(question),
    figures: figuresIn(question),
    words: all,
    negated: isNegated(question),
    counted: askedToCount(question),
  };
}

function rowOf({ vectors, dimensions }: Encoding, row: number): Float32Array {
  return vectors.subarray(row * dimensions, (row + 1) * dimensions);
}

function namesIn(question: string): readonly string[] {
  const start = question.search(/\S/u);
  const capitalised = [...question.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]*/gu)]
    .filter((match) => match.index > start)
    .map(([word]) => nameOf(word));
  return [...new Set(capitalised)].filter((name) => !STOP_WORDS.has(name));
}
