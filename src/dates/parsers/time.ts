import { formatDay } from '../calendar.ts';
import type { Context, Match, Parser, Reading, Resolved } from '../expression.ts';
import { pattern } from '../patterns.ts';

/** Clock times with their zone: "15:11 GMT", "at 5 p.m.". */

const ZONE =
  '(?: ?\\(?(?<zone>UTC|GMT|BST|CE?S?T|[ECMP][SD]T|ET|PT|MSK|IST|JST|[AN]?[A-Z]{0,2}ST|[A-Z]DT|local(?: time)?|Moscow time|Eastern(?: time)?)\\)?(?:[+-]\\d{1,2})?(?: time)?)';
export const clockTime: Parser = {
  pattern: pattern(
    `(?:(?:about|around|approximately) )?(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?)?(?: ?(?<half>[ap]\\.? ?m\\.?(?!\\p{L}))|(?= (?:to|and) \\d{1,2}(?::[0-5]\\d)? ?(?<later>[ap])\\.?m(?!\\p{L}))|)${ZONE}?`,
  ),
  read: (match) =>
    isTime(match) ? readTime(match, match.groups.hour ?? '', match.groups.minute ?? '00') : null,
};

/** 0800 UTC, 2130 hours */
export const militaryTime: Parser = {
  pattern: pattern(`(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?<hours>(?: ?(?:hours|hrs))?)${ZONE}?`),
  read: (match) => {
    const { hour = '', minute = '', hours, zone } = match.groups;
    return hours || zone ? readTime(match, hour, minute) : null;
  },
};

/** "at noon", "at midnight on Sunday" */
export const namedTime: Parser = {
  pattern: pattern(
    `(?<=\\b(?:at|by|until|before|after|around|from|since) )(?<name>noon|midday|midnight)${ZONE}?`,
  ),
  read: (match) => readTime(match, match.groups.name?.toLowerCase() === 'midnight' ? '00' : '12', '00'),
};

/** A colon, a half of the day or a zone make a time; a full stop alone may be a decimal or a score. */
function isTime({ text, groups, before, after }: Match): boolean {
  if (groups.half || groups.later) return Number(groups.hour) <= 12;
  if (!groups.minute) return false;
  const colon = new RegExp(`(?:^|\\s)${groups.hour}:`, 'u').test(text);
  if (groups.zone) return true;
  if (!colon || /\b(?:won|lost|beat|score[ds]?|by|psalm|chapter|\p{Lu}\p{Ll}+)\s$/u.test(before))
    return false;
  return (
    /^(?:about|around|approx)/iu.test(text) ||
    /\b(?:at|by|until|before|after|around|from|since|about|to|between|and|of)\s$/iu.test(before) ||
    !/^\s\p{Ll}/u.test(after)
  );
}

function readTime({ groups }: Match, hour: string, minute: string): Reading {
  const { zone } = groups;
  // "7 to 9 p.m.": the half of the day is said once.
  const half = groups.half || groups.later;
  const afternoon = /^p/iu.test(half ?? '');
  const hours = half ? (Number(hour) % 12) + (afternoon ? 12 : 0) : Number(hour);
  const clock = `T${String(hours).padStart(2, '0')}:${minute}${zone && /^(?:UTC|GMT)$/u.test(zone) ? 'Z' : ''}`;
  return { type: 'TIME', clock, resolve: (context) => resolve(clock, context) };
}

/** Of the day that the story has reached. */
function resolve(clock: string, { published, reachedDay }: Context): Resolved {
  const from = reachedDay ?? published;
  if (!from) return { value: clock, rule: 'time' };
  return { value: formatDay(from.day) + clock, rule: 'time', basis: from.basis };
}
