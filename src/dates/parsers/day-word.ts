import { addDays, formatDay } from '../calendar.ts';
import type { Parser, Reading } from '../expression.ts';
import { absolute, fromPublished } from '../expression.ts';
import { PARTS_OF_DAY } from '../part-of-day.ts';
import { pattern } from '../patterns.ts';

/** "today", "yesterday", "tomorrow", "tonight", "this morning", "last night". */

const SHIFTS: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
};

/** "as strong today as it was", "still alive today", "today’s world": no day in particular. */
function isNowadays(before: string, after: string): boolean {
  return (
    /^['’]s\s(?:world|society|standards|youth|generation|economy|technology|environment|culture|climate|terms|money|dollars|young|kids|children|students|politics|media|consumers)\b/iu.test(
      after,
    ) ||
    /\b(?:even|still|alive|than)\s$/iu.test(before) ||
    (/^\sas\b/iu.test(after) && /\bas\s\p{L}+\s$/iu.test(before)) ||
    /^\sthan\b/iu.test(after)
  );
}

export const dayWord: Parser = {
  pattern: pattern(
    '(?:(?:earlier|later) (?=today))?(?:(?:the day before )(?=yesterday)|(?:the day after )(?=tomorrow))?(?:today|yesterday|tomorrow)',
  ),
  read: ({ text, before, after }) => {
    if (/^today$/iu.test(text) && isNowadays(before, after)) return absolute('PRESENT_REF', 'nowadays');
    const word = text
      .toLowerCase()
      .replaceAll(/\s+/gu, ' ')
      .replace(/^(?:earlier|later) /u, '');
    const shift = SHIFTS[word] ?? 0;
    return fromPublished(word.split(' ').at(-1) ?? word, (day) => formatDay(addDays(day, shift)));
  },
};

function partOfDay(shift: number, part: string): Reading {
  return {
    ...fromPublished(
      'part-of-day',
      (day) => `${formatDay(addDays(day, shift))}T${PARTS_OF_DAY[part] ?? 'NI'}`,
    ),
    type: 'TIME',
  };
}

export const partOfThisDay: Parser = {
  pattern: pattern(
    '(?:earlier |later |late )?(?:(?<which>this) (?<part>morning|afternoon|evening)|(?<last>last) (?<lastPart>night|evening)|tonight)',
  ),
  read: ({ groups }) => {
    if (groups.last) return partOfDay(-1, (groups.lastPart ?? '').toLowerCase());
    return partOfDay(0, groups.part?.toLowerCase() ?? 'night');
  },
};
