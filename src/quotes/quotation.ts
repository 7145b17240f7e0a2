import type { Span } from '../article/span.ts';

/**
 * How much of the content stands inside quotation marks, or after a speaker's label in a transcript: all its letters and digits (direct), some (mixed) or none
 * (indirect: reported speech).
 */
export type Style = 'direct' | 'mixed' | 'indirect';

/** Something said, asked, written or ordered (`speech`), or merely thought, wanted or shown (`other`). */
export type QuotationClass = 'speech' | 'other';

/** Who said what, with the words of the article that say so. */
export interface Quotation {
  /** What is said: one or several spans, in order, without overlap; quotation marks included. */
  readonly content: readonly Span[];
  /** The reporting verb or phrase; null where a quotation goes on without one. */
  readonly cue: Span | null;
  /** The speaker as written at the cue ("the minister", "he"); null where none is. */
  readonly mention: Span | null;
  /** {@link Person.id} of the speaker; null where the evidence is thin. */
  readonly speaker: number | null;
  /** {@link Person.id} of those who say it together with the speaker ("Putin and Xi both said"); mostly empty. */
  readonly jointly: readonly number[];
  /**
   * Stands inside somebody else's quotation marks, or turn of a transcript: that it was said is only what the one quoted there says ("X confirmed that
   * …" in Y's words). It belongs to Y's words, and never among X's.
   */
  readonly nested: boolean;
  readonly style: Style;
  readonly class: QuotationClass;
  /** Probability, 0 to 1, that content and speaker are right. */
  readonly confidence: number;
}
