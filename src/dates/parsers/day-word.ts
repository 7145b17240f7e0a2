import { addDays, formatDay } from '../../days/calendar.ts';
import type { Match, Parser, Reading } from '../expression.ts';
import { absolute, fromPublished } from '../expression.ts';
import { pattern } from '../patterns.ts';
import { PARTS_OF_DAY } from '../timex.ts';

/** "today", "yesterday", "tomorrow", "tonight", "this morning", "last night". */

const SHIFTS: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
};

/** "USA Today", and not a headline, where every word may have a capital. */
function isName({ text, before, inTitle }: Match): boolean {
  return !inTitle && /^T/u.test(text) && /\p{Lu}[\p{L}.]*\s$/u.test(before);
}

/** "Today, cases are rare." At the beginning, with a comma, over the present: of these days, unless something is going on or said. */
function isOfTheseDays(before: string, after: string): boolean {
  return (
    /^["“‘'(]?$/u.test(before) &&
    /^,?\s/u.test(after) &&
    !/^\s(?:is|was|will|at|in|the)\b/iu.test(after) &&
    !/\b(?:am|is|are|['’](?:m|s|re))\s(?:\p{L}+ly\s)?\p{L}+ing\b|\b(?:says?|announces?|confirms?|reports?)\b/iu.test(
      after,
    )
  );
}

/** "as strong today as it was", "still alive today", "today’s world": no day in particular. */
function isNowadays(before: string, after: string): boolean {
  return (
    /^['’]s\s(?:world|society|standards|youth|generation|economy|technology|environment|culture|climate|terms|money|dollars|young|kids|children|students|politics|media|consumers)\b/iu.test(
      after,
    ) ||
    /\b(?:even|still|alive|than)\s$/iu.test(before) ||
    // "if he was here today", "the most effective solution today", "many bakers today pride themselves"
    /\bif\s(?:\p{L}+\s){1,3}(?:was|were)\s(?:\p{L}+\s){0,2}$/iu.test(before) ||
    /\bthe\s(?:most|best|largest|biggest)\s(?:\p{Ll}+\s){1,3}$/u.test(before) ||
    /(?:^|\.\s)(?:many|most|some|few)\s(?:\p{L}+\s){1,3}$/iu.test(before) ||
    (/^\sas\b/iu.test(after) && /\bas\s\p{L}+\s$/iu.test(before)) ||
    /^\sthan\b/iu.test(after)
  );
}

/** "today", "yesterday", "the day after tomorrow" */
export const dayWord: Parser = {
  pattern: pattern(
    '(?:(?:earlier|later) (?=today))?(?:(?:the day before )(?=yesterday)|(?:the day after )(?=tomorrow))?(?:today|yesterday|tomorrow)',
  ),
  read: (match) => {
    const { text, before, after } = match;
    const isToday = /^today$/iu.test(text);
    if (isToday && isName(match)) return null;
    if (isToday && isNowadays(before, after)) return absolute('PRESENT_REF', NOWADAYS);
    if (isToday && isOfTheseDays(before, after)) return todayByTense;
    const word = text
      .toLowerCase()
      .replaceAll(/\s+/gu, ' ')
      .replace(/^(?:earlier|later) /u, '');
    const shift = SHIFTS[word] ?? 0;
    return fromPublished(word.split(' ').at(-1) ?? word, (day) => formatDay(addDays(day, shift)));
  },
};

const NOWADAYS = 'nowadays';

/** "Today, cases are rare": over the present, these days. */
const todayByTense: Reading = {
  type: 'DATE',
  resolve: (context) =>
    context.tense === 'present' ? { value: 'PRESENT_REF', rule: NOWADAYS } : today.resolve(context),
};

const today = fromPublished('today', (day) => formatDay(day));

function partOfDay(shift: number, part: string): Reading {
  const letters = PARTS_OF_DAY[part] ?? 'NI';
  return {
    ...fromPublished('part-of-day', (day) => `${formatDay(addDays(day, shift))}T${letters}`),
    type: 'TIME',
    partOfDay: letters,
  };
}

/** "this morning", "last night", "tonight" */
export const partOfThisDay: Parser = {
  pattern: pattern(
    '(?:earlier |later |late )?(?:(?<which>this) (?<part>morning|afternoon|evening)|(?<last>last) (?<lastPart>night|evening)|tonight)',
  ),
  read: ({ groups }) => {
    if (groups.last) return partOfDay(-1, (groups.lastPart ?? '').toLowerCase());
    return partOfDay(0, groups.part?.toLowerCase() ?? 'night');
  },
};
