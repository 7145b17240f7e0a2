import type { Day } from '../../days/calendar.ts';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfWeek,
  formatDay,
  makeDay,
  weekdayOf,
} from '../../days/calendar.ts';
import { MONTH, monthNumber, WEEKDAY, WEEKDAY_NAMES, weekdayNumber } from '../../days/words.ts';
import { weekdayFrom, weekdayUpTo } from '../choose-day.ts';
import type { Context, Parser, Resolved } from '../expression.ts';
import { looksAhead } from '../expression.ts';
import { readOrdinal } from '../numbers.ts';
import { DAY_NUMBER, pattern, YEAR } from '../patterns.ts';
import { resolveYearless, yearShift } from './day-of-month.ts';

/** "Sunday", "on Tuesday", "next Friday", "Thursday last week". */

/** "Sun" and "Sat" are words, "Mon" and "Wed" too rare without their full stop. */
function isAbbreviation(name: string): boolean {
  return !WEEKDAY_NAMES.some(([full]) => full === name.toLowerCase());
}

/** "a Monday", "a rainy Monday" */
const ANY =
  /\ban?\s(?:(?:rainy|sunny|snowy|windy|cold|warm|hot|chilly|busy|quiet|typical|normal|recent|random|given)\s)?$/iu;

/** A word that may be what the day belongs to, or the part of the day: "a Monday statement", "a Monday night earthquake". */
const NOUN_AFTER =
  /^\s(?:(?:morning|afternoon|evening|night)\s)?(?!(?:and|or|in|at|on|of|to|out|off|with|from|by|for|when|where|that|is|was|morning|afternoon|evening|night|like|because|before|after)\b)\p{Ll}/iu;

/** What nobody plans: named with a weekday, it has happened, whatever the verb ("the talks come after Monday's attack"). */
const UNPLANNED =
  /^(?:['’]s)?\s(?:\p{Ll}+\s){0,2}?(?:accident|arrest|attack|blast|bombing|brawl|collapse|collision|crash|death|defeat|disaster|earthquake|explosion|incident|killing|loss|massacre|murder|outage|quake|raid|resignation|riot|shooting|stabbing|victory)s?\b/iu;

/** What has been said, unless a verb behind it tells what it will be: "Monday's announcement comes as …". */
const ANNOUNCED =
  /^(?:['’]s)?\s(?:\p{Ll}+\s)?announcement\b(?!\s(?:will|would|could|may|might|is\s(?:due|expected|likely|scheduled|set)))/iu;

/** "Sunday", "last Tuesday", "Thursday last week" */
export const weekday: Parser = {
  pattern: pattern(
    `(?:(?<shift>last|past|this past|next|this coming|this|the following|the next|the previous) )?(?<weekday>${WEEKDAY})(?<week>(?: of)? (?:last|next|this) week| week)?`,
  ),
  read: ({ groups, before, after }) => {
    const { weekday: name = '', shift, week } = groups;
    if (!/^\p{Lu}/u.test(name)) return null;
    if (isAbbreviation(name) && !/\b(?:on|last|next|until|by)\s$|\($/iu.test(before) && !name.endsWith('.'))
      return null;
    // "Black Friday", "Bloody Sunday", "The Sunday Times", "Wednesday Addams": names.
    if (/\b(?:Black|Bloody|Cyber|Super|Ash|Good|Palm|Easter|Holy|Maundy)\s$/u.test(before) && !shift)
      return null;
    if (
      /^\s(?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Night\s(?:Live|Football)|Star|Addams|Review)\b/u.test(
        after,
      )
    )
      return null;
    // "on a Monday" is any Monday, "in a Monday statement" the last one.
    if (ANY.test(before) && (/\bon\san?\s(?:\p{Ll}+\s)?$/iu.test(before) || !NOUN_AFTER.test(after)))
      return null;
    const number = weekdayNumber(name);
    const phrase =
      week
        ?.trim()
        .toLowerCase()
        .replace(/^of\s+/u, '') ?? '';
    const over = shift === undefined && (UNPLANNED.test(after) || ANNOUNCED.test(after));
    return {
      type: 'DATE',
      resolve: (context) =>
        resolve(number, shift?.toLowerCase(), phrase, over ? { ...context, ...OVER } : context),
    };
  },
};

/** As with a verb in the past. */
const OVER = { tense: 'past', ahead: false, scheduled: false } as const;

function resolve(weekday: number, shift: string | undefined, week: string, context: Context): Resolved {
  const { published, reachedDay } = context;
  const from =
    shift === 'the following' || shift === 'the next' || shift === 'the previous'
      ? (reachedDay ?? published)
      : published;
  if (!from) return { value: null, rule: 'weekday' };
  const { day, basis } = from;
  const result = (rule: string, found = day) => ({ value: formatDay(found), rule, basis });
  if (week === 'last week') return result('weekday-of-last-week', addDays(dayOfWeek(day, weekday), -7));
  if (week === 'next week') return result('weekday-of-next-week', addDays(dayOfWeek(day, weekday), 7));
  if (week === 'this week') return result('weekday-of-this-week', dayOfWeek(day, weekday));
  if (week === 'week') return result('weekday-next', addDays(weekdayFrom(day, weekday, true), 7));
  if (shift === 'last' || shift === 'past' || shift === 'this past' || shift === 'the previous') {
    return result('weekday-last', weekdayUpTo(addDays(day, -1), weekday));
  }
  if (shift?.includes('next') || shift === 'the following')
    return result('weekday-next', weekdayFrom(day, weekday, true));
  // Said on a Tuesday, "this coming Tuesday" isn't the same day.
  const coming = shift === 'this coming';
  if (coming || looksAhead(context)) return result('weekday-future', weekdayFrom(day, weekday, coming));
  return result('weekday-past', weekdayUpTo(day, weekday));
}

/** "Tuesday the 14th" */
export const weekdayTheNth: Parser = {
  pattern: pattern(`(?<weekday>${WEEKDAY}),? the (?<day>${DAY_NUMBER})(?:st|nd|rd|th)`),
  read: ({ groups }) => {
    const [day, weekday] = [Number(groups.day), weekdayNumber(groups.weekday ?? '')];
    const rule = 'weekday-day';
    return {
      type: 'DATE',
      resolve: (context) => {
        const { published } = context;
        if (!published) return { value: null, rule };
        const step = looksAhead(context) ? 1 : -1;
        const found = nearestOn(published.day, day, weekday, step);
        return { value: found && formatDay(found), rule, basis: published.basis };
      },
    };
  },
};

/** Among so many months in a row each of the days up to the 28th falls on each weekday. */
const MONTHS_ON = 14;

/** The nearest month's day with that number and weekday, forwards (`step` 1) or backwards (-1); null where none is near. */
function nearestOn(from: Day, day: number, weekday: number, step: 1 | -1): Day | null {
  for (let months = 0; months <= MONTHS_ON; months++) {
    const { year, month } = addMonths({ ...from, day: 1 }, step * months);
    const found = makeDay(year, month, day);
    const beyond = found && step * (dayNumber(found) - dayNumber(from)) >= 0;
    if (beyond && weekdayOf(found) === weekday) return found;
  }
  return null;
}

/** "the first Monday in May", "the last Sunday of October 2010" */
export const nthWeekday: Parser = {
  pattern: pattern(
    `the (?<ordinal>first|second|third|fourth|fifth|last) (?<weekday>${WEEKDAY}) (?:in|of) (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
  ),
  read: ({ groups, after }) => {
    const month = monthNumber(groups.month ?? '');
    const weekday = weekdayNumber(groups.weekday ?? '');
    const count = readOrdinal(groups.ordinal ?? '');
    const rule = 'nth-weekday';
    const dayIn = (year: number) =>
      formatDay(
        count ? nth({ year, month, day: 1 }, weekday, count) : last({ year, month, day: 1 }, weekday),
      );
    return {
      type: 'DATE',
      resolve: (context) => {
        if (groups.year) return { value: dayIn(Number(groups.year)), rule };
        const resolved = resolveYearless({ month }, context, rule, yearShift(after));
        return { ...resolved, value: resolved.value && dayIn(Number(resolved.value.slice(0, 4))) };
      },
    };
  },
};

function nth(first: Day, weekday: number, count: number): Day {
  return addDays(weekdayFrom(first, weekday), (count - 1) * 7);
}

function last(first: Day, weekday: number): Day {
  return weekdayUpTo(addDays(addMonths(first, 1), -1), weekday);
}
