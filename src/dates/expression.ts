import type { DateOrder } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import type { Day } from '../days/calendar.ts';
import { dayNumber } from '../days/calendar.ts';
import type { Basis, DateType } from './date-mention.ts';
import type { Tense } from './tense.ts';
import type { Unit } from './units.ts';
import type { Grain } from './value.ts';
import { periodOf } from './value.ts';

/** A day, month or year to count from, and what in the article gives it. */
export interface Reference {
  /** Its only day, or the first of its days. */
  readonly day: Day;
  readonly grain: Grain;
  readonly basis: Basis;
}

/** What is known where an expression stands. */
export interface Context {
  /** The day of publication. */
  readonly published: Reference | null;
  /** The date that the story has reached: the last one before; the day of publication where there is none. */
  readonly reached: Reference | null;
  /** The day that it has reached, whatever months and years were named since. */
  readonly reachedDay: Reference | null;
  /** The day that the article tells of there: the one just named, or the last one that is news. */
  readonly storyDay: Reference | null;
  /** An explicit month or day shortly before, whose year goes on: "On 3 May 1999 … On 7 May …". */
  readonly explicit: Reference | null;
  /** Tense of the verb that the expression goes with. */
  readonly tense: Tense;
  readonly order: DateOrder;
  /** A preposition that looks ahead stands before it: "until", "by". */
  readonly ahead: boolean;
  /** With the present tense of timetables: "opens on Friday". */
  readonly scheduled: boolean;
  /** With a verb of beginning, ending or wanting in that tense: "goes on sale in January", "wants talks in the spring". */
  readonly launch: boolean;
}

/** Whether what an expression dates is to come, by its verb or by a preposition before it. */
export function looksAhead({ tense, ahead, scheduled }: Context): boolean {
  return tense === 'future' || ahead || scheduled;
}

/** What an expression means in its context. */
export interface Resolved {
  readonly value: string | null;
  readonly rule: string;
  readonly basis?: Basis | null;
  /** Another reading that is as likely. */
  readonly alternative?: string | null;
}

/** The numbers of the calendar that a date prints. */
export interface Printed {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

/** An expression that a parser has recognised. */
export interface Expression extends Span {
  readonly type: DateType;
  /** Of a day or month; a date beside it may lend it its year. */
  readonly printed?: Printed;
  /** Of a time of day: "T17:00". A date beside it may lend it its day. */
  readonly clock?: string;
  /** Of a time of day: the day beside it. */
  readonly onDay?: Expression;
  /** Nothing beside the time tells which half of the day it is in: "3:30", "six o’clock". */
  readonly anyHalf?: boolean;
  /** Of a part of a day: its letters in TIMEX3. */
  readonly partOfDay?: string;
  /** Means nothing but the day that was told: where none was, it is no date. */
  readonly leaning?: boolean;
  readonly resolve: (context: Context) => Resolved;
}

/** What a parser's pattern has matched, and what stands around it (up to 60 code units on each side). */
export interface Match {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly before: string;
  readonly after: string;
  /** A headline, where every word may have a capital. */
  readonly inTitle: boolean;
}

/** What a parser makes of a match, wherever it stands. */
export type Reading = Omit<Expression, keyof Span>;

/** Recognises one family of expressions. */
export interface Parser {
  /** With the flags g, i and u; bounded, so that its time is linear in the text. */
  readonly pattern: RegExp;
  /** The meaning of a match, or null where it is something else. */
  readonly read: (match: Match) => Reading | null;
}

/** A value that depends on nothing but the expression's own words. */
export function absolute(value: string | null, rule: string, type: DateType = 'DATE'): Reading {
  return { type, resolve: () => ({ value, rule }) };
}

/** A value counted from the day of publication; unresolved where that isn't known. */
export function fromPublished(rule: string, count: Count): Reading {
  return { type: 'DATE', resolve: (context) => countFrom(context.published, rule, count, context) };
}

/**
 * A value counted in `unit` from the date that the story has reached; unresolved where that is coarser than the unit:
 * nobody knows which is "the next day" of 2010.
 */
export function fromReached(rule: string, unit: Unit, count: Count): Reading {
  return {
    type: 'DATE',
    resolve: (context) => {
      const resolved = countFrom(referenceFor(unit, context), rule, count, context);
      return isTooLate(resolved, context) ? { value: null, rule } : resolved;
    },
  };
}

/** What has happened can't lie behind the publication: "one week later" was then counted from something else. */
function isTooLate({ value }: Resolved, { tense, published }: Context): boolean {
  const period = tense === 'past' ? periodOf(value) : null;
  return period !== null && published !== null && dayNumber(period.first) > dayNumber(published.day);
}

type Count = (day: Day, from: Reference, context: Context) => string | null;

function countFrom(from: Reference | null, rule: string, count: Count, context: Context): Resolved {
  if (!from) return { value: null, rule };
  return { value: count(from.day, from, context), rule, basis: from.basis };
}

function referenceFor(unit: Unit, { reached, reachedDay }: Context): Reference | null {
  if (unit === 'day' || unit === 'week') return reachedDay;
  const fine = reached && ['day', 'week', 'month'].includes(reached.grain);
  return unit === 'month' && !fine ? null : reached;
}
