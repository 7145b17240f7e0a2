import { isNumeral } from './near-answer.ts';
import { wordsOfPieces } from './pieces.ts';
import type { Query } from './query.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';
import { cosine } from './vectors.ts';

/** Content tokens behind a number among which the thing counted is looked for. */
const BEHIND_NUMBER = 3;

/**
 * How near in meaning what a sentence tells a number of comes to what a question asks the number of: 1 for "how many medals …?" and
 * "20 medals", little for "20 contests"; 0 where the sentence has no number, and for a question that asks for none.
 */
export function counted(
  { tokens, dimensions }: SentenceIndex,
  query: Query,
  sentence: IndexedSentence,
): number {
  const { pieces, firstToken } = sentence;
  const rows = wordsOfPieces(query.pieces).flatMap(({ word, rows }) =>
    query.counted.has(word) ? rows.slice(0, 1) : [],
  );
  if (rows.length === 0) return 0;
  let most = 0;
  for (const [at, piece] of pieces.entries()) {
    if (!isNumeral(piece) || query.words.has(piece)) continue;
    for (let behind = at + 1; behind <= Math.min(pieces.length - 1, at + BEHIND_NUMBER); behind++) {
      for (const row of rows)
        most = Math.max(most, cosine(query.tokens, row, tokens, firstToken + behind, dimensions));
    }
  }
  return most;
}
