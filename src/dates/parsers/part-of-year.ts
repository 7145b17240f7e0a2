import type { Day } from '../calendar.ts';
import { addDays, dayNumber, formatMonth, formatWeek, formatYear } from '../calendar.ts';
import type { Context, Parser, Reading, Resolved } from '../expression.ts';
import { pattern, YEAR } from '../patterns.ts';
import { lastDayValue, periodOf } from '../value.ts';
import { MONTH, monthNumber } from '../words.ts';

/** Quarters, halves and seasons of a year. */

const IN_YEAR = `(?:,? (?:of |in )?(?:(?<year>${YEAR})|(?<shift>last|this|next|the) year|the (?<former>previous|following|same) year))?`;

const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  final: -1,
  last: -1,
};

export const quarter: Parser = {
  pattern: pattern(
    `(?:(?:the |its )?(?<ordinal>first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))[- ](?<unit>quarter|half)|(?<letter>Q|H)(?<digit>[1-4]))${IN_YEAR}`,
  ),
  read: ({ groups, text, after }) => {
    const { ordinal, unit, letter, digit, year, shift, former } = groups;
    const half = letter?.toUpperCase() === 'H' || unit?.toLowerCase() === 'half';
    const said = year ?? shift ?? former;
    const parts = half ? 2 : 4;
    // "the last quarter" alone is the one before this; halves and quarters of games have no year.
    if (!said && /last/iu.test(ordinal ?? '') && !half) return lastQuarter;
    if (!said && (half || /^\sof\s/iu.test(after)) && !letter) return null;
    if (letter && (letter !== letter.toUpperCase() || (half && Number(digit) > 2))) return null;
    const number = digit ? Number(digit) : (NUMBERS[(ordinal ?? '').toLowerCase()] ?? 1);
    const index = number < 0 ? parts : number;
    void text;
    return inYear(
      year,
      shift,
      (y) => `${formatYear(y)}-${half ? 'H' : 'Q'}${index}`,
      half ? 'half' : 'quarter',
    );
  },
};

const lastQuarter: Reading = {
  type: 'DATE',
  resolve: ({ published }) => {
    if (!published) return { value: null, rule: 'quarter' };
    const { year, month } = published.day;
    const before = Math.ceil(month / 3) - 1;
    const value = before === 0 ? `${formatYear(year - 1)}-Q4` : `${formatYear(year)}-Q${before}`;
    return { value, rule: 'quarter', basis: published.basis };
  },
};

const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

export const season: Parser = {
  pattern: pattern(
    `(?:(?<which>last|this|next|this past|this coming|the) |in )?(?:early |late |mid-?)?(?<season>spring|summer|autumn|fall|winter)(?: of (?<year>${YEAR})| (?<year2>${YEAR})| (?:of )?(?<shift>last|this|next) year)?`,
  ),
  read: ({ text, groups, before, after }) => {
    const { which, year, year2, shift, season: word = '' } = groups;
    const code = SEASONS[word.toLowerCase()] ?? '';
    const said = year ?? year2 ?? shift;
    const lower = which?.toLowerCase();
    const deictic = lower !== undefined && lower !== 'the';
    if (word.toLowerCase() === 'fall' && !said && !deictic) return null;
    if (
      !said &&
      !deictic &&
      !(
        /^in\s/iu.test(text) ||
        /\b(?:in|during|since|until|by|of)\s(?:the\s)?$/iu.test(
          before + text.slice(0, text.toLowerCase().indexOf(word.toLowerCase())),
        )
      )
    )
      return null;
    // "the Winter Olympics", "the summer house"
    if (
      !said &&
      !deictic &&
      !/^\s?(?:$|[.,;:!?)"”]|\b(?:and|when|as|after|before|to|with|by|of)\b)/iu.test(after)
    )
      return null;
    const value = (y: number) => `${formatYear(y)}-${code}`;
    if (said || !deictic) return inYear(year ?? year2, shift, value, 'season');
    return {
      type: 'DATE',
      resolve: (context) => {
        if (!context.published) return { value: null, rule: 'season' };
        const { day, basis } = context.published;
        const direction = lower === 'last' || lower === 'this past' ? -1 : lower === 'this' ? 0 : 1;
        return { value: value(seasonYear(code, day, direction)), rule: 'season', basis };
      },
    };
  },
};

/** The year of the last season of that name that is over, or the next that hasn't begun. */
function seasonYear(code: string, day: Day, direction: -1 | 0 | 1): number {
  if (direction === 0) return day.year;
  const over = (year: number) => {
    const period = periodOf(`${formatYear(year)}-${code}`);
    return period !== null && dayNumber(period.last) < dayNumber(day);
  };
  if (direction < 0) return over(day.year) ? day.year : day.year - 1;
  return over(day.year) ? day.year + 1 : day.year;
}

function inYear(
  year: string | undefined,
  shift: string | undefined,
  value: (year: number) => string,
  rule: string,
): Reading {
  return {
    type: 'DATE',
    resolve: (context) => {
      if (year) return { value: value(Number(year)), rule };
      if (!context.published) return { value: null, rule };
      const { day, basis } = context.published;
      const delta = shift === 'last' ? -1 : shift === 'next' ? 1 : 0;
      if (shift && shift !== 'the') return { value: value(day.year + delta), rule, basis };
      return { value: nearest(value, day, context), rule, basis };
    },
  };
}

/** Without a year: the last one begun, for what is past; otherwise the one of this year. */
function nearest(value: (year: number) => string, day: Day, { tense }: Context): string {
  const begun = (year: number) => {
    const period = periodOf(value(year));
    return period !== null && dayNumber(period.first) <= dayNumber(day);
  };
  const over = (year: number) => {
    const period = periodOf(value(year));
    return period !== null && dayNumber(period.last) < dayNumber(day);
  };
  if (tense === 'past') return value(begun(day.year) ? day.year : day.year - 1);
  if (tense === 'future') return value(over(day.year) ? day.year + 1 : day.year);
  return value(day.year);
}

/** "the last week of March", "the first weekend of May 2010" */
export const weekOfMonth: Parser = {
  pattern: pattern(
    `the (?<ordinal>first|second|third|fourth|last|final) (?<unit>week(?:end)?) (?:of|in) (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
  ),
  read: ({ groups }) => {
    const month = monthNumber(groups.month ?? '');
    const index = NUMBERS[(groups.ordinal ?? '').toLowerCase()] ?? 1;
    const weekend = groups.unit?.toLowerCase() === 'weekend' ? '-WE' : '';
    return {
      type: 'DATE',
      resolve: ({ published }): Resolved => {
        const year = groups.year ? Number(groups.year) : published?.day.year;
        if (year === undefined) return { value: null, rule: 'week-of-month' };
        const last = lastDayValue(formatMonth({ year, month })) ?? '';
        const day =
          index < 0
            ? { year, month, day: Number(last.slice(8)) }
            : addDays({ year, month, day: 1 }, (index - 1) * 7);
        return { value: formatWeek(day) + weekend, rule: 'week-of-month', basis: published?.basis ?? null };
      },
    };
  },
};
