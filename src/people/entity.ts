import type { Span } from '../article/span.ts';
import type { NameAt } from './name-runs.ts';
import type { Gender, PersonKind } from './people.ts';

/** A place where an entity is named. */
interface MentionOf {
  readonly span: Span;
  /** How many words the name has there. */
  readonly words: number;
  readonly headline: boolean;
}

/** Somebody or something while the names are being put together. */
export interface Entity {
  kind: PersonKind;
  gender: Gender | null;
  readonly plural: boolean;
  readonly named: boolean;
  /** Every form of the name, folded, words joined by a space. */
  readonly keys: Set<string>;
  /** The words of the longest form, folded. */
  readonly longest: readonly string[];
  readonly mentions: MentionOf[];
  readonly titles: Span[];
}

/** A name in the prose, with the titles that stand beside it. */
export interface NamedAt extends NameAt {
  readonly titles: readonly Span[];
}

/** One spelling of a name, with every place that has it. */
export interface Form {
  readonly key: string;
  readonly parts: readonly string[];
  readonly at: NamedAt[];
}
