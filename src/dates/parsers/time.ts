import { addDays, formatDay } from '../calendar.ts';
import { weekdayFrom, weekdayUpTo } from '../choose-day.ts';
import type { Context, Match, Parser, Reading, Resolved } from '../expression.ts';
import { pattern } from '../patterns.ts';
import { WEEKDAY, weekdayNumber } from '../words.ts';

/** Clock times, with their zone and a day word or weekday beside them: "15:11 GMT", "12:00 UTC Monday", "at 5 p.m.". */

const ZONE =
  '(?: ?\\(?(?<zone>UTC|GMT|BST|CE?S?T|[ECMP][SD]T|ET|PT|MSK|IST|JST|[AN]?[A-Z]{0,2}ST|[A-Z]DT|local(?: time)?|Moscow time|Eastern(?: time)?)\\)?(?:[+-]\\d{1,2})?(?: time)?)';
const DAY = `(?:,? (?:on )?(?:(?<weekday>${WEEKDAY})|(?<word>today|yesterday|tomorrow|the next day|the same day|the following day)))`;

export const clockTime: Parser = {
  pattern: pattern(
    `(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?)? ?(?<half>[ap]\\.? ?m\\.?(?!\\p{L}))?${ZONE}?${DAY}?`,
  ),
  read: (match) =>
    isTime(match) ? readTime(match, match.groups.hour ?? '', match.groups.minute ?? '00') : null,
};

/** 0800 UTC, 2130 hours */
export const militaryTime: Parser = {
  pattern: pattern(`(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?<hours>(?: ?(?:hours|hrs))?)${ZONE}?${DAY}?`),
  read: (match) => {
    const { hour = '', minute = '', hours, zone } = match.groups;
    return hours || zone ? readTime(match, hour, minute) : null;
  },
};

/** "at noon", "at midnight on Sunday" */
export const namedTime: Parser = {
  pattern: pattern(
    `(?<=\\b(?:at|by|until|before|after|around|from|since) )(?<name>noon|midday|midnight)${ZONE}?${DAY}?`,
  ),
  read: (match) => readTime(match, match.groups.name?.toLowerCase() === 'midnight' ? '00' : '12', '00'),
};

/** A colon, a half of the day or a zone make a time; a full stop alone may be a decimal or a score. */
function isTime({ text, groups, before, after }: Match): boolean {
  if (groups.half) return Number(groups.hour) <= 12;
  if (!groups.minute) return false;
  const colon = new RegExp(`^${groups.hour}:`, 'u').test(text);
  if (groups.zone) return true;
  if (!colon || /\b(?:won|lost|beat|score[ds]?|by|psalm|chapter|\p{Lu}\p{Ll}+)\s$/u.test(before))
    return false;
  return (
    /\b(?:at|by|until|before|after|around|from|since|about|to|between|and|of)\s$/iu.test(before) ||
    !/^\s\p{Ll}/u.test(after)
  );
}

function readTime({ groups }: Match, hour: string, minute: string): Reading {
  const { half, zone, weekday, word } = groups;
  const afternoon = /^p/iu.test(half ?? '');
  const hours = half ? (Number(hour) % 12) + (afternoon ? 12 : 0) : Number(hour);
  const clock = `T${String(hours).padStart(2, '0')}:${minute}${zone && /^(?:UTC|GMT)$/u.test(zone) ? 'Z' : ''}`;
  return { type: 'TIME', resolve: (context) => resolve(clock, weekday, word?.toLowerCase(), context) };
}

function resolve(
  clock: string,
  weekday: string | undefined,
  word: string | undefined,
  context: Context,
): Resolved {
  const { published, reachedDay, tense } = context;
  const relative = word?.startsWith('the ');
  const from = weekday || (word && !relative) ? published : (reachedDay ?? published);
  if (!from) return { value: clock, rule: 'time' };
  const { day, basis } = from;
  const number = weekday ? weekdayNumber(weekday) : 0;
  const shift =
    word === 'yesterday'
      ? -1
      : word === 'tomorrow' || word === 'the next day' || word === 'the following day'
        ? 1
        : 0;
  const date =
    number === 0
      ? addDays(day, shift)
      : tense === 'future'
        ? weekdayFrom(day, number)
        : weekdayUpTo(day, number);
  return { value: formatDay(date) + clock, rule: 'time', basis };
}
