import { dayNumber, parseDay } from '../days/calendar.ts';
import { periodOf } from './value.ts';
import { writeOut } from './write-out.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** How much of a date is written. */
const STYLES = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * Writes a value out in a language: days, also several in a row or with a time, months and years. For the rest, such as "some weeks" or
 * quarters, it has English words only, as {@link writeOut} has them.
 *
 * @param language a BCP 47 tag
 */
export function writeIn(language: string, value: string): string {
  return (language === 'en' ? null : writeDate(language, value)) ?? writeOut(value);
}

function writeDate(language: string, value: string): string | null {
  const style = styleOf(value);
  const period = style && periodOf(value);
  if (!style || !period) return null;
  const format = formatOf(language, style);
  const first = dayNumber(period.first) * MILLISECONDS_A_DAY;
  // A month or a year is one thing; days may be several.
  if (style !== 'day') return format.format(first);
  const time = /T(\d\d:.*)$/u.exec(value)?.[1];
  const days = format.formatRange(first, dayNumber(period.last) * MILLISECONDS_A_DAY);
  return time === undefined ? days : `${days}, ${time.replace(/Z$/u, ' UTC')}`;
}

/** Null for what is written in English. */
function styleOf(value: string): keyof typeof STYLES | null {
  if (/^\d{4}$/u.test(value)) return 'year';
  if (/^\d{4}-\d\d$/u.test(value)) return 'month';
  if (/^\d{4}-W\d\d(?:-WE)?$/u.test(value)) return 'day';
  const ends = value.split('/');
  if (ends.length === 2) return ends.every((end) => parseDay(end)) ? 'day' : null;
  return parseDay(value.replace(/T\d\d:.*$/u, '')) ? 'day' : null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a while; there are as many as languages that a program knows. */
function formatOf(language: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language, { ...STYLES[style], calendar: 'gregory', timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}
