import type { Ranked } from './rank.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { terms } from './terms.ts';

/** From this probability on a question counts as answered. */
export const ANSWER_THRESHOLD = 0.5;

/** The probability, 0 to 1, that the article answers the question. */
export function answerable(index: SentenceIndex, question: string, ranked: readonly Ranked[]): number {
  const asked = [...new Set(terms(question))];
  const [top] = ranked;
  if (!top || asked.length === 0) return 0;
  const known = asked.filter((term) => index.frequency.has(term)).length / asked.length;
  const late = top.why.lateInteraction / 10 + 0.6;
  return 1 / (1 + Math.exp(-(25 * (late - 0.62) + 2 * (known - 0.5))));
}
