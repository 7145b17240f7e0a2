import { formatDay, formatMonth, makeDay, yearOfTwoFigures } from '../../days/calendar.ts';
import { MONTH, monthNumber, WEEKDAY } from '../../days/words.ts';
import type { Match, Parser, Reading } from '../expression.ts';
import { absolute } from '../expression.ts';
import { DAY_NUMBER, pattern, TH, YEAR } from '../patterns.ts';

/** Days with their year, in every usual order. */

const AFTER_WEEKDAY = `(?:${WEEKDAY},?(?: the)? )?`;

function readDay({ groups }: Match): Reading {
  const month = groups.month ? monthNumber(groups.month) : Number(groups.number);
  const day = makeDay(Number(groups.year), month, Number(groups.day));
  if (!day) return absolute(null, 'impossible-date');
  return { ...absolute(formatDay(day), 'full-date'), printed: day };
}

/** "16 April 2023", "Sunday, the 16th of April 2023" */
export const dayMonthYear: Parser = {
  pattern: pattern(
    `${AFTER_WEEKDAY}(?<day>${DAY_NUMBER})${TH}(?: day)?(?: of)?(?: |-)(?<month>${MONTH}),?(?: of)?(?: |-)(?<year>${YEAR})`,
  ),
  read: readDay,
};

/** "April 16, 2023" */
export const monthDayYear: Parser = {
  pattern: pattern(
    `${AFTER_WEEKDAY}(?<month>${MONTH}) ?(?:the )?(?<day>${DAY_NUMBER})${TH}(?:,? |,|, of )(?<year>${YEAR})`,
  ),
  read: readDay,
};

/** "2023 April 16" */
export const yearMonthDay: Parser = {
  pattern: pattern(`(?<year>${YEAR}) (?<month>${MONTH}) (?<day>${DAY_NUMBER})${TH}`),
  read: readDay,
};

/** "2023-04-16", "2023/04/16" */
export const isoDate: Parser = {
  pattern: pattern('(?<year>(?:19|20)\\d\\d)(?<mark>[-/.])(?<number>\\d\\d)\\k<mark>(?<day>\\d\\d)'),
  read: readDay,
};

/** 03.08.2023, 3/8/23: which number is the day is the article's affair. */
export const numericDate: Parser = {
  pattern: pattern(
    '(?<first>\\d{1,2})(?:(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>)(?<year>(?:19|20)\\d\\d|\\d\\d)',
  ),
  read: ({ groups, before }) => {
    const { first, second, mark, year = '' } = groups;
    if (/\bv(?:ersion|er\.|\.)?\s?$/iu.test(before)) return null;
    // Two digits for a year are too little for "1-2-98" or "3.5.12" (a version, a section) to be a date.
    if (year.length === 2 && (mark !== '/' || /[\p{Sc}#.]\s?$/u.test(before))) return null;
    const fullYear = year.length === 4 ? Number(year) : yearOfTwoFigures(Number(year));
    const dayFirst = makeDay(fullYear, Number(second), Number(first));
    const monthFirst = makeDay(fullYear, Number(first), Number(second));
    if (Number(first) > 31 || Number(second) > 31) return null;
    return {
      type: 'DATE',
      resolve: ({ order }) => {
        const preferred = order === 'month-first' ? monthFirst : dayFirst;
        const day = preferred ?? dayFirst ?? monthFirst;
        const open = order === null && dayFirst !== null && first !== second;
        const alternative = open ? monthFirst && formatDay(monthFirst) : null;
        return { value: day && formatDay(day), rule: day ? 'numeric-date' : 'impossible-date', alternative };
      },
    };
  },
};

/** "April 2023", "April ’23" */
export const monthYear: Parser = {
  pattern: pattern(`(?<month>${MONTH})(?: of|,)? (?<year>${YEAR}|[’'](?<short>\\d\\d))`),
  read: ({ groups }) => {
    const year = groups.short ? yearOfTwoFigures(Number(groups.short)) : Number(groups.year);
    const printed = { year, month: monthNumber(groups.month ?? '') };
    return { ...absolute(formatMonth(printed), 'month-of-year'), printed };
  },
};
