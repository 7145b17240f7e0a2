import type { Word, WordRange } from './units.ts';
import { isPassage } from './units.ts';

/** The words that name who speaks. */
export interface Subject extends WordRange {
  /** Where the clause begins to which the subject belongs, its introduction not included: from the subject on. */
  readonly clauseFrom: number;
}

/** Index of the first word that can belong to the clause of the verb before `end`. */
export function clauseStart(words: readonly Word[], end: number): number {
  for (let at = end - 1; at >= 0; at--) {
    const word = words[at];
    if (isPassage(word) || word?.text === ';' || word?.text === ':') return at + 1;
  }
  return 0;
}
