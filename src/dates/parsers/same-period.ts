import type { Day } from '../../days/calendar.ts';
import type { Context, Parser, Resolved } from '../expression.ts';
import { pattern } from '../patterns.ts';
import { stretchOf } from '../units.ts';
import type { Grain } from '../value.ts';

/** What companies compare with: "the same month a year ago", "the same period last year", "the year-earlier quarter". */

const UNIT = '(?<unit>period|month|quarter|week|time|day)';

/** "the same month last year", "the year-earlier quarter" */
export const samePeriod: Parser = {
  pattern: pattern(
    `the (?:(?:same|corresponding|comparable|equivalent) ${UNIT} (?:of |in )?(?:the )?(?:(?<last>last year|year ago|a year ago)|a year (?:earlier|before)|(?:previous|prior) year|year (?:before|earlier))|(?:year-(?:ago|earlier)|prior-year) (?<unit2>period|month|quarter|week))`,
  ),
  read: ({ groups }) => {
    const unit = (groups.unit ?? groups.unit2 ?? '').toLowerCase();
    return { type: 'DATE', resolve: (context) => resolve(unit, groups.last !== undefined, context) };
  },
};

/** A year before the date just named; "last year" is the one before the publication, whatever was named. */
function resolve(unit: string, lastYear: boolean, { published, reached }: Context): Resolved {
  const rule = 'same-period';
  if (!reached) return { value: null, rule };
  const year = (lastYear ? (published ?? reached) : reached).day.year - 1;
  // Nothing but the publication day to compare with: nobody says which period.
  const grain = GRAINS[unit] ?? (reached === published ? 'year' : reached.grain);
  return { value: stretchIn({ ...reached.day, year }, grain), rule, basis: reached.basis };
}

const GRAINS: Readonly<Record<string, Grain>> = {
  month: 'month',
  quarter: 'quarter',
  week: 'week',
  day: 'day',
};

function stretchIn(day: Day, grain: Grain): string | null {
  // 29 February isn't in every year; the day before is as near.
  const kept = { ...day, day: Math.min(day.day, 28) };
  switch (grain) {
    case 'day':
    case 'week':
    case 'month':
    case 'quarter':
      return stretchOf(day.month === 2 ? kept : day, grain);
    default:
      return stretchOf(day, 'year');
  }
}
