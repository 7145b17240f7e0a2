import { addDays, addMonths } from '../../days/calendar.ts';
import { MONTH, monthNumber } from '../../days/words.ts';
import type { Parser, Resolved } from '../expression.ts';
import { readOrdinal } from '../numbers.ts';
import { pattern, YEAR } from '../patterns.ts';
import { readUnit, stretchOf } from '../units.ts';
import { resolveYearless, yearShift } from './day-of-month.ts';

/** "the last week of March", "the first weekend of May 2010" */
export const weekOfMonth: Parser = {
  pattern: pattern(
    `the (?<ordinal>first|second|third|fourth|last|final) (?<unit>week(?:end)?) (?:of|in) (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
  ),
  read: ({ groups, after }) => {
    const month = monthNumber(groups.month ?? '');
    const number = readOrdinal(groups.ordinal ?? '');
    const unit = readUnit(groups.unit ?? '');
    const rule = 'week-of-month';
    const weekIn = (year: number) => {
      const first = { year, month, day: 1 };
      const last = addDays(addMonths(first, 1), -1);
      const day = number === 0 ? last : addDays(first, (number - 1) * 7);
      return stretchOf(day, unit);
    };
    return {
      type: 'DATE',
      resolve: (context): Resolved => {
        if (groups.year) return { value: weekIn(Number(groups.year)), rule };
        const resolved = resolveYearless({ month }, context, rule, yearShift(after));
        return { ...resolved, value: resolved.value && weekIn(Number(resolved.value.slice(0, 4))) };
      },
    };
  },
};
