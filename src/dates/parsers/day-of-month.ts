import { makeDay } from '../calendar.ts';
import type { Yearless } from '../choose-day.ts';
import { chooseYear, dayOrMonthValue } from '../choose-day.ts';
import type { Context, Match, Parser, Reading, Resolved } from '../expression.ts';
import { DAY_NUMBER, pattern, TH, YEAR } from '../patterns.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from '../words.ts';

/** Days without their year: "18 April", "Thursday, March 5", "the 20th of May"; and lists and ranges of days. */

/** A leap year: 29 February is a day of some year. */
const SOME_LEAP_YEAR = 2000;

/** Resolves a day or month without year; `shift` counts years from the publication: -1 for "of last year". */
export function resolveYearless(
  parts: Yearless,
  context: Context,
  rule: string,
  shift: number | null,
): Resolved {
  const { published } = context;
  if (shift !== null && published) {
    return { value: dayOrMonthValue(parts, published.day.year + shift), rule, basis: published.basis };
  }
  const chosen = chooseYear(parts, context);
  if (!chosen) return { value: null, rule };
  return { value: dayOrMonthValue(parts, chosen.year), rule, basis: chosen.from.basis };
}

/** Reads "of last year", "this year" behind a day or month. */
export function yearShift(after: string): number | null {
  const word = /^,?\s(?:of\s)?(?<shift>last|this|next)\syear\b/iu.exec(after)?.groups?.shift?.toLowerCase();
  if (!word) return null;
  return word === 'this' ? 0 : word === 'next' ? 1 : -1;
}

function readDay({ groups, after }: Match): Reading | null {
  const { month: name = '', day: digits, weekday, year } = groups;
  if (!/^\p{Lu}/u.test(name)) return null;
  const month = monthNumber(name);
  const day = Number(digits);
  if (!makeDay(year ? Number(year) : SOME_LEAP_YEAR, month, day)) {
    return { type: 'DATE', resolve: () => ({ value: null, rule: 'impossible-date' }) };
  }
  const parts = { month, day, ...(weekday && { weekday: weekdayNumber(weekday) }) };
  if (year) {
    return {
      type: 'DATE',
      resolve: () => ({ value: dayOrMonthValue(parts, Number(year)), rule: 'full-date' }),
    };
  }
  const shift = yearShift(after);
  return { type: 'DATE', resolve: (context) => resolveYearless(parts, context, 'day-of-month', shift) };
}

const MONTH_DAY = `(?<month>${MONTH}) ?(?:the )?(?<day>${DAY_NUMBER})${TH}`;
const OF_MONTH = `${TH}(?: day)?(?: of)?(?: |-)(?<month>${MONTH})`;
const NEXT_ITEM = '(?:, ?|,? (?:and|or|&) )';

export const monthDay: Parser = {
  pattern: pattern(`(?:(?<weekday>${WEEKDAY}),? )?${MONTH_DAY}`),
  read: readDay,
};

export const dayMonth: Parser = {
  pattern: pattern(`(?:(?<weekday>${WEEKDAY}),?(?: the)? )?(?:the )?(?<day>${DAY_NUMBER})${OF_MONTH}`),
  read: readDay,
};

/** The 18 of "March 17 and 18". */
export const nextDayOfList: Parser = {
  pattern: pattern(
    `(?<=\\b(?<month>${MONTH}) \\d{1,2}${TH}(?:, ?\\d{1,2}${TH}){0,3}${NEXT_ITEM})(?<day>${DAY_NUMBER})${TH}(?:, (?<year>${YEAR}))?(?! ?(?:(?!(?:and|or) \\d)\\p{Ll}|%|${MONTH}))`,
  ),
  read: readDay,
};

/** The 17 of "17 and 18 March". */
export const earlierDayOfList: Parser = {
  pattern: pattern(
    `(?<day>${DAY_NUMBER})${TH}(?=(?:, ?\\d{1,2}${TH}){0,3}${NEXT_ITEM}\\d{1,2}${OF_MONTH}(?:,? (?<year>${YEAR}))?\\b)`,
  ),
  read: readDay,
};
