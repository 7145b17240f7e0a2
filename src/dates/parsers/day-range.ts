import { makeDay } from '../../days/calendar.ts';
import { MONTH, monthNumber } from '../../days/words.ts';
import { dayOrMonthValue } from '../choose-day.ts';
import type { Match, Parser, Reading, Resolved } from '../expression.ts';
import { DAY_NUMBER, pattern, TH, YEAR } from '../patterns.ts';
import { rangeValue } from '../value.ts';
import { resolveYearless, yearShift } from './day-of-month.ts';

/** "March 20-22", "20 to 22 March 2023": two days that share the name of a month. */

const TO = '(?: ?[-–—] ?| (?:to|through|thru|until|till) )';

function readRange({ groups, after }: Match): Reading | null {
  const { month: name = '', from, to, year } = groups;
  if (!/^\p{Lu}/u.test(name)) return null;
  const first = { month: monthNumber(name), day: Number(from) };
  const last = { month: first.month, day: Number(to) };
  const backwards = last.day <= first.day;
  if (backwards || !makeDay(2000, first.month, first.day) || !makeDay(2000, last.month, last.day)) {
    return { type: 'DATE', resolve: () => ({ value: null, rule: 'impossible-date' }) };
  }
  const shift = yearShift(after);
  return {
    type: 'DATE',
    resolve: (context) => {
      const start: Resolved = year
        ? { value: dayOrMonthValue(first, Number(year)), rule: 'day-range' }
        : resolveYearless(first, context, 'day-range', shift);
      if (start.value === null) return start;
      const end = dayOrMonthValue(last, Number(start.value.slice(0, 4)));
      return { ...start, value: end && rangeValue(start.value, end) };
    },
  };
}

/** "March 20-22", "March 20 to 22, 2023" */
export const monthDayRange: Parser = {
  pattern: pattern(
    `(?<month>${MONTH}) (?<from>${DAY_NUMBER})${TH}${TO}(?<to>${DAY_NUMBER})${TH}(?:,? (?<year>${YEAR}))?`,
  ),
  read: readRange,
};

/** "20-22 March", "between 20 and 22 March 2023" */
export const dayRangeMonth: Parser = {
  pattern: pattern(
    `(?<from>${DAY_NUMBER})${TH}(?:${TO}|(?<=between \\d{1,2}${TH}) and )(?<to>${DAY_NUMBER})${TH}(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
  ),
  read: readRange,
};
