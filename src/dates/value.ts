import type { Day } from '../days/calendar.ts';
import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  formatDay,
  mondayOf,
  parseDay,
} from '../days/calendar.ts';

/** The days that a value stands for, first and last. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** How fine a value is. Some days in a row are as fine as days. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'more';

/** The months with which the seasons of TIMEX3 begin, in the northern hemisphere. */
const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The days of a date's value; null for what is no stretch of the calendar: durations, sets, "PAST_REF", null. */
export function periodOf(value: string | null): Period | null {
  if (value === null) return null;
  const [from, to, ...more] = value.split('/');
  if (from === undefined || more.length > 0) return null;
  if (to === undefined) return simplePeriod(from);
  const first = simplePeriod(from)?.first;
  const last = simplePeriod(to)?.last;
  return first && last ? { first, last } : null;
}

/** How fine a date's value is. */
export function grainOf(value: string): Grain {
  const [date = value, to] = value.split('/');
  if (to !== undefined) return grainOfRange(value);
  if (/^\d{4}-\d\d-\d\d/u.test(date)) return 'day';
  if (/^\d{4}-\d\d/u.test(date)) return 'month';
  if (/^\d{4}-W\d\d-WE$/u.test(date)) return 'day';
  if (/^\d{4}-W/u.test(date)) return 'week';
  if (/^\d{4}-[QH]/u.test(date)) return 'quarter';
  if (/^\d{4}-(?:SP|SU|FA|WI)/u.test(date)) return 'season';
  return /^(?:FY)?\d{4}$/u.test(date) ? 'year' : 'more';
}

function grainOfRange(value: string): Grain {
  const period = periodOf(value);
  if (!period) return 'more';
  const days = dayNumber(period.last) - dayNumber(period.first) + 1;
  return days < 7 ? 'day' : days === 7 ? 'week' : 'more';
}

/** Whether the value is one day of the calendar, perhaps with a time. */
export function isDayValue(value: string | null): value is string {
  return value !== null && /^\d{4}-\d\d-\d\d(?:T[^/]*)?$/u.test(value);
}

/** The day of a value that is one, without its time; null for any other. */
export function dayOfValue(value: string | null): Day | null {
  return isDayValue(value) ? parseDay(value.slice(0, 10)) : null;
}

function simplePeriod(value: string): Period | null {
  return weekPeriod(value) ?? yearsPeriod(value) ?? yearPeriod(value);
}

/** Of a decade ("198") or a century ("18"), which begin with these figures. */
function yearsPeriod(value: string): Period | null {
  if (!/^\d{2,3}$/u.test(value)) return null;
  const count = 10 ** (4 - value.length);
  const first = Number(value) * count;
  return { first: { year: first, month: 1, day: 1 }, last: { year: first + count - 1, month: 12, day: 31 } };
}

/** "2023-W16", and of its weekend "2023-W16-WE". */
function weekPeriod(value: string): Period | null {
  const match = /^(\d{4})-W(\d\d)(-WE)?$/u.exec(value);
  const monday = match && mondayOf(Number(match[1]), Number(match[2]));
  return monday && { first: addDays(monday, match[3] ? 5 : 0), last: addDays(monday, 6) };
}

function yearPeriod(value: string): Period | null {
  const match =
    /^(?:FY)?(?<year>\d{4})(?:-(?:(?<month>\d\d)(?:-(?<day>\d\d)(?:T.*)?)?|Q(?<quarter>[1-4])|H(?<half>[12])|(?<season>SP|SU|FA|WI)))?$/u.exec(
      value,
    );
  if (!match?.groups) return null;
  const { year: y, month, day, quarter, half, season } = match.groups;
  const year = Number(y);
  if (day) {
    const only = parseDay(`${y}-${month}-${day}`);
    return only && { first: only, last: only };
  }
  if (month) return months(year, Number(month), 1);
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3);
  if (half) return months(year, Number(half) * 6 - 5, 6);
  if (season) return months(year, SEASON_STARTS[season] ?? 1, 3);
  return months(year, 1, 12);
}

function months(year: number, month: number, count: number): Period | null {
  if (month < 1 || month > 12) return null;
  const first = { year, month, day: 1 };
  const last = addMonths(first, count - 1);
  return { first, last: { ...last, day: daysInMonth(last.year, last.month) } };
}

/** Whether all days of one are days of the other. */
export function isWithin(inner: Period, outer: Period): boolean {
  return dayNumber(inner.first) >= dayNumber(outer.first) && dayNumber(inner.last) <= dayNumber(outer.last);
}

/** Two values as a range; a range of one day is that day. */
export function rangeValue(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`;
}

/** The first day of a value, such as a month or year. Null where the value has no days. */
export function firstDayValue(value: string | null): string | null {
  const period = periodOf(value);
  return period && formatDay(period.first);
}

/** The last day of a value: what "by the end of …" means. Null where the value has no days. */
export function lastDayValue(value: string | null): string | null {
  const period = periodOf(value);
  return period && formatDay(period.last);
}
