import type { Span } from '../../article/span.ts';

/** Who speaks, as far as the article tells. */
export interface Speaker {
  /** {@link Person.id}; null where nobody is known. */
  readonly person: number | null;
  /** {@link Person.id} of those who speak together with that person. */
  readonly jointly: readonly number[];
  /** The words for the speaker at the cue; null where there are none. */
  readonly mention: Span | null;
  /** Probability, 0 to 1, that it is this person. */
  readonly certainty: number;
}

/** A speaker of whom nothing is known. */
export const NOBODY: Speaker = { person: null, jointly: [], mention: null, certainty: 0.5 };
