import type { Token } from '../language/token.ts';
import { logistic } from '../search/rank.ts';
import type { Candidate } from './candidates.ts';
import { readWordSigns, WORD_SIGNS } from './word-signs.ts';
import { WORD_WEIGHTS } from './word-weights.ts';

/**
 * How likely a person who sums the article up would use each of its content words, 0 to 1, by stem: logistic regression over the signs
 * (after Hong and Nenkova 2014, Improving the Estimation of Word Importance for News Multi-Document Summarization).
 *
 * @param candidates the whole sentences
 * @param lead index of the sentence that tells the news
 */
export function weighWords(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  lead: number,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [stem, signs] of readWordSigns(tokens, candidates, lead)) {
    const logOdds = WORD_SIGNS.reduce(
      (sum, name) => sum + WORD_WEIGHTS.weights[name] * signs[name],
      WORD_WEIGHTS.start,
    );
    weights.set(stem, logistic(logOdds));
  }
  return weights;
}
