import type { Span } from '../article/span.ts';
import type { QuotationClass } from './quotation.ts';
import type { Unit } from './units.ts';

/** A quotation whose speaker is still only words of a unit. */
export interface Finding {
  readonly unit: Unit;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  /** Words [from, to) of the unit that name who speaks; null where none do. */
  readonly subject: { readonly from: number; readonly to: number } | null;
  readonly class: QuotationClass;
  /** It counts only if the subject names somebody: "Kremlin: no plans for talks", but not "War: no end in sight". */
  readonly needsName?: boolean;
  /** Probability that the content is what somebody said, before the speaker is considered. */
  readonly confidence: number;
}
