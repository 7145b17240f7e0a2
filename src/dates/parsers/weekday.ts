import { addDays, dayOfWeek, formatDay } from '../calendar.ts';
import { weekdayFrom, weekdayUpTo } from '../choose-day.ts';
import type { Context, Parser, Resolved } from '../expression.ts';
import { pattern } from '../patterns.ts';
import { WEEKDAY, WEEKDAY_NAMES, weekdayNumber } from '../words.ts';

/** "Sunday", "on Tuesday", "next Friday", "Thursday last week". */

/** "Sun" and "Sat" are words, "Mon" and "Wed" too rare without their full stop. */
function isAbbreviation(name: string): boolean {
  return !WEEKDAY_NAMES.some(([full]) => full === name.toLowerCase());
}

export const weekday: Parser = {
  pattern: pattern(
    `(?:(?<shift>last|past|this past|next|this coming|this|the following|the next|the previous) )?(?<weekday>${WEEKDAY})(?<week> (?:last|next|this) week| week)?`,
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
    // "on a Monday" is any Monday.
    if (/\ban?\s$/iu.test(before)) return null;
    const number = weekdayNumber(name);
    const phrase = week?.trim().toLowerCase() ?? '';
    return { type: 'DATE', resolve: (context) => resolve(number, shift?.toLowerCase(), phrase, context) };
  },
};

function resolve(weekday: number, shift: string | undefined, week: string, context: Context): Resolved {
  const { published, reachedDay, tense, ahead, scheduled } = context;
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
  if (shift?.startsWith('this coming') || tense === 'future' || ahead || scheduled) {
    return result('weekday-future', weekdayFrom(day, weekday));
  }
  return result('weekday-past', weekdayUpTo(day, weekday));
}
