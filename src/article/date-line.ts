import type { Day } from '../days/calendar.ts';
import { formatDay, makeDay, weekdayOf, yearOfTwoFigures } from '../days/calendar.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from '../days/words.ts';
import type { DatedLine, DateOrder } from './article.ts';
import type { Span } from './span.ts';

/** When an article was published and updated, as its date line says. */
export interface DateLine {
  readonly published: DatedLine;
  readonly updated: DatedLine | null;
  /** Which number is the day, where the line tells; otherwise its numbers were read as day first. */
  readonly dateOrder: DateOrder;
}

/** A longer line is prose, whatever dates it has. */
const LONGEST_LINE = 200;

const YEAR = '(?<year>(?:19|20)\\d\\d)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const DATES = [
  `${YEAR}-(?<monthNumber>\\d\\d)-(?<day>\\d\\d)(?=\\b|T)`,
  `${YEAR}[./](?<monthNumber>\\d{1,2})[./](?<day>\\d{1,2})(?!\\d)`,
  `${DAY}(?:\\s+of)?[ -]?(?<month>${MONTH}),?[ -]?${YEAR}\\b`,
  `(?<month>${MONTH})\\s*${DAY},?\\s+${YEAR}\\b`,
  `(?<first>\\d{1,2})(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>(?<year>(?:19|20)?\\d\\d)(?!\\d)`,
].map((date) => new RegExp(`(?<![\\p{L}\\p{N}])(?:(?<weekday>${WEEKDAY})\\s*,?\\s*)?${date}`, 'giu'));

const ZONE =
  '(?:(?:[a-z]{1,5}T|UTC|Z|MSK|[a-z]+ (?:standard |daylight |summer )?time)\\b)?(?:\\s*[+−-]\\s*\\d{1,2}(?::?\\d\\d)?)?';
const TIME = new RegExp(
  `T?(?<!\\d)\\d{1,2}(?:[:.h]\\d\\d){1,2}(?:\\.\\d+)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:hrs|hours)?\\s*(?:\\(?${ZONE}\\)?)|(?<!\\d)\\d{1,2}\\s*[ap]\\.?m\\.?(?:\\s*${ZONE})?|\\b(?:UTC|GMT)\\b(?:[+-]\\d+)?`,
  'giu',
);
/** Words that may stand beside the dates. */
const COMPANIONS =
  /\b(?:first|last|originally|article|story|news)?\s*(?:published|updated|posted|modified|created|edited|revised|issued|released|uploaded|filed|added|corrected|date|dated|time|on|at|is|was)\b|\b\d+\s*min(?:ute)?s?(?:\s+read)?\b|\bread(?:ing)?\s+time\b/giu;
/** A byline beside the dates, not to the line's end: up to six capitalised words. One that is a whole line is furniture. */
const BYLINE = /\bby\s+\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]*){0,5}/giu;
const UPDATED = /\b(?:updated?|modified|edited|revised|corrected)\b/iu;

/** Zones of the United States, where months come first. */
const AMERICAN_ZONE = /\b(?:[ECMP][SD]?T|AKDT|AKST|HST|eastern (?:standard |daylight )?time)\b/u;

/**
 * Reads a line that says when the article was published, and perhaps updated: "10:49 18.04.2023 (Updated: 10:48
 * 03.08.2023)", "Published: 12 March 2021, 14:05 GMT", "By Jane Doe | April 18, 2023". Null for a line that says more.
 *
 * @param span the line in `text`, without the white space around it
 */
export function readDateLine(text: string, span: Span): DateLine | null {
  if (span.end - span.start > LONGEST_LINE) return null;
  const line = text.slice(span.start, span.end);
  const printed = printedDates(line);
  if (printed.length === 0 || printed.length > 2 || saysMore(line, printed)) return null;
  const dateOrder = judgeOrder(line, printed);
  const [first, second] = printed.map((date) => {
    const day = readDay(date, dateOrder ?? 'day-first');
    const at = span.start + date.start;
    return day && { day: formatDay(day), span: { start: at, end: at + date.text.length } };
  });
  if (!first) return null;
  // "Updated 19 April 2023, published 18 April 2023" is as usual as the other way round.
  const updateFirst = second && UPDATED.test(line.slice(0, printed[0]?.start));
  if (updateFirst) return { published: second, updated: first, dateOrder };
  return { published: first, updated: second ?? null, dateOrder };
}

/** Up to five words of a place or a newspaper, and the mark behind them. */
const NAME = /^(?:the\s+)?(?:\p{Lu}[\p{L}\p{M}.’'&-]*\s*){1,5}[,|·•/–—-]\s+/u;

/** What stands behind a name in a line below a headline: "Westerby, 14 March 2024", "The Harbour Post | 7 March 2023". */
export function behindName(text: string, { start, end }: Span): Span {
  return { start: start + (NAME.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

/** A date as the line prints it: its parts, and where it stands in the line. */
interface PrintedDate {
  readonly start: number;
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function printedDates(line: string): readonly PrintedDate[] {
  const found = DATES.flatMap((pattern) =>
    [...line.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      groups: match.groups ?? {},
    })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((date, index) => found.slice(0, index).every((earlier) => earlier.end <= date.start));
}

/** Whether anything is left of the line without its dates, times, names and the words that go with them. */
function saysMore(line: string, dates: readonly PrintedDate[]): boolean {
  const blank = (words: string) => ' '.repeat(words.length);
  let rest = line;
  for (const { start, text } of dates)
    rest = rest.slice(0, start) + blank(text) + rest.slice(start + text.length);
  for (const pattern of [TIME, BYLINE, COMPANIONS, new RegExp(`\\b${WEEKDAY}`, 'giu')])
    rest = rest.replace(pattern, blank);
  return /[\p{L}\p{N}]/u.test(rest);
}

/** The dates that consist of numbers decide, else the order in which a month's name and the day stand. */
function judgeOrder(line: string, dates: readonly PrintedDate[]): DateOrder {
  const numeric = dates.filter(({ groups }) => groups.mark);
  if (numeric.length === 0)
    return dates.some(({ text }) => /\d\s*(?:st|nd|rd|th)?[ -]\p{L}/u.test(text)) ? 'day-first' : null;
  const possible = (['day-first', 'month-first'] as const).filter((order) => fits(numeric, order));
  if (possible.length === 1) return possible[0] ?? null;
  return AMERICAN_ZONE.test(line) ? 'month-first' : null;
}

/** Whether every date exists in this order, falls on the weekday named, and the update isn't before the first. */
function fits(dates: readonly PrintedDate[], order: DateOrder): boolean {
  const days = dates.map((date) => readDay(date, order));
  const [first, second] = days;
  if (days.includes(null)) return false;
  return !(first && second) || formatDay(first) <= formatDay(second);
}

/** Null where the calendar has no such day, or where it isn't the weekday that is named. */
function readDay({ groups }: PrintedDate, order: DateOrder): Day | null {
  const dayFirst = order !== 'month-first';
  const year = Number(groups.year);
  const month = groups.month
    ? monthNumber(groups.month)
    : Number(groups.monthNumber ?? (dayFirst ? groups.second : groups.first));
  const number = Number(groups.day ?? (dayFirst ? groups.first : groups.second));
  const day = makeDay(year < 100 ? yearOfTwoFigures(year) : year, month, number);
  if (!day || !groups.weekday || !groups.mark) return day;
  return weekdayOf(day) === weekdayNumber(groups.weekday) ? day : null;
}
