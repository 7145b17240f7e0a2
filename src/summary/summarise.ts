import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Token } from '../language/token.ts';
import type { SentenceIndex } from '../search/sentence-index.ts';
import { findLeanings } from './leaning.ts';
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
 * @returns indexes of sentences, in the article's order; none only for an article without sentences
 */
export function summarise(
  article: Pick<Article, 'text' | 'sentences'>,
  tokens: readonly Token[],
  index: SentenceIndex,
  sentenceCount: number,
): readonly number[] {
  const candidates = findCandidates(article, tokens, index);
  const chosen = new Set<number>();
  while (chosen.size < sentenceCount) {
    const best = pickNext(candidates, chosen, index);
    if (best === null) break;
    chosen.add(best);
  }
  if (chosen.size === 0 && article.sentences.length > 0) chosen.add(0);
  return [...chosen].sort((a, b) => a - b);
}

/** A sentence that may be chosen. */
interface Candidate {
  readonly sentence: number;
  readonly rating: number;
  readonly leansOnPrevious: boolean;
  /** Nouns that an earlier sentence has introduced, each with the sentences that have it. */
  readonly leansOn: readonly ReadonlySet<number>[];
}

function findCandidates(
  article: Pick<Article, 'text' | 'sentences'>,
  tokens: readonly Token[],
  index: SentenceIndex,
): readonly Candidate[] {
  const ratings = rateSentences(index);
  const leanings = findLeanings(article, tokens);
  const places = placesOfNouns(tokens);
  return article.sentences.flatMap((span, sentence) => {
    if (!isWhole(cut(article, span))) return [];
    const { onPrevious = false, onNouns = [] } = leanings[sentence] ?? {};
    const earlier = onNouns.flatMap((noun) => {
      const where = places.get(noun);
      return where && firstOf(where) < sentence ? [where] : [];
    });
    return [
      {
        sentence,
        rating: ratings[sentence] ?? 0,
        leansOnPrevious: onPrevious && sentence > 0,
        leansOn: earlier,
      },
    ];
  });
}

/** The sentences that have each noun, in order; the headline doesn't count. */
function placesOfNouns(tokens: readonly Token[]): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  for (const { lemma, pos, sentence } of tokens) {
    if (pos !== 'NOUN' || sentence < 0) continue;
    const known = places.get(lemma);
    if (known) known.add(sentence);
    else places.set(lemma, new Set([sentence]));
  }
  return places;
}

/** The first sentence of several; they are in order. */
function firstOf(sentences: ReadonlySet<number>): number {
  const [first = 0] = sentences;
  return first;
}

/** The candidate that adds most to what is chosen and can be understood with it; null for none. */
function pickNext(
  candidates: readonly Candidate[],
  chosen: ReadonlySet<number>,
  index: SentenceIndex,
): number | null {
  let best: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const { sentence, rating } = candidate;
    if (chosen.has(sentence) || !stands(candidate, chosen)) continue;
    const likeness = Math.max(0, ...[...chosen].map((other) => similarity(index, sentence, other)));
    const value = rating - REDUNDANCY * likeness;
    if (likeness < SAME_THING && value > most) [best, most] = [sentence, value];
  }
  return best;
}

function stands({ sentence, leansOnPrevious, leansOn }: Candidate, chosen: ReadonlySet<number>): boolean {
  if (leansOnPrevious && !chosen.has(sentence - 1)) return false;
  return leansOn.every((places) => [...chosen].some((other) => other < sentence && places.has(other)));
}

/** Words that a sentence has at least. */
const FEWEST_WORDS = 5;

/** A whole sentence: it ends as one, has some length, asks nothing and keeps both halves of its quotations. */
function isWhole(sentence: string): boolean {
  const count = (pattern: RegExp) => sentence.match(pattern)?.length ?? 0;
  const ends = /[.!…]["'”’»)\]]*$/u.test(sentence);
  return ends && count(/["“”«»]/gu) % 2 === 0 && count(/\p{L}+/gu) >= FEWEST_WORDS;
}
