import type { SentenceIndex } from '../search/sentence-index.ts';
import type { Candidate, Source } from './candidates.ts';
import { findCandidates } from './candidates.ts';
import type { Aims } from './choose.ts';
import { chooseBest } from './choose.ts';
import { likeness, rateMerit } from './merits.ts';
import { weighWords } from './words-that-matter.ts';

/** How many sentences a summary has. */
export const SUMMARY_LENGTHS = { short: 2, medium: 3, long: 6 } as const;

/** The lengths that can be asked for. */
export type SummaryLength = keyof typeof SUMMARY_LENGTHS;

/** Two sentences more alike than this (cosine) say the same thing. */
const SAME_THING = 0.8;

/** {@link Aims.room} for each sentence of the summary. */
const ROOM = 6;

/** So many sentences are gone through in all combinations. */
const MOST_CANDIDATES = 20;

/**
 * Chooses the sentences that stand for an article: those that have most of what matters in it in few words, none that says again what is
 * said or that can't be understood without a sentence that isn't chosen.
 *
 * @param index that of the article's sentences
 * @param sentenceCount how many at most; fewer where the article hasn't as many that stand together
 * @returns indexes of sentences, in the article's order; none only for an article without sentences
 */
export function summarise(source: Source, index: SentenceIndex, sentenceCount: number): readonly number[] {
  const candidates = findCandidates(source);
  const lead = findLead(candidates);
  const aims: Omit<Aims, 'room'> = {
    weights: weighWords(source.tokens, candidates, lead),
    merit: (candidate) => rateMerit(candidate, index, lead),
    same: (a, b) => likeness(index, a, b) >= SAME_THING,
  };
  for (let count = Math.min(sentenceCount, candidates.length); count > 0; count--) {
    const room = ROOM * count;
    const chosen = chooseBest(mostPromising(candidates, { ...aims, room }), count, { ...aims, room });
    if (chosen) return chosen.map(({ sentence }) => sentence);
  }
  return source.article.sentences.length > 0 ? [0] : [];
}

/** The first sentence that stands alone and tells news; the first of all where none does. */
export function findLead(candidates: readonly Candidate[]): number {
  const lead = candidates.find(
    ({ leansOnPrevious, leansOn, personal }) => !leansOnPrevious && leansOn.length === 0 && !personal,
  );
  return (lead ?? candidates[0])?.sentence ?? 0;
}

/** The candidates that would be best alone, in the article's order. */
function mostPromising(
  candidates: readonly Candidate[],
  { weights, room, merit }: Aims,
): readonly Candidate[] {
  const rated = candidates.map((candidate) => {
    let matter = 0;
    for (const stem of candidate.stems) matter += weights.get(stem) ?? 0;
    return { candidate, rating: matter / (candidate.length + room) + merit(candidate) };
  });
  return rated
    .sort((a, b) => b.rating - a.rating || a.candidate.sentence - b.candidate.sentence)
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate }) => candidate)
    .sort((a, b) => a.sentence - b.sentence);
}
