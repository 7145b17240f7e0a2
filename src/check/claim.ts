import type { Span } from '../article/span.ts';
import type { Word } from './word.ts';

/** What a pasted text claims to stand in the article; all spans are of the text. */
export interface Claim {
  readonly words: readonly Word[];
  /** Who is said to have said it; null where nobody is, or only a pronoun. */
  readonly speaker: ClaimedSpeaker | null;
  /** Whether it is said to be somebody's words, whoever that is. */
  readonly attributed: boolean;
  /** The words of the text that say so: who, and the verb. */
  readonly attribution: readonly Span[];
  /** The stretches that are claimed to be somebody's very words. */
  readonly direct: readonly Span[];
}

/** Somebody whom a text names or describes as the speaker. */
export interface ClaimedSpeaker extends Span {
  /** Whether it is a proper name, so that nobody is meant whom the article calls otherwise; "a spokesman" may be anybody. */
  readonly named: boolean;
}
