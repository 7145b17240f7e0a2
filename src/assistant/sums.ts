import type { DateMention } from '../dates/date-mention.ts';
import type { Period } from '../dates/value.ts';
import { periodOf } from '../dates/value.ts';
import { writeOut } from '../dates/write-out.ts';
import type { Day } from '../days/calendar.ts';
import { addMonths, dayNumber, parseDay } from '../days/calendar.ts';
import type { Sum } from './answer.ts';

/** How a computed answer was worked out, for people. */

/** How a computed date came about; null for one that the article says itself. */
export function sumOf({ computed, basis, value, span }: DateMention): Sum | null {
  const [from, to] = [periodOf(basis?.value ?? null), periodOf(value)];
  if (!computed || !basis || value === null) return null;
  const parts = basis.span && basis.span.start !== span.start ? [basis.span, span] : [span];
  const sum = (text: string): Sum => ({ value, parts, text });
  if (from && !to) return sum(`${writeOut(basis.value)}, both counted: ${writeOut(value)}`);
  if (!from || !to) return null;
  const days = dayNumber(to.first) - dayNumber(from.first);
  if (basis.value.includes('/')) return sum(`${writeOut(basis.value)}: ${writeOut(value)}`);
  if (days < 0) return sum(`${writeOut(basis.value)} − ${counted(-days, 'day')} = ${writeOut(value)}`);
  return sum(
    `${writeOut(basis.value)}, the first of ${counted(days + 1, 'day')}, + ${counted(days, 'day')} = ${writeOut(value)}`,
  );
}

/** What time is counted in. */
export type CountUnit = 'day' | 'week' | 'month' | 'year';

/** How much time lies between two stretches of the calendar. */
export interface Distance {
  /** As TIMEX3 writes it: "P25D". */
  readonly value: string;
  /** "25 days" */
  readonly words: string;
}

/** A day is one of the calendar, or several in a row; months and years are known no closer. */
export type Precision = 'day' | 'month' | 'year';

/**
 * From the last day of the earlier to the first day of the later: in the unit that is asked for, with the days that are left over, or
 * in the finest that is known of both. Null where the two overlap, or where something finer is asked for than is known.
 */
export function distanceBetween(
  earlier: Period,
  later: Period,
  precision: Precision,
  unit: CountUnit | null,
): Distance | null {
  const days = dayNumber(later.first) - dayNumber(earlier.last);
  if (days < 0) return null;
  if (precision === 'day') return distanceInDays(earlier.last, later.first, days, unit ?? 'day');
  const years = later.first.year - earlier.last.year;
  const months = years * 12 + later.first.month - earlier.last.month;
  if (precision === 'year') return unit === null || unit === 'year' ? inUnits(years, 'year') : null;
  if (unit === 'day' || unit === 'week') return null;
  return unit === 'year' && months % 12 === 0 ? inUnits(months / 12, 'year') : inUnits(months, 'month');
}

function distanceInDays(from: Day, to: Day, days: number, unit: CountUnit): Distance {
  if (unit === 'day') return inUnits(days, 'day');
  const [count, rest] = unit === 'week' ? [Math.floor(days / 7), days % 7] : wholeMonths(from, to, unit);
  if (rest === 0) return inUnits(count, unit);
  if (count === 0) return inUnits(days, 'day');
  return { value: `P${days}D`, words: `${counted(count, unit)} and ${counted(rest, 'day')}` };
}

/** Whole months or years, and the days left over. */
function wholeMonths(from: Day, to: Day, unit: 'month' | 'year'): [count: number, rest: number] {
  const step = unit === 'year' ? 12 : 1;
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const begun = dayNumber(addMonths(from, months)) > dayNumber(to) ? months - 1 : months;
  const count = Math.floor(begun / step);
  return [count, dayNumber(to) - dayNumber(addMonths(from, count * step))];
}

function inUnits(count: number, unit: CountUnit): Distance {
  return { value: `P${count}${unit.charAt(0).toUpperCase()}`, words: counted(count, unit) };
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The days of a range, both counted, as a duration that was worked out; null for what is no range of days. */
export function lengthOf(range: DateMention): DateMention | null {
  const [from, to] = (range.value ?? '').split('/').map(parseDay);
  if (!from || !to || range.value === null) return null;
  return {
    ...range,
    type: 'DURATION',
    value: `P${dayNumber(to) - dayNumber(from) + 1}D`,
    rule: 'length-of-range',
    basis: { span: range.span, value: range.value },
    computed: true,
  };
}

/** The beginning or end of a range, as a date that was worked out; null for what is none. */
export function boundOf(range: DateMention, bound: 'start' | 'end'): DateMention | null {
  const [from, to] = range.value?.split('/') ?? [];
  if (from === undefined || to === undefined || !range.value) return null;
  return {
    ...range,
    value: bound === 'start' ? from : to,
    rule: `${bound}-of-range`,
    basis: { span: range.span, value: range.value },
    computed: true,
  };
}
