import type { Day } from '../../days/calendar.ts';
import { dayNumber, formatYear } from '../../days/calendar.ts';
import type { Match, Parser } from '../expression.ts';
import { fromPublished } from '../expression.ts';
import { pattern, YEAR } from '../patterns.ts';
import { SEASONS } from '../timex.ts';
import { periodOf } from '../value.ts';
import { partOfYear } from './in-year.ts';

/** Seasons, as TIMEX3 names them in every hemisphere. */

/** "the summer of 2012", "last winter", "in the spring" */
export const season: Parser = {
  pattern: pattern(
    `(?:(?<which>last|this|next|this past|this coming) |the )?(?:early |late |mid-?)?(?<season>spring|summer|autumn|fall|winter)(?:(?: of)? (?<year>${YEAR})| (?:of )?(?<shift>last|this|next) year)?`,
  ),
  read: (match) => {
    const { which, year, shift } = match.groups;
    const name = (match.groups.season ?? '').toLowerCase();
    const valueIn = (of: number) => `${formatYear(of)}-${SEASONS[name]}`;
    if (year || shift) return partOfYear({ year, shift }, valueIn, 'season');
    if (!isSeason(match)) return null;
    if (!which) return partOfYear({}, valueIn, 'season');
    const direction = /last|past/iu.test(which) ? -1 : /this$/iu.test(which) ? 0 : 1;
    return fromPublished('season', (day) => valueIn(yearOf(valueIn, day, direction)));
  },
};

/** "the Winter Olympics", "a summer house" and "the fall of the wall" are something else. */
function isSeason({ text, groups, before, after }: Match): boolean {
  const ends = /^\s?(?:$|[.,;:!?)"”]|\b(?:and|when|as|after|before|to|with|by)\b)/iu.test(after);
  if (groups.which) return true;
  if (/fall$/iu.test(text))
    return ends && /\b(?:in|since|until|by)\s$/iu.test(before) && /^the\s/iu.test(text);
  return ends && /\b(?:in|during|since|until|by|of)\s$/iu.test(before);
}

/** The year of the last season of that name that is over (-1), of this one (0), of the next that isn't over (1). */
function yearOf(valueIn: (year: number) => string, day: Day, direction: -1 | 0 | 1): number {
  const period = periodOf(valueIn(day.year));
  if (direction === 0 || !period) return day.year;
  const over = dayNumber(period.last) < dayNumber(day);
  if (direction < 0) return over ? day.year : day.year - 1;
  return over ? day.year + 1 : day.year;
}
