import { dayNumber, formatDay } from '../../days/calendar.ts';
import { clockInPart, eitherHalf } from '../clock.ts';
import type { Context, Match, Parser, Reading, Resolved } from '../expression.ts';
import { looksAhead } from '../expression.ts';
import { readNumber } from '../numbers.ts';
import { pattern } from '../patterns.ts';
import { PARTS_OF_DAY } from '../timex.ts';

/** Clock times with their zone: "15:11 GMT", "at 5 p.m.", "six o’clock in the evening". */

const ZONE =
  '(?: ?\\(?(?<zone>UTC|GMT|BST|CE?S?T|[ECMP][SD]T|ET|PT|MSK|IST|JST|NZ[SD]T|A[CEW][SD]T|AK[SD]T|HST|KST|SGT|HKT|PKT|SAST|EEST|EET|local(?: time)?|Moscow time|Eastern(?: time)?)\\)?(?:[+-]\\d{1,2})?(?: time)?)';

const IN_PART = '(?: in the (?<part>morning|afternoon|evening)| at (?<night>night))';

/** "15:11 GMT", "5 p.m.", the 7 of "7 to 9 p.m." */
export const clockTime: Parser = {
  pattern: pattern(
    `(?:(?:about|around|approximately) )?(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d)(?<seconds>:[0-5]\\d)?)?(?: ?(?<half>[ap]\\.? ?m\\.?(?!\\p{L}))|(?= (?:to|and) \\d{1,2}(?::[0-5]\\d)? ?(?<later>[ap])\\.?m(?!\\p{L}))|)${IN_PART}?${ZONE}?`,
  ),
  read: (match) =>
    isTime(match) ? readTime(match, match.groups.hour ?? '', match.groups.minute ?? '00') : null,
};

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

/** "six o’clock", "about 8 o’clock at night" */
export const oClock: Parser = {
  pattern: pattern(
    `(?:(?:about|around|approximately) )?(?<hour>1[0-2]|0?[1-9]|${HOURS}) ?o ?['’‘] ?clock${IN_PART}?${ZONE}?`,
  ),
  read: (match) => readTime(match, String(readNumber(match.groups.hour ?? '')), '00'),
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
  read: (match) => atClock(match.groups.name?.toLowerCase() === 'midnight' ? 'T00:00' : 'T12:00'),
};

/** A colon, a half of the day or a zone make a time; a full stop alone may be a decimal or a score. */
function isTime({ text, groups, before, after }: Match): boolean {
  if (groups.half || groups.later || (groups.part && Number(groups.hour) > 0))
    return Number(groups.hour) <= 12;
  if (!groups.minute) return false;
  const colon = new RegExp(`(?:^|\\s)${groups.hour}:`, 'u').test(text);
  if (groups.zone) return true;
  // "won in 2:03:12": how long it took.
  if (groups.seconds && !/\b(?:at|around|about)\s$/iu.test(before)) return false;
  if (!colon) return false;
  if (/\b(?:at|until|before|after|around|from|since|about|to|between|and|of)\s$/iu.test(before)) return true;
  // "won by 2:15", "Genesis 1:12"
  if (/\b(?:won|lost|beat|score[ds]?|by|psalm|chapter|\p{Lu}\p{Ll}+)\s$/u.test(before)) return false;
  return /^(?:about|around|approx)/iu.test(text) || !/^\s\p{Ll}/u.test(after);
}

function readTime({ groups }: Match, hour: string, minute: string): Reading {
  const { zone, part, night } = groups;
  // "7 to 9 p.m.": the half of the day is said once.
  const half = groups.half || groups.later;
  const afternoon = /^p/iu.test(half ?? '');
  const hours = half ? (Number(hour) % 12) + (afternoon ? 12 : 0) : Number(hour);
  const printed = `T${String(hours).padStart(2, '0')}:${minute}${zone && /^(?:UTC|GMT)$/u.test(zone) ? 'Z' : ''}`;
  // "08:30" and "17:00" are of the clock of 24 hours.
  const anyHalf = !half && !zone && /^[1-9]$|^1[0-2]$/u.test(hour);
  const letters = PARTS_OF_DAY[(part ?? night ?? '').toLowerCase()];
  if (!anyHalf) return atClock(printed);
  if (letters) return atClock(clockInPart(printed, letters));
  const { clock, alternative } = eitherHalf(printed);
  return {
    type: 'TIME',
    clock: printed,
    anyHalf,
    resolve: (context) => resolve(clock, alternative, context),
  };
}

function atClock(clock: string): Reading {
  return { type: 'TIME', clock, resolve: (context) => resolve(clock, null, context) };
}

/** Of the day that the story has reached; what was isn't on a day to come that was only announced before. */
function resolve(clock: string, other: string | null, context: Context): Resolved {
  const { published, reachedDay, storyDay } = context;
  const from = (isAnnounced(context) ? storyDay : reachedDay) ?? published;
  const rule = 'time';
  if (!from) return { value: clock, rule, alternative: other };
  const day = formatDay(from.day);
  return { value: day + clock, rule, basis: from.basis, alternative: other && day + other };
}

function isAnnounced(context: Context): boolean {
  const { published, reachedDay } = context;
  if (!published || !reachedDay || looksAhead(context)) return false;
  return dayNumber(reachedDay.day) > dayNumber(published.day);
}
