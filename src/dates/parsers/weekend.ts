import type { Day } from '../../days/calendar.ts';
import { addDays, weekdayOf } from '../../days/calendar.ts';
import type { Context, Parser } from '../expression.ts';
import { fromPublished } from '../expression.ts';
import { pattern } from '../patterns.ts';
import { stretchOf } from '../units.ts';

/** "over the weekend", "after the weekend" */
export const theWeekend: Parser = {
  pattern: pattern('(?<=\\b(?:over|at|on|during|for|by|through|throughout|until|before|after) )the weekend'),
  read: ({ after }) =>
    /^\s(?:of|that|before|when|after)\b/iu.test(after)
      ? null
      : fromPublished('the-weekend', (day, _from, context) => weekendOf(day, context)),
};

/** On a Tuesday, "it rained this weekend" speaks of the one that is over. */
export function weekendOf(day: Day, { tense }: Context): string | null {
  const over = tense === 'past' && weekdayOf(day) < 5;
  return stretchOf(over ? addDays(day, -7) : day, 'weekend');
}
