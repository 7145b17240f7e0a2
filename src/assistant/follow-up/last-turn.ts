import type { Answer } from '../answer.ts';
import type { SettledQuestion } from '../question.ts';
import type { Reading } from '../reading.ts';

/** Somebody's last question, what it was read as, and the answer that they have before them. */
export interface LastTurn {
  readonly reading: Reading;
  /** In words that stand alone, tidied. */
  readonly question: string;
  readonly read: SettledQuestion;
  readonly answer: Answer;
}
