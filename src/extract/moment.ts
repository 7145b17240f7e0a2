import { dayOfNumber, formatDay, makeDay } from '../days/calendar.ts';
import { MONTH, monthNumber } from '../days/words.ts';
import type { DateLanguage } from './date-language.ts';
import { ANY_ENGLISH } from './date-language.ts';

/**
 * A moment as a page gives it, in ISO 8601: `2023-04-18`, `2023-04-18T10:49` or `2023-04-18T10:49:00+03:00`. The day is
 * the day as written; a zone stands only where the page has one.
 */
export type Moment = string;

const YEAR = '(?<year>(?:19|20)\\d\\d)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const DATES = [
  `(?<!\\d)${YEAR}-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)`,
  `(?<!\\d)${YEAR}(?<mark>[./])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)`,
  `(?<!\\d)${YEAR}(?<month>\\d\\d)(?<day>\\d\\d)(?=T\\d{4}|[^\\p{L}\\d]|$)`,
  `(?<!\\d)${DAY}(?:\\s+of)?[\\s-]{0,3}(?<name>${MONTH})\\.?[,\\s-]{0,3}${YEAR}(?!\\d)`,
  `(?<!\\p{L})(?<name>${MONTH})\\s{0,3}${DAY},?\\s{1,3}${YEAR}(?!\\d)`,
  // As Java and Unix write it: "Tue Apr 18 10:49:00 MSK 2023".
  `(?<!\\p{L})(?<name>${MONTH})\\s{1,2}${DAY}\\s{1,2}(?=\\d{1,2}:)[^\\n]{1,30}?${YEAR}(?!\\d)`,
  `(?<!\\d)(?<first>\\d{1,2})(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>${YEAR}(?!\\d)`,
].map((pattern) => new RegExp(pattern, 'iu'));

const CLOCK =
  /(?<![\d:])(?<hour>\d{1,2})[:.](?<minute>\d\d)(?::(?<second>\d\d))?(?:[.,]\d+)?\s*(?<half>[ap]\.?m\b\.?)?/iu;
const COMPACT_CLOCK = /T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?!\d)/u;
const OFFSET = /^\s*(?:GMT|UTC)?\s*(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d)\b/iu;
const ZONE = /^\s*\(?(?<zone>Z|UTC|GMT|[ECMP][SD]T|BST|CEST|CET)\b/u;

/** The zones that English newsrooms name, where a name means one thing. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
};

/** A value that is longer says more than a date. */
const LONGEST = 120;

/** Zero in Unix time, in any zone. */
const CLOCKS_BEGIN = /^(?:1969-12-31|1970-01-01)$/u;

const SECONDS_IN_DAY = 86_400;

/**
 * Reads the one date that a machine-readable value or a short visible text holds; null for none, for a day that the
 * calendar doesn't have, where either number of "03.08.2023" may be the day, and for the day on which computers' clocks
 * begin: that date was never set.
 *
 * @param language of the page, whose names of months are read beside the English ones
 */
export function readMoment(value: string, language: DateLanguage = ANY_ENGLISH): Moment | null {
  const text = value.trim();
  if (text.length > LONGEST) return null;
  if (/^\d{10}(?:\d{3})?$/u.test(text)) return ofUnixTime(Number(text.slice(0, 10)));
  for (const pattern of language.named ? [...DATES, language.named] : DATES) {
    const match = pattern.exec(text);
    const day = match && dayOf(match.groups ?? {}, language);
    if (!match || !day || CLOCKS_BEGIN.test(day)) continue;
    return `${day}${timeIn(text, match)}`;
  }
  return null;
}

/** The day of a moment as it is written, `YYYY-MM-DD`. */
export function dayOfMoment(moment: Moment): string {
  return moment.slice(0, 10);
}

function ofUnixTime(seconds: number): Moment {
  const rest = seconds % SECONDS_IN_DAY;
  const clock = [rest / 3600, (rest / 60) % 60, rest % 60].map((part) => twoDigits(Math.floor(part)));
  return `${formatDay(dayOfNumber((seconds - rest) / SECONDS_IN_DAY))}T${clock.join(':')}Z`;
}

function dayOf(
  { year, month, day, name, first, second }: Record<string, string | undefined>,
  { months, dayFirst }: DateLanguage,
): string | null {
  const [monthValue, dayValue] = first
    ? inOrder(Number(first), Number(second), dayFirst)
    : [name ? monthNumber(name) || (months.get(name.toLowerCase()) ?? 0) : Number(month), Number(day)];
  const found = makeDay(Number(year), monthValue, dayValue);
  return found && formatDay(found);
}

/** Month and day of two numbers; a month that doesn't exist where either can be it. */
function inOrder(first: number, second: number, dayFirst: boolean | null): [month: number, day: number] {
  if (first > 12 || first === second) return [second, first];
  if (second > 12) return [first, second];
  return dayFirst === null ? [0, 0] : dayFirst ? [second, first] : [first, second];
}

/** The time of day behind, before or inside the date, with its zone; nothing where there is none. */
function timeIn(text: string, date: RegExpExecArray): string {
  const behind = text.slice(date.index + date[0].length);
  const inside = date[0].includes(':') ? text.slice(date.index) : '';
  const clock =
    COMPACT_CLOCK.exec(behind) ??
    CLOCK.exec(behind) ??
    CLOCK.exec(text.slice(0, date.index)) ??
    CLOCK.exec(inside);
  const { hour = '', minute = '', second, half } = clock?.groups ?? {};
  if (!clock || Number(hour) > 23 || Number(minute) > 59) return '';
  const rest = clock.input.slice(clock.index + clock[0].length);
  const seconds = second ? `:${second}` : '';
  return `T${twoDigits(inTwentyFour(Number(hour), half))}:${minute}${seconds}${zoneOf(rest)}`;
}

function inTwentyFour(hour: number, half: string | undefined): number {
  if (!half || hour > 12) return hour;
  return (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
}

function zoneOf(rest: string): string {
  const offset = OFFSET.exec(rest)?.groups;
  if (offset) return `${offset.sign}${offset.hours}:${offset.minutes}`;
  return ZONES[ZONE.exec(rest)?.groups?.zone ?? ''] ?? '';
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
