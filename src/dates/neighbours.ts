import { formatDay } from '../days/calendar.ts';
import { dayOrMonthValue } from './choose-day.ts';
import { clockInPart, eitherHalf } from './clock.ts';
import type { Expression, Printed } from './expression.ts';
import { dayOfValue } from './value.ts';

/** What dates that stand side by side lend to each other: a year, or a day. */

const LIST = /^(?:,?\s(?:to|until|till|through|and|or|&)\s(?:on\s)?(?:the\s)?|,\s?|\s?[-–—]\s?)$/iu;

/** A list goes on for no longer than this. */
const LONGEST_LINK = 12;

/**
 * Gives days and months the year that is printed at the end of their list or range ("between 20 March and 5 April 2019").
 *
 * @param found the expressions of one sentence, in order
 */
export function shareYears(text: string, found: readonly Expression[]): readonly Expression[] {
  const shared = [...found];
  for (let at = found.length - 2; at >= 0; at--) {
    const here = shared[at];
    const next = shared[at + 1];
    if (!here?.printed || here.printed.year !== undefined || !next?.printed) continue;
    const link = between(text, here, next);
    if (next.printed.year === undefined) {
      if (isRange(text, here, link)) shared[at] = before(here, here.printed, next, next.printed);
      continue;
    }
    if (!LIST.test(link)) continue;
    const { month, day } = here.printed;
    // "from December to March 2010" began the year before.
    const year = month > next.printed.month ? next.printed.year - 1 : next.printed.year;
    shared[at] = inYear(here, { month, ...(day !== undefined && { day }), year });
  }
  return shared;
}

/** "from May to July", "between May and July" */
function isRange(text: string, { start }: Expression, link: string): boolean {
  if (/^\s(?:to|until|till|through)\s(?:the\s)?$|^\s?[-–—]\s?$/iu.test(link)) return true;
  return /^\sand\s$/iu.test(link) && /\bbetween\s$/iu.test(text.slice(Math.max(0, start - 10), start));
}

/** The beginning of a range without year is before its end: "between March and May" isn't this March and last May. */
function before(first: Expression, printed: Printed, last: Expression, end: Printed): Expression {
  return {
    ...first,
    resolve: (context) => {
      const resolved = last.resolve(context);
      const year = Number(resolved.value?.slice(0, 4)) - (printed.month > end.month ? 1 : 0);
      return { ...resolved, value: resolved.value && dayOrMonthValue(printed, year) };
    },
  };
}

function inYear(expression: Expression, printed: Printed & { readonly year: number }): Expression {
  return {
    ...expression,
    printed,
    resolve: () => ({ value: dayOrMonthValue(printed, printed.year), rule: 'year-of-list' }),
  };
}

const ON = /^,?\s(?:on\s)?(?:the\s)?$/iu;

/**
 * Joins a time to the day behind it ("5 p.m. on Friday, May 5", "3:30 Monday afternoon"), which is also that of the time from which a
 * range begins ("from 9 a.m. to 5 p.m. on Monday").
 *
 * @param found the expressions of one sentence, in order, parts of days taken in
 */
export function joinTimes(text: string, found: readonly Expression[]): readonly Expression[] {
  const times = found.flatMap((here, at) => {
    const before = found[at - 1];
    if (before && joins(text, before, here)) return [];
    const next = found[at + 1];
    return next && joins(text, here, next) ? joined(here, next) : here;
  });
  return times.map((here, at) => {
    const next = times[at + 1];
    const begins = here.clock !== undefined && next?.onDay && isRange(text, here, between(text, here, next));
    return begins ? { ...joined(here, next.onDay), end: here.end } : here;
  });
}

function joins(text: string, time: Expression, date: Expression): boolean {
  const isDay = date.type === 'DATE' || date.partOfDay !== undefined;
  return time.clock !== undefined && isDay && ON.test(between(text, time, date));
}

function joined(time: Expression, date: Expression): Expression {
  return {
    start: time.start,
    end: date.end,
    type: 'TIME',
    onDay: date,
    resolve: (context) => {
      const resolved = date.resolve(context);
      const day = dayOfValue(resolved.value);
      const { clock, alternative } = clockIn(time, date.partOfDay);
      const at = (clockTime: string) => day && `${formatDay(day)}${clockTime}`;
      return { ...resolved, value: at(clock), alternative: alternative && at(alternative), rule: 'time' };
    },
  };
}

/** The time in that part of the day; without a part, both where either half may be meant. */
function clockIn({ clock = '', anyHalf = false }: Expression, part: string | undefined) {
  if (!anyHalf) return { clock, alternative: null };
  if (part === undefined) return eitherHalf(clock);
  return { clock: clockInPart(clock, part), alternative: null };
}

function between(text: string, { end }: Expression, { start }: Expression): string {
  return text.slice(end, Math.min(start, end + LONGEST_LINK));
}
