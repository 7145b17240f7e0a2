import type { Span } from '../article/span.ts';

/** TIMEX3's types: a day or longer, a time of day, how long, how often. */
export type DateType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** What a relative date was counted from. `span` is null for a day known from outside the text. */
export interface Basis {
  readonly span: Span | null;
  readonly value: string;
}

/** An expression of time in the article and the day, month, span of days … that it stands for. */
export interface DateMention {
  readonly span: Span;
  readonly type: DateType;
  /** TIMEX3 with ISO 8601: "2023-04-16", "2023-03", "2023-03-20/2023-03-22", "P3D"; null where unresolved. */
  readonly value: string | null;
  /** Name of the rule that found it, as the README lists them: "weekday-past". */
  readonly rule: string;
  readonly basis: Basis | null;
  /** The value isn't what the expression itself says, but was worked out from it: the end of a "three-day visit". */
  readonly computed: boolean;
  /** The value of another reading that is as likely: of 03.04.2023 where nothing tells which number is the day. */
  readonly alternative: string | null;
}
