import type { Day } from '../days/calendar.ts';
import { formatDay, parseDay, weekdayOf } from '../days/calendar.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../days/words.ts';
import { NAMES } from './timex.ts';
import { periodOf } from './value.ts';

/**
 * Writes a value out for people: "Sunday 16 April 2023", "March 2023", "Monday 20 to Wednesday 22 March 2023". Whatever
 * has no better words is given as it is.
 */
export function writeOut(value: string): string {
  if (value === 'PRESENT_REF') return 'these days';
  const [from = '', to] = value.split('/');
  if (to !== undefined) return writeRange(from, to);
  return writeDate(from) ?? writeDuration(from) ?? writeRepeated(from) ?? value;
}

function writeDate(value: string): string | null {
  const [date = '', time] = value.split('T');
  const day = parseDay(date);
  if (day) return writeDay(day) + (time === undefined ? '' : writeTime(time));
  if (date === '' && time !== undefined && /^\d/u.test(time)) return writeTime(time).slice(2);
  return writeWeek(date) ?? writeYears(date) ?? writeStretch(date);
}

/** Decades by their years ("199"), centuries by their number ("18" is the nineteenth). */
function writeYears(value: string): string | null {
  if (/^\d{3}$/u.test(value)) return `the ${Number(value)}0s`;
  return /^\d{2}$/u.test(value) ? `the ${ordinal(Number(value) + 1)} century` : null;
}

function ordinal(number: number): string {
  const teens = number % 100 > 10 && number % 100 < 14;
  return `${number}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

/** Weeks are known by their days. */
function writeWeek(value: string): string | null {
  const period = /^\d{4}-W/u.test(value) ? periodOf(value) : null;
  return period && writeRange(formatDay(period.first), formatDay(period.last));
}

function writeDay(day: Day): string {
  return `${weekdayName(day)} ${day.day} ${monthName(day.month)} ${day.year}`;
}

function weekdayName(day: Day): string {
  return capitalised(WEEKDAY_NAMES[weekdayOf(day) - 1]?.[0] ?? '');
}

function monthName(month: number): string {
  return capitalised(MONTH_NAMES[month - 1]?.[0] ?? '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function writeTime(time: string): string {
  const part = NAMES[time];
  if (part) return `, ${part}`;
  return `, ${time.replace(/Z$/u, ' UTC')}`;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

function writeStretch(value: string): string | null {
  const match =
    /^(?<fiscal>FY)?(?<year>\d{4})(?:-(?:(?<month>\d\d)|Q(?<quarter>[1-4])|H(?<half>[12])|(?<season>SP|SU|FA|WI)))?$/u.exec(
      value,
    );
  if (!match?.groups) return null;
  const { fiscal, year = '', month, quarter, half, season } = match.groups;
  if (month) return `${monthName(Number(month))} ${Number(year)}`;
  if (quarter) return `the ${ORDINALS[Number(quarter) - 1]} quarter of ${Number(year)}`;
  if (half) return `the ${ORDINALS[Number(half) - 1]} half of ${Number(year)}`;
  if (season) return `${NAMES[season]} ${Number(year)}`;
  return fiscal ? `fiscal year ${Number(year)}` : String(Number(year));
}

/** What the two ends have in common is said once. */
function writeRange(from: string, to: string): string {
  const first = parseDay(from);
  const last = parseDay(to);
  if (!first || !last || formatDay(first) !== from) {
    return [from, to].map((end) => writeDate(end) ?? end).join(' to ');
  }
  const start = `${weekdayName(first)} ${first.day}`;
  if (first.year !== last.year) return `${writeDay(first)} to ${writeDay(last)}`;
  if (first.month !== last.month) return `${start} ${monthName(first.month)} to ${writeDay(last)}`;
  return `${start} to ${writeDay(last)}`;
}

const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  Q: 'quarter',
  WE: 'weekend',
};
const UNITS_OF_TIME: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

function writeDuration(value: string): string | null {
  const match = /^P(?<time>T)?(?<count>\d+(?:\.\d+)?|X)(?<unit>[A-Z]{1,2})$/u.exec(value);
  if (!match?.groups) return null;
  const { time, count = '', unit = '' } = match.groups;
  const name = (time ? UNITS_OF_TIME : UNITS)[unit];
  if (!name) return null;
  if (count === 'X') return `some ${name}s`;
  return `${Number(count)} ${name}${Number(count) === 1 ? '' : 's'}`;
}

/** "XXXX-WXX-2" and "XXXX-03"; how often something is, "P1Y", can't be told from how long. */
function writeRepeated(value: string): string | null {
  const weekday = /^XXXX-WXX-([1-7])$/u.exec(value)?.[1];
  if (weekday) return `every ${capitalised(WEEKDAY_NAMES[Number(weekday) - 1]?.[0] ?? '')}`;
  const month = /^XXXX-(\d\d)$/u.exec(value)?.[1];
  return month ? `every ${monthName(Number(month))}` : null;
}
