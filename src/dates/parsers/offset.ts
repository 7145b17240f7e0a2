import type { Day } from '../../days/calendar.ts';
import { addDays } from '../../days/calendar.ts';
import type { Parser, Reading } from '../expression.ts';
import { absolute, fromPublished, fromReached } from '../expression.ts';
import { NUMBER, readNumber } from '../numbers.ts';
import { pattern } from '../patterns.ts';
import type { Unit } from '../units.ts';
import { ANY_UNIT, readUnit, shift, stretchOf } from '../units.ts';

/** "two years ago", "three days later", "a year earlier", "two weeks from now". */

const COUNT = `(?<count>${NUMBER}|an?|half an?|half a)`;

/**
 * As precise as it is said: years give a year, weeks a week. One week is the same weekday, as "a week ago" is meant.
 */
function counted(day: Day, count: number, unit: Unit): string | null {
  if (unit === 'decade' || unit === 'century') {
    const shifted = shift(day, count, unit);
    return shifted && stretchOf(shifted, 'year');
  }
  if (Math.abs(count) === 1 && unit === 'week') return stretchOf(addDays(day, count * 7), 'day');
  const shifted = shift(day, count, unit);
  return shifted && stretchOf(shifted, unit === 'fortnight' ? 'week' : unit);
}

function offset(
  words: string,
  unitWord: string,
  direction: 1 | -1,
  from: 'published' | 'reached',
  rule: string,
): Reading | null {
  const unit = readUnit(unitWord);
  const half = /^half/iu.test(words);
  const count = half ? 0.5 : readNumber(words.replace(/^an?$/iu, 'one'));
  if (unit === 'second' || unit === 'minute') return null;
  if (unit === 'hour') return count === null || from === 'reached' ? null : hours(direction * count, rule);
  // "several years ago": before, and nobody says how long.
  const value = (day: Day) => (count === null ? null : counted(day, direction * count, unit));
  return from === 'published' ? fromPublished(rule, value) : fromReached(rule, unit, value);
}

/** Only whole days' worth of hours tell which day it was. */
function hours(count: number, rule: string): Reading | null {
  if (Math.abs(count) < 24) return null;
  return fromPublished(rule, (day) => stretchOf(addDays(day, Math.round(count / 24)), 'day'));
}

/** "two years ago", "three weeks from now" */
export const ago: Parser = {
  pattern: pattern(`${COUNT}[ -](?<unit>${ANY_UNIT})s? (?:ago|back|hence|from now|from today)`),
  read: ({ text, groups, after }) => {
    // "a few years back" is a time; "a day back home" isn't.
    if (/back$/iu.test(text) && /^\s(?:to|home|in|at|from|on)\b/iu.test(after)) return null;
    const ahead = /(?:hence|now|today)$/iu.test(text);
    return offset(
      groups.count ?? '',
      groups.unit ?? '',
      ahead ? 1 : -1,
      'published',
      ahead ? 'from-now' : 'ago',
    );
  },
};

/** "years ago", "just weeks ago": before, and nobody says how long. */
export const vaguelyAgo: Parser = {
  pattern: pattern('(?:minutes|hours|days|weeks|months|years|decades|centuries) ago'),
  read: () => absolute(null, 'ago'),
};

/** "three days later", "a year earlier" */
export const laterOrEarlier: Parser = {
  pattern: pattern(
    `${COUNT} (?<unit>${ANY_UNIT})s? (?<direction>earlier|later|before|previously|prior|on|after that|afterwards?)`,
  ),
  read: ({ groups, after }) => {
    const direction = (groups.direction ?? '').toLowerCase();
    // "two days before the launch" is counted from the launch, "two years on the run" is a duration.
    const counted = /^(?:before|on|prior)$/u.test(direction);
    if (counted && !/^\s?(?:$|[.,;:!?)"”])/u.test(after)) return null;
    // "three days later than planned" says how much, not when.
    if (/^\sthan\b/iu.test(after)) return null;
    const back = /earlier|before|previously|prior/u.test(direction);
    return offset(
      groups.count ?? '',
      groups.unit ?? '',
      back ? -1 : 1,
      'reached',
      back ? 'earlier' : 'later',
    );
  },
};

/** "in two years’ time"; without the last word it may as well be how long something took. */
export const inUnitsTime: Parser = {
  pattern: pattern(`(?<=\\bin )${COUNT} (?<unit>${ANY_UNIT})(?:s['’]?|['’]s) time`),
  read: ({ groups }) => offset(groups.count ?? '', groups.unit ?? '', 1, 'published', 'from-now'),
};
