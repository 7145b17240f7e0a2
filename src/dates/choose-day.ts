import type { Day } from '../days/calendar.ts';
import { addDays, dayNumber, formatDay, formatMonth, makeDay, modulo, weekdayOf } from '../days/calendar.ts';
import type { Context, Reference } from './expression.ts';
import { looksAhead } from './expression.ts';

/** What is known of a day or month whose year isn't said. */
export interface Yearless {
  readonly month: number;
  readonly day?: number;
  readonly weekday?: number;
}

/**
 * The year of a date that is printed without one. News leaves the year out of what is near: of the dates that the
 * calendar has, the weekday named decides, then the tense, and where the verb is in the present, nearness.
 */
export function chooseYear(parts: Yearless, context: Context): { year: number; from: Reference } | null {
  const from = (looksAhead(context) ? null : context.explicit) ?? context.published;
  if (!from) return null;
  const { year } = from.day;
  const around = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((distance) => year + distance);
  const dated = around.filter((each) => exists(parts, each));
  const onWeekday = dated.filter((each) => isOnWeekday(parts, each));
  // A slip of the pen in the weekday is likelier than a date years away.
  const possible = onWeekday.some((each) => Math.abs(each - year) <= 1) ? onWeekday : dated;
  if (from === context.explicit) return { year: nearest(parts, possible, from.day), from };
  return { year: byTense(parts, possible, from.day, context), from };
}

function exists({ month, day }: Yearless, year: number): boolean {
  return makeDay(year, month, day ?? 1) !== null;
}

function isOnWeekday({ month, day, weekday }: Yearless, year: number): boolean {
  return !weekday || !day || weekdayOf({ year, month, day }) === weekday;
}

/** A date further away than this, in days, is hardly printed without its year … */
const FAR = 270;
/** … while one as near as this, on the side that the tense doesn't speak of, is at hand. */
const NEAR = 21;

function byTense(
  parts: Yearless,
  years: readonly number[],
  from: Day,
  { tense, ahead, scheduled, launch }: Context,
): number {
  const distance = (year: number) => distanceTo(parts, year, from);
  const past = years.filter((year) => distance(year) <= 0).at(-1);
  const future = years.find((year) => distance(year) >= 0);
  const onDay = scheduled && parts.day !== undefined;
  const [meant, other] = tense === 'future' || ahead || launch || onDay ? [future, past] : [past, future];
  if (meant === undefined || other === undefined) return meant ?? other ?? from.year;
  if (tense === 'present' && !ahead && !onDay && !launch) return nearest(parts, years, from);
  const misread = Math.abs(distance(meant)) > FAR && Math.abs(distance(other)) <= NEAR;
  return misread && parts.day !== undefined ? other : meant;
}

function nearest(parts: Yearless, years: readonly number[], from: Day): number {
  const sorted = [...years].sort(
    (a, b) => Math.abs(distanceTo(parts, a, from)) - Math.abs(distanceTo(parts, b, from)),
  );
  return sorted[0] ?? from.year;
}

/** Days from `from` to the date in that year; months are compared with months. */
function distanceTo({ month, day }: Yearless, year: number, from: Day): number {
  const date = makeDay(year, month, day ?? 1) ?? { year, month, day: 1 };
  return dayNumber(date) - dayNumber(day === undefined ? { ...from, day: 1 } : from);
}

/** The value of a day or month in a year; null for a day that the year doesn't have. */
export function dayOrMonthValue({ month, day }: Yearless, year: number): string | null {
  if (day === undefined) return formatMonth({ year, month });
  const date = makeDay(year, month, day);
  return date && formatDay(date);
}

/** The last such weekday up to and including `from`: news of the same day names its weekday too. */
export function weekdayUpTo(from: Day, weekday: number): Day {
  return addDays(from, -modulo(weekdayOf(from) - weekday, 7));
}

/** The first such weekday from `from` on; not `from` itself where `strictly`. */
export function weekdayFrom(from: Day, weekday: number, strictly = false): Day {
  const ahead = modulo(weekday - weekdayOf(from), 7);
  return addDays(from, strictly && ahead === 0 ? 7 : ahead);
}
