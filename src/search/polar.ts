import type { Query } from './query.ts';

/** A question that yes or no would answer. */
const POLAR =
  /^\P{L}*(?:(?:and|but|so)\s+)?(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could)(?:n['’]t)?\s/iu;

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

/**
 * The words that a sentence must speak of to answer a yes-or-no question, as rows of the question's content tokens: "married" in "is
 * Farmer married?". A sentence that lacks one of them says something else about the rest. Whom or what the question is about, its first
 * word, may stand further back in the article: a name, or another word where there is more to tell the sentence by ("was the ship carrying
 * wheat?"). Empty for other questions.
 *
 * @param isName whether the article has a word as a name
 * @param isKnown whether it has a word piece
 */
export function wordsToMeet(
  question: string,
  { pieces }: Pick<Query, 'pieces'>,
  isName: (word: string) => boolean,
  isKnown: (piece: string) => boolean,
): readonly (readonly number[])[] {
  if (!POLAR.test(question)) return [];
  const words: number[][] = [];
  for (const [row, piece] of pieces.entries()) {
    const last = words.at(-1);
    if (piece.startsWith('##') && last) last.push(row);
    else words.push([row]);
  }
  const heavy = words.filter((rows) => !rows.some((row) => LIGHT.has(pieces[row] ?? '')));
  const first = (heavy[0] ?? []).map((row) => pieces[row] ?? '');
  const named = heavy.length > 1 && isName(first.join('').replaceAll('##', ''));
  return named || (heavy.length > 2 && first.every(isKnown)) ? heavy.slice(1) : heavy;
}

/**
 * Whether a sentence, or the one before it, has something for each of some words; of many words, for most.
 *
 * @param own best cosines of the question's content tokens in the sentence
 * @param before those in the sentence before; none for the first one
 */
export function meets(
  words: readonly (readonly number[])[],
  own: ArrayLike<number>,
  before: ArrayLike<number> | undefined,
): boolean {
  const isMet = (row: number) => Math.max(own[row] ?? 0, before?.[row] ?? 0) >= MET;
  const lacking = words.filter((rows) => !rows.some(isMet)).length;
  return lacking <= Math.floor(words.length / MAY_LACK);
}
