import type { Day } from '../days/calendar.ts';
import {
  addDays,
  addMonths,
  addYears,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
} from '../days/calendar.ts';

/** A unit of time, with which one counts and which divides the calendar. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** Units that a date can be counted in. */
export const DATE_UNIT = '(?:day|night|week|weekend|fortnight|month|quarter|year|decade|century|centurie)';
/** Units that are counted, in the singular; "centurie" is what is left of "centuries". */
export const ANY_UNIT =
  '(?:second|minute|min|hour|hr|day|night|week|fortnight|month|quarter|year|yr|decade|century|centurie)';

const SYNONYMS: Readonly<Record<string, Unit>> = {
  night: 'day',
  centurie: 'century',
  hr: 'hour',
  min: 'minute',
  yr: 'year',
};

/** The unit of a word that {@link ANY_UNIT} or {@link DATE_UNIT} matches, in the singular or plural. */
export function readUnit(word: string): Unit {
  const singular = word.toLowerCase().replace(/s$/u, '');
  return SYNONYMS[singular] ?? (singular as Unit);
}

/** TIMEX3's letters, and how many of that letter's unit one of ours has. */
const LETTERS: Readonly<Record<Unit, readonly [prefix: string, letter: string, times: number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  week: ['P', 'W', 1],
  weekend: ['P', 'WE', 1],
  fortnight: ['P', 'W', 2],
  month: ['P', 'M', 1],
  quarter: ['P', 'Q', 1],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
};

/** "P3D", "PT30M"; X for a number that isn't said. */
export function durationValue(count: number | null, unit: Unit): string {
  const [prefix, letter, times] = LETTERS[unit];
  return `${prefix}${count === null ? 'X' : count * times}${letter}`;
}

/** The same point so many units later; a part of a unit is lost. Null for units shorter than a day. */
export function shift(day: Day, count: number, unit: Unit): Day | null {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return null;
    case 'day':
      return addDays(day, Math.round(count));
    case 'week':
    case 'weekend':
      return addDays(day, Math.round(count * 7));
    case 'fortnight':
      return addDays(day, Math.round(count * 14));
    case 'month':
      return addMonths(day, Math.round(count));
    case 'quarter':
      return addMonths(day, Math.round(count * 3));
    case 'year':
      return addMonths(day, Math.round(count * 12));
    case 'decade':
      return addYears(day, Math.round(count * 10));
    case 'century':
      return addYears(day, Math.round(count * 100));
  }
}

/** The week, month, year … that holds the day. Null for units shorter than a day. */
export function stretchOf(day: Day, unit: Unit): string | null {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return null;
    case 'day':
      return formatDay(day);
    case 'week':
    case 'fortnight':
      return formatWeek(day);
    case 'weekend':
      return `${formatWeek(day)}-WE`;
    case 'month':
      return formatMonth(day);
    case 'quarter':
      return `${formatYear(day.year)}-Q${Math.ceil(day.month / 3)}`;
    case 'year':
      return formatYear(day.year);
    case 'decade':
      return decadeValue(day.year);
    case 'century':
      return centuryValue(day.year);
  }
}

/** TIMEX3's "198" for the 1980s: the year without its last figure. */
export function decadeValue(year: number): string {
  return formatYear(year).slice(0, 3);
}

/** TIMEX3's "18" for the years from 1800 to 1899. */
export function centuryValue(year: number): string {
  return formatYear(year).slice(0, 2);
}
