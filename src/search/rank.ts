import type { Encoding } from './encoder.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { idf, isContent } from './sentence-index.ts';
import { terms } from './terms.ts';
import { dot } from './vectors.ts';

/** The named parts whose sum is a sentence's score, before it is squeezed into 0 to 1. */
export interface Why {
  readonly lateInteraction: number;
  readonly bm25: number;
  readonly cosine: number;
  readonly answerType: number;
}

/** One sentence of the ranking. */
export interface Ranked {
  /** Index of the sentence. */
  readonly sentence: number;
  /** 0 to 1, higher is better: the logistic function of the sum of `why`. */
  readonly score: number;
  readonly why: Why;
}

/** Ranks all sentences for a question, best first. Pure: the same question, the same ranking. */
export function rank(index: SentenceIndex, question: string, encoding: Encoding): readonly Ranked[] {
  const asked = new Set(terms(question));
  const total = index.sentences.length;
  const rows = encoding.tokens.flatMap((token, row) => (isContent(token) ? [row] : []));
  const weights = rows.map((row) => idf(index.pieceFrequency.get(encoding.tokens[row] ?? '') ?? 0, total));
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const d = index.dimensions;
  const type = askedFor(question);
  return index.sentences
    .map((sentence, at): Ranked => {
      let late = 0;
      for (const [k, row] of rows.entries()) {
        let best = 0;
        for (let other = 0; other < sentence.vectors.length; other += d) {
          const similarity = dot(encoding.vectors, row * d, sentence.vectors, other, d);
          if (similarity > best) best = similarity;
        }
        late += (best * (weights[k] ?? 0)) / weightSum;
      }
      let bm25 = 0;
      for (const term of asked) {
        const n = sentence.counts.get(term) ?? 0;
        if (n === 0) continue;
        const rarity = idf(index.frequency.get(term) ?? 0, total);
        bm25 += (rarity * n * 2.2) / (n + 1.2 * (0.25 + (0.75 * sentence.length) / (index.meanLength || 1)));
      }
      const why: Why = {
        lateInteraction: 10 * (late - 0.6),
        bm25: 0.15 * bm25,
        cosine: 2 * (dot(encoding.pooled, 0, sentence.pooled, 0, d) - 0.4),
        answerType: type?.test(sentence.text) ? 0.4 : 0,
      };
      const sum = Object.values(why).reduce((all, part) => all + part, 0);
      return { sentence: at, score: 1 / (1 + Math.exp(-sum)), why };
    })
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}

function askedFor(question: string): RegExp | null {
  if (/\b(?:when|what year|which year|what date|what day)\b/iu.test(question))
    return /\b(?:1\d{3}|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b/u;
  if (/\bhow (?:many|much|long|old|far)\b/iu.test(question))
    return /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|half)\b/iu;
  if (/\bwho\b/iu.test(question)) return /(?<!^)\b\p{Lu}\p{Ll}+/u;
  return null;
}
