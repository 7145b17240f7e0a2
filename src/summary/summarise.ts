import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Token } from '../language/token.ts';
import type { SentenceIndex } from '../search/sentence-index.ts';
import type { Leaning } from './leaning.ts';
import { findLeanings, groupBySentence } from './leaning.ts';
import { rateSentences, similarity } from './salience.ts';

/** Two sentences more alike than this (cosine) say the same thing. */
const SAME_THING = 0.8;

/** How much of its likeness to what is chosen already a sentence loses (maximal marginal relevance, Carbonell and Goldstein 1998). */
const REDUNDANCY = 0.3;

/**
 * Chooses the sentences that stand for an article: central ones, the first before the later ones, none that says again what is said
 * or that can't be understood without a sentence that isn't chosen.
 *
 * @param tokens those of the article
 * @param index that of the article's sentences
 * @param sentenceCount how many at most; fewer where the article hasn't as many that stand alone
 * @returns indexes of sentences, in the article's order
 */
export function summarise(
  article: Pick<Article, 'text' | 'title' | 'sentences'>,
  tokens: readonly Token[],
  index: SentenceIndex,
  sentenceCount: number,
): readonly number[] {
  const ratings = rateSentences(index);
  const leanings = findLeanings(article, tokens);
  const lemmas = groupBySentence(tokens, article.sentences.length).map(
    (own) => new Set(own.map(({ lemma }) => lemma)),
  );
  const whole = article.sentences.map((span) => isWhole(cut(article, span)));
  const chosen = new Set<number>();
  while (chosen.size < sentenceCount) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const at of article.sentences.keys()) {
      if (chosen.has(at) || !whole[at] || !stands(at, leanings[at], chosen, lemmas)) continue;
      const likeness = Math.max(0, ...[...chosen].map((other) => similarity(index, at, other)));
      const value = (ratings[at] ?? 0) - REDUNDANCY * likeness;
      if (likeness < SAME_THING && value > bestValue) [best, bestValue] = [at, value];
    }
    if (best < 0) break;
    chosen.add(best);
  }
  return [...chosen].sort((a, b) => a - b);
}

/** Whether a sentence can be understood with those chosen. */
function stands(
  at: number,
  leaning: Leaning | undefined,
  chosen: ReadonlySet<number>,
  lemmas: readonly ReadonlySet<string>[],
): boolean {
  if (!leaning || (at === 0 && !leaning.onPrevious)) return true;
  if (leaning.onPrevious && at > 0 && !chosen.has(at - 1)) return false;
  return leaning.onNouns.every((noun) => {
    const introduced = lemmas.findIndex((own) => own.has(noun));
    return introduced === at || [...chosen].some((other) => other < at && lemmas[other]?.has(noun));
  });
}

/** A whole sentence: it ends as one, has some length, asks nothing and keeps both halves of its quotations. */
function isWhole(sentence: string): boolean {
  const ends = /[.!…]["'”’»)\]]*$/u.test(sentence);
  const count = (mark: RegExp) => sentence.match(mark)?.length ?? 0;
  const curly = count(/“/gu) === count(/”/gu) || count(/[“”"]/gu) % 2 === 0;
  return ends && curly && count(/"/gu) % 2 === count(/[“”]/gu) % 2 && count(/\p{L}+/gu) >= 5;
}
