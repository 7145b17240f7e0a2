/** What of an answer's looks isn't the answer's own. */
export interface Manner {
  /** That days are written out in: a BCP 47 tag. */
  readonly language: string;
  /** The answer is of a version that the article had once: its text has changed since. */
  readonly isEarlier: boolean;
}

/** Days in English, and the article as it stands. */
export const PLAIN: Manner = { language: 'en', isEarlier: false };
