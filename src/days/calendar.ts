/**
 * Arithmetic with civil days in the proleptic Gregorian calendar, without `Date`: no clock, zone or locale can reach it.
 * The conversion to and from day numbers is Howard Hinnant's (howardhinnant.github.io/date_algorithms.html).
 */

/** A calendar day. `month` is 1 to 12, `day` 1 to 31; year 0 is 1 BC. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAYS_IN_ERA = 146_097;
const YEARS_IN_ERA = 400;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day, or null where the calendar has none: 31 February. */
export function makeDay(year: number, month: number, day: number): Day | null {
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : null;
}

/** The year that two figures mean: 1998 for 98, 2023 for 23. The bound is that of POSIX's strptime. */
export function yearOfTwoFigures(figures: number): number {
  return figures + (figures < 69 ? 2000 : 1900);
}

/** Days since 1 January 1970, which is 0. */
export function dayNumber({ year, month, day }: Day): number {
  // Years begin in March here, so that the leap day is the last one.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / YEARS_IN_ERA);
  const yearOfEra = shifted - era * YEARS_IN_ERA;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - 719_468;
}

/** The inverse of {@link dayNumber}. */
export function dayOfNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * YEARS_IN_ERA + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** The same day of another month; the month's last day where it has no such day. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return { ...target, day: Math.min(day, daysInMonth(target.year, target.month)) };
}

export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

export function weekdayOf(day: Day): Weekday {
  // 1 January 1970 was a Thursday.
  return (modulo(dayNumber(day) + 3, 7) + 1) as Weekday;
}

/** The day of the same week (Monday to Sunday) that is `weekday`. */
export function dayOfWeek(day: Day, weekday: number): Day {
  return addDays(day, weekday - weekdayOf(day));
}

/** The week of ISO 8601 that holds the day: its year is that of its Thursday. */
function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = dayOfWeek(day, 4);
  const january = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - january) / 7) + 1 };
}

/** The Monday of a week of ISO 8601; null for a week that the year doesn't have. */
export function mondayOf(year: number, week: number): Day | null {
  // 4 January is always in the first week.
  const monday = addDays(dayOfWeek({ year, month: 1, day: 4 }, 1), (week - 1) * 7);
  return weekOf(monday).year === year && week > 0 ? monday : null;
}

/** Reads `YYYY-MM-DD`; null for anything else and for days that the calendar doesn't have. */
export function parseDay(value: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(value);
  return match ? makeDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function formatYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** `YYYY-MM` */
export function formatMonth({ year, month }: Pick<Day, 'year' | 'month'>): string {
  return `${formatYear(year)}-${String(month).padStart(2, '0')}`;
}

/** `YYYY-MM-DD` */
export function formatDay(day: Day): string {
  return `${formatMonth(day)}-${String(day.day).padStart(2, '0')}`;
}

/** `YYYY-Www` */
export function formatWeek(day: Day): string {
  const { year, week } = weekOf(day);
  return `${formatYear(year)}-W${String(week).padStart(2, '0')}`;
}

export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
