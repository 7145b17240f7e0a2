import type { Span } from '../article/span.ts';
import type { Quotation } from '../quotes/quotation.ts';

/**
 * Whether an article says what a text claims. Where several hold, the one further down this list wins:
 * - `exact`: it stands in the article so
 * - `reported-as-direct`: it claims as somebody's very words what the article only reports or says itself
 * - `changed`: mostly the article's words, but some are others
 * - `partial`: words are left out that change the sense, or that joined two places silently; not where a negation is put in besides
 * - `other-speaker`: the article has these words, but from somebody else
 * - `absent`: the article doesn't say it
 */
export type Verdict = (typeof VERDICTS)[number];

/** From the one that says least against a text to the one that says most. */
export const VERDICTS = [
  'exact',
  'reported-as-direct',
  'changed',
  'partial',
  'other-speaker',
  'absent',
] as const;

/** Something that sets a text apart from the article. */
export interface Difference {
  /** The article's words; null where it has none there. */
  readonly article: Span | null;
  /** The text's words, as a span of the text; null where it has none there. */
  readonly text: Span | null;
  /** Offset in the text where that is. */
  readonly at: number;
}

/** A stretch of the article that a text was compared with. */
export interface Passage {
  /** Whole sentences, or a whole line that is no prose. */
  readonly span: Span;
  /** Whose words they mostly are; null for the article's own. */
  readonly quotation: Quotation | null;
}

/** What came of checking a text. */
export interface Finding {
  readonly verdict: Verdict;
  /** In the order of the text; empty for `absent`. */
  readonly passages: readonly Passage[];
  /** In the order of the text. */
  readonly differences: readonly Difference[];
  /** The speaker whom the text names, as a span of the text; null where it names none, or that isn't what was compared. */
  readonly claimed: Span | null;
}
