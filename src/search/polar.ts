import type { WordInPieces } from './pieces.ts';
import { wordsOfPieces } from './pieces.ts';
import { hasPronoun } from './pronouns.ts';

/** A question that yes or no would answer. */
const POLAR =
  /^\P{L}*(?:(?:and|but|so)\s+)?(?:(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|must)(?:n['’]t)?|(?:ca|wo)n['’]t)\s/iu;

/** "Will Smith hit whom?": its last word asks. */
const ASKS_AT_END =
  /\s(?:whom?|what|which|whose|when|where|why|how(?:\s+(?:many|much|often|long))?)\P{L}*$/iu;

/** What such a question says besides what it asks about. */
const LIGHT = new Set(
  'anybody anyone anything everybody everyone everything somebody someone something get gets got go goes going gone make made take taken happen happened ever yet still already really actually now just even only again true possible know say said tell mention article text story'.split(
    ' ',
  ),
);

/** A word of the question is met by a word of this cosine with one of its pieces, or a nearer one. */
const MET = 0.45;

/** Of a long question, one word in so many may be lacking: it says more than it asks. */
const MAY_LACK = 4;

/** What a sentence must speak of, as rows of the question's content tokens, a list for each word. */
export interface ToMeet {
  /** What is asked of somebody or something: "married" in "is Farmer married?". */
  readonly words: readonly (readonly number[])[];
  /** Whoever is asked about by name, whom a pronoun may stand for; null for nobody. */
  readonly name: readonly number[] | null;
}

const NOTHING: ToMeet = { words: [], name: null };

/**
 * What a sentence must speak of to answer a yes-or-no question: one that lacks a word of it says something else about the rest. What the
 * question is about, its first word, may be called otherwise where there is more to tell the sentence by ("was the ship carrying wheat?").
 * Nothing for other questions.
 *
 * @param pieces the question's content tokens
 * @param isName whether the article has a word as a name
 * @param isKnown whether it has a word piece
 */
export function toMeet(
  question: string,
  pieces: readonly string[],
  isName: (word: string) => boolean,
  isKnown: (piece: string) => boolean,
): ToMeet {
  if (!POLAR.test(question) || ASKS_AT_END.test(question)) return NOTHING;
  const words = wordsOfPieces(pieces);
  const heavy = words.filter(({ rows }) => !rows.some((row) => LIGHT.has(pieces[row] ?? '')));
  const rowsOf = (some: readonly WordInPieces[]) => some.map(({ rows }) => rows);
  // "Did Ruth Adeyemi resign?": of a full name one word is enough.
  const behind = heavy.findIndex(({ word }) => !isName(word));
  if (behind > 0) return { words: rowsOf(heavy.slice(behind)), name: rowsOf(heavy.slice(0, behind)).flat() };
  const [subject, ...others] = heavy;
  const isSubjectKnown = subject?.rows.every((row) => isKnown(pieces[row] ?? '')) ?? true;
  return { words: rowsOf(others.length > 1 && isSubjectKnown ? others : heavy), name: null };
}

/**
 * Whether a sentence, or the one before it, has something for each of some words; of many words, for most.
 *
 * @param own best cosines of the question's content tokens in the sentence
 * @param before those in the sentence before; none for the first one
 * @param spoken the sentence's words, lower case
 */
export function meets(
  { words, name }: ToMeet,
  own: ArrayLike<number>,
  before: ArrayLike<number> | undefined,
  spoken: ReadonlySet<string>,
): boolean {
  const isMet = (row: number) => Math.max(own[row] ?? 0, before?.[row] ?? 0) >= MET;
  if (name && !name.some(isMet) && !hasPronoun(spoken) && !spoken.has('who')) return false;
  const lacking = words.filter((rows) => !rows.some(isMet)).length;
  return lacking <= Math.floor(words.length / MAY_LACK);
}
