import { MONTH, MONTH_NAMES, monthNumber } from '../../days/words.ts';
import type { Context, Match, Parser } from '../expression.ts';
import { pattern } from '../patterns.ts';
import { OF_STORY_YEAR, resolveInStoryYear, resolveYearless, yearShift } from './day-of-month.ts';

/** Months without their year: "in March", "last September", "its May sales". */

/** Before a month and before many another name: "by May" may be a person's doing. */
const PREPOSITION =
  /\b(?:by|from|between|before|after|for|and|or|to|around|every|each|as\s+of|on|than)\s*$/iu;

/** Before a month and hardly before the name of a person. */
const STRONG_PREPOSITION =
  /\b(?:in|of|since|until|till|through|throughout|during|late|early|mid|this|last|next|previous)\s*-?$/iu;

const DETERMINED = /(?:\b(?:the|a|an|its|his|her|their|our|\p{L}+['’]s?))\s$/iu;

/** A verb, or the preposition that goes with "to march". */
const VERBAL =
  /^\s(?:on|of|for|to|in|was|is|be|have|has|had|will|would|said|says|told|not|also|down|up|into)\b/iu;

/** Two months with "to" or a dash between them. */
const RANGE_AHEAD = new RegExp(`^(?:\\s(?:to|through|until|till)\\s|\\s?[–-]\\s?)${MONTH}`, 'iu');
const RANGE_BEHIND = new RegExp(`\\b${MONTH}(?:\\s(?:to|through|until|till)\\s|\\s?[–-]\\s?)$`, 'iu');

/** Given names and a surname as well. */
const NAMES = new Set(['april', 'june', 'august']);

/** These are months without further evidence, also at the beginning of a sentence. */
const PLAIN = new Set('january february july september october november december sept'.split(' '));

function isMonth({ groups, before, after, inTitle }: Match): boolean {
  const name = groups.month ?? '';
  if (!/^\p{Lu}/u.test(name)) return false;
  const lower = name.toLowerCase().replace('.', '');
  // "the APR", "the DEC": letters that stand for something else.
  if (/^\p{Lu}{3,4}\.?$/u.test(name) && lower !== monthName(monthNumber(name))) return false;
  if (PLAIN.has(lower) || groups.shift) return true;
  if (STRONG_PREPOSITION.test(before)) return true;
  if (RANGE_AHEAD.test(after) || RANGE_BEHIND.test(before)) return true;
  const beforeName = /^\s\p{Lu}\p{Ll}/u.test(after);
  if (NAMES.has(lower)) return !beforeName && !/\p{Lu}\p{Ll}+\s$/u.test(before);
  if (lower === 'may' && VERBAL.test(after)) return false;
  if (PREPOSITION.test(before)) return !beforeName && !inTitle;
  // Abbreviations ("Jan", "Dec"), "May" and "March" with nothing to show for it.
  return DETERMINED.test(before) && /^\s\p{Ll}/u.test(after) && !VERBAL.test(after);
}

function monthName(number: number): string | undefined {
  return MONTH_NAMES[number - 1]?.[0];
}

/** "last September" isn't the month of publication. */
function shiftOfLast(month: number, { published }: Context): number | null {
  return published?.day.month === month ? -1 : null;
}

/** "in March", "last September", "May that year" */
export const monthAlone: Parser = {
  pattern: pattern(`(?:(?<shift>last|next|this past|this coming|this) )?(?<month>${MONTH})${OF_STORY_YEAR}`),
  read: (match) => {
    if (!isMonth(match)) return null;
    const { former } = match.groups;
    const month = monthNumber(match.groups.month ?? '');
    if (former)
      return { type: 'DATE', resolve: (context) => resolveInStoryYear({ month }, former, 'month', context) };
    const shift = match.groups.shift?.toLowerCase();
    const years = yearShift(match.after);
    return {
      type: 'DATE',
      ...(shift === undefined && years === null && { printed: { month } }),
      resolve: (context) => {
        if (shift === 'last' || shift === 'this past') {
          const past = { ...context, tense: 'past', explicit: null } as const;
          return resolveYearless({ month }, past, 'month-last', shiftOfLast(month, context));
        }
        if (shift === 'next' || shift === 'this coming') {
          return resolveYearless(
            { month },
            { ...context, tense: 'future', explicit: null },
            'month-next',
            null,
          );
        }
        return resolveYearless({ month }, context, 'month', shift === 'this' ? 0 : years);
      },
    };
  },
};
