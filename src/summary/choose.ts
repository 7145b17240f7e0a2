import type { Candidate } from './candidates.ts';

/** How sets of sentences are compared. */
export interface Aims {
  /** How much each stem matters, 0 to 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** Content words that are free: the fewer, the more is gained by saying it in few words. */
  readonly room: number;
  /** What speaks for a sentence, or against it, apart from its words. */
  readonly merit: (candidate: Candidate) => number;
  /** Whether two sentences say the same thing. */
  readonly same: (a: number, b: number) => boolean;
}

/** What has been chosen so far, while all sets are gone through. */
interface Path {
  readonly chosen: Candidate[];
  readonly covered: Map<string, number>;
  matter: number;
  length: number;
  merit: number;
}

/**
 * The best set of exactly `count` candidates that can be understood together: the one that has most of the words that matter for its
 * length, each word counted once (concept coverage, Gillick and Favre 2009, A Scalable Global Model for Summarization). Exact: all sets
 * are gone through, sentence by sentence in the article's order; what a sentence leans on stands before it, so a set that can't be
 * understood is left at once. The number of sets grows with the power of `count`: 20 candidates have 38,760 sets of six.
 *
 * @param candidates in the article's order
 * @returns null where no set of so many can be understood
 */
export function chooseBest(
  candidates: readonly Candidate[],
  count: number,
  aims: Aims,
): readonly Candidate[] | null {
  let best: readonly Candidate[] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const path: Path = { chosen: [], covered: new Map(), matter: 0, length: 0, merit: 0 };
  const visit = (from: number): void => {
    if (path.chosen.length === count) {
      const value = path.matter / (path.length + aims.room) + path.merit;
      if (value > most) [best, most] = [[...path.chosen], value];
      return;
    }
    const last = candidates.length - (count - path.chosen.length);
    for (let at = from; at <= last; at++) {
      const candidate = candidates[at];
      if (!candidate || !fits(candidate, path.chosen, aims)) continue;
      take(candidate, path, aims);
      visit(at + 1);
      putBack(candidate, path, aims);
    }
  };
  visit(0);
  return best;
}

/** Whether a sentence can be understood after those chosen, and says something else. */
function fits(candidate: Candidate, chosen: readonly Candidate[], { same }: Aims): boolean {
  const { sentence, leansOnPrevious, leansOn } = candidate;
  if (leansOnPrevious && chosen.at(-1)?.sentence !== sentence - 1) return false;
  return (
    leansOn.every((places) => chosen.some((other) => places.has(other.sentence))) &&
    !chosen.some((other) => same(other.sentence, sentence))
  );
}

function take(candidate: Candidate, path: Path, { weights, merit }: Aims): void {
  path.chosen.push(candidate);
  path.length += candidate.length;
  path.merit += merit(candidate);
  for (const stem of candidate.stems) {
    const times = path.covered.get(stem) ?? 0;
    if (times === 0) path.matter += weights.get(stem) ?? 0;
    path.covered.set(stem, times + 1);
  }
}

function putBack(candidate: Candidate, path: Path, { weights, merit }: Aims): void {
  path.chosen.pop();
  path.length -= candidate.length;
  path.merit -= merit(candidate);
  for (const stem of candidate.stems) {
    const times = (path.covered.get(stem) ?? 0) - 1;
    if (times === 0) path.matter -= weights.get(stem) ?? 0;
    path.covered.set(stem, times);
  }
}
