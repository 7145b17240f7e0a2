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

/** A candidate with all that is asked again and again while sets are compared. */
interface Choice {
  readonly candidate: Candidate;
  readonly merit: number;
  /** Its stems by number. */
  readonly stems: readonly number[];
  /** Those before it that say the same thing. */
  readonly same: ReadonlySet<Choice>;
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
  const { choices, matters } = prepare(candidates, aims);
  const times = new Uint8Array(matters.length);
  const chosen: Choice[] = [];
  let best: readonly Candidate[] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const visit = (from: number, matter: number, length: number, merit: number): void => {
    if (chosen.length === count) {
      const value = matter / (length + aims.room) + merit;
      if (value > most) [best, most] = [chosen.map(({ candidate }) => candidate), value];
      return;
    }
    const last = choices.length - (count - chosen.length);
    for (let at = from; at <= last; at++) {
      const choice = choices[at];
      if (!choice || !fits(choice, chosen)) continue;
      const { stems, candidate } = choice;
      chosen.push(choice);
      const gained = cover(stems, times, matters);
      visit(at + 1, matter + gained, length + candidate.length, merit + choice.merit);
      chosen.pop();
      for (const stem of stems) times[stem] = (times[stem] ?? 0) - 1;
    }
  };
  visit(0, 0, 0, 0);
  return best;
}

/** Numbers the stems, so that counting them is fast; `matters` has how much each matters. */
function prepare(
  candidates: readonly Candidate[],
  { weights, merit, same }: Aims,
): { choices: readonly Choice[]; matters: readonly number[] } {
  const numbers = new Map<string, number>();
  const matters: number[] = [];
  const choices: Choice[] = [];
  for (const candidate of candidates) {
    for (const stem of candidate.stems) {
      if (numbers.has(stem)) continue;
      numbers.set(stem, matters.length);
      matters.push(weights.get(stem) ?? 0);
    }
    const stems = [...candidate.stems].map((stem) => numbers.get(stem) ?? 0);
    const alike = choices.filter((other) => same(other.candidate.sentence, candidate.sentence));
    choices.push({ candidate, merit: merit(candidate), stems, same: new Set(alike) });
  }
  return { choices, matters };
}

/** Counts stems in, and tells how much those that weren't there before matter. */
function cover(stems: readonly number[], times: Uint8Array, matters: readonly number[]): number {
  let gained = 0;
  for (const stem of stems) {
    const before = times[stem] ?? 0;
    if (before === 0) gained += matters[stem] ?? 0;
    times[stem] = before + 1;
  }
  return gained;
}

/** Whether a sentence can be understood after those chosen, and says something else. */
function fits({ candidate, same }: Choice, chosen: readonly Choice[]): boolean {
  const { sentence, leansOnPrevious, leansOn } = candidate;
  if (leansOnPrevious && chosen.at(-1)?.candidate.sentence !== sentence - 1) return false;
  return (
    leansOn.every((places) => chosen.some((other) => places.has(other.candidate.sentence))) &&
    !chosen.some((other) => same.has(other))
  );
}
