import { ANSWERABLE } from './answerable-weights.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';
import { logistic } from './rank.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { readSigns, SIGNS } from './signs.ts';

/**
 * From this probability on a question counts as answered, everywhere. Chosen on the training documents: between refusing too many
 * questions that are answered (one in six of theirs) and answering those that only look it (two in five), while of questions about
 * something else fewer than one in a hundred passes.
 */
export const ANSWER_THRESHOLD = 0.32;

/**
 * The probability, 0 to 1, that the article answers the question: logistic regression over the signs, calibrated on questions of which
 * it is known. 0 for a question without a content word; below {@link ANSWER_THRESHOLD} for a yes-or-no question where no sentence speaks of
 * all that it asks about.
 *
 * @param ranked the ranking of all sentences, or of those among which an answer is looked for
 */
export function answerable(index: SentenceIndex, query: Query, ranked: readonly Ranked[]): number {
  const signs = readSigns(index, query, ranked);
  if (!signs) return 0;
  const probability = logistic(
    SIGNS.reduce((sum, name) => sum + ANSWERABLE.weights[name] * signs[name], ANSWERABLE.start),
  );
  return ranked[0]?.complete === false ? probability * ANSWER_THRESHOLD : probability;
}
