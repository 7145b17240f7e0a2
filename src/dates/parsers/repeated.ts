import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from '../../days/words.ts';
import type { Parser } from '../expression.ts';
import { absolute } from '../expression.ts';
import { NUMBER, readNumber } from '../numbers.ts';
import { pattern } from '../patterns.ts';
import { PARTS_OF_DAY, SEASONS } from '../timex.ts';
import { ANY_UNIT, durationValue, readUnit } from '../units.ts';

/** Repeated times: "every Tuesday", "each year", "on Sundays", "annual", "15 a year". */

/** "every day", "every two weeks", "each year" */
export const everyUnit: Parser = {
  pattern: pattern(
    `(?:(?:once|twice) )?(?:every|each|per) (?:(?<count>${NUMBER}|other) )?(?:single )?(?<unit>${ANY_UNIT})s?`,
  ),
  read: ({ text, groups }) => {
    // A speed or a wage.
    if (/^per\s(?:hour|hr|second|minute|min)$/iu.test(text)) return null;
    if (/night$/iu.test(text) && !groups.count) return null;
    const count = groups.count?.toLowerCase() === 'other' ? 2 : groups.count ? readNumber(groups.count) : 1;
    return absolute(durationValue(count, readUnit(groups.unit ?? '')), 'repeated', 'SET');
  },
};

/** "XXXX-XX-XXTMO" for mornings, "XXXX-SU" for summers; null for any other word. */
function everyTimex(part: string): string | null {
  if (part === 'weekend') return 'XXXX-WXX-WE';
  if (PARTS_OF_DAY[part]) return `XXXX-XX-XXT${PARTS_OF_DAY[part]}`;
  return SEASONS[part] ? `XXXX-${SEASONS[part]}` : null;
}

/** "every single morning", "each summer", "on weekends", "seven hours per night" */
export const everyPart: Parser = {
  pattern: pattern(
    '(?:every|each|most|per)(?: single)? (?<part>morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter)|most (?<most>mornings|afternoons|evenings|nights|weekends)|(?<=\\b(?:on|at) )(?:the )?(?<plural>weekends)',
  ),
  read: ({ groups }) =>
    absolute(
      everyTimex((groups.part ?? groups.most ?? groups.plural ?? '').toLowerCase().replace(/s$/u, '')),
      'repeated',
      'SET',
    ),
};

/** "every Tuesday", "on Sundays" */
export const everyWeekday: Parser = {
  pattern: pattern(
    `(?:(?:every|each) (?<name>${WEEKDAY})|(?<=\\b(?:on|and) )(?<plural>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s)`,
  ),
  read: ({ groups }) =>
    absolute(`XXXX-WXX-${weekdayNumber(groups.name ?? groups.plural ?? '')}`, 'repeated', 'SET'),
};

/** "every March" */
export const everyMonth: Parser = {
  pattern: pattern(`(?:every|each) (?<name>${MONTH})`),
  read: ({ groups }) =>
    absolute(`XXXX-${String(monthNumber(groups.name ?? '')).padStart(2, '0')}`, 'repeated', 'SET'),
};

/** By their adverb or adjective. */
const RATES: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  yearly: 'P1Y',
  annually: 'P1Y',
  annual: 'P1Y',
  hourly: 'PT1H',
};

/** "daily", "annual" */
export const rate: Parser = {
  pattern: pattern('daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|hourly'),
  read: ({ text, after }) => {
    // "the Daily Mail", "a weekly (paper)"
    if (/^\p{Lu}/u.test(text)) return null;
    // "the daily newspaper": what kind of paper it is.
    if (/^[-\s](?:news)?(?:papers?|magazines?|tabloids?|journals?)\b/iu.test(after)) return null;
    return absolute(RATES[text.toLowerCase()] ?? null, 'repeated', 'SET');
  },
};

/** "15 a year", "twice a week" */
export const perUnit: Parser = {
  pattern: pattern(
    `(?<=(?:\\p{N}|\\b(?:once|twice|times|million|billion|thousand|dollars|euros|hours|days|people|percent)) )an? (?<unit>${ANY_UNIT})`,
  ),
  read: ({ groups: { unit = '' }, after }) => {
    if (/^\s(?:ago|earlier|later|before|after)\b/iu.test(after)) return null;
    return absolute(everyTimex(unit.toLowerCase()) ?? durationValue(1, readUnit(unit)), 'repeated', 'SET');
  },
};
