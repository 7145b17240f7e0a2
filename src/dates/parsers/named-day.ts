import type { Day } from '../../days/calendar.ts';
import { addDays, dayOfWeek, formatDay, makeDay } from '../../days/calendar.ts';
import { chooseYear } from '../choose-day.ts';
import type { Context, Parser } from '../expression.ts';
import { pattern, YEAR } from '../patterns.ts';

/** Days with a name that are the same in every country where they are kept, or kept in one only. */

type Rule = readonly [month: number, day: number] | ((year: number) => Day);

const nth = (month: number, weekday: number, count: number) => (year: number) => {
  const first = dayOfWeek({ year, month, day: 1 }, weekday);
  return addDays(first, (first.month === month ? 0 : 7) + (count - 1) * 7);
};

const DAYS: Readonly<Record<string, Rule>> = {
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  "valentine's day": [2, 14],
  "st patrick's day": [3, 17],
  'may day': [5, 1],
  "april fools' day": [4, 1],
  'bastille day': [7, 14],
  halloween: [10, 31],
  "international women's day": [3, 8],
  'earth day': [4, 22],
  'armistice day': [11, 11],
  'remembrance day': [11, 11],
  'veterans day': [11, 11],
  juneteenth: [6, 19],
  'canada day': [7, 1],
  'australia day': [1, 26],
  'anzac day': [4, 25],
  "father's day": nth(6, 7, 3),
  'labor day': nth(9, 1, 1),
  "presidents' day": nth(2, 1, 3),
  'memorial day': (year) => addDays(nth(6, 1, 1)(year), -7),
  'cyber monday': (year) => addDays(nth(11, 4, 4)(year), 4),
  'the fourth of july': [7, 4],
  'good friday': (year) => addDays(easter(year), -2),
  easter: (year) => easter(year),
  'easter sunday': (year) => easter(year),
  'easter monday': (year) => addDays(easter(year), 1),
  'ash wednesday': (year) => addDays(easter(year), -46),
  'palm sunday': (year) => addDays(easter(year), -7),
  thanksgiving: nth(11, 4, 4),
  'thanksgiving day': nth(11, 4, 4),
  'black friday': (year) => addDays(nth(11, 4, 4)(year), 1),
  'martin luther king day': nth(1, 1, 3),
};

/** "last Christmas" is over, whatever the verb's tense. */
const WHICH: Readonly<Record<string, Partial<Context>>> = {
  last: { tense: 'past', scheduled: false, explicit: null },
  next: { tense: 'future', explicit: null },
};

const NAMES = Object.keys(DAYS)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll("'", "['’]");

/** These name the weeks around them as well. */
const SEASONAL = new Set(['christmas', 'thanksgiving', 'easter']);

/** Nothing that it belongs to stands behind it, and nobody is wished a happy one. */
function isItself(before: string, after: string): boolean {
  if (/\b(?:on|at|by|before|after|until|since|this|last|next|for)\s$/iu.test(before)) return true;
  return (
    !/\b(?:(?:merry|happy|the)|an?(?:\s\p{Ll}+)?)\s$/iu.test(before) &&
    /^(?:$|[.,;:!?)"”]|\s(?:and|or|in|at|with|together|when|as|for|alone|is|was|to|but|because)\b)/u.test(
      after,
    )
  );
}

/** "Christmas", "last Easter", "Labor Day 2010" */
export const namedDay: Parser = {
  pattern: pattern(`(?:(?<which>this|last|next) )?(?<name>${NAMES})(?:,? (?<year>${YEAR}))?`),
  read: ({ groups, after, before }) => {
    const name = (groups.name ?? '').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ');
    const rule = DAYS[name];
    if (!rule || /^\p{Ll}(?!he fourth)/u.test(groups.name ?? '')) return null;
    // "the Christmas market", "Christmas sales": the season. "Merry Christmas!"
    if (SEASONAL.has(name) && !groups.year && !isItself(before, after)) return null;
    if (/^\s(?:Party|Parade|Market|Island|Carol|Tree|Message|Number)\b/iu.test(after)) return null;
    const dayIn = (year: number) =>
      typeof rule === 'function' ? rule(year) : makeDay(year, rule[0], rule[1]);
    if (groups.year) {
      const day = dayIn(Number(groups.year));
      return { type: 'DATE', resolve: () => ({ value: day && formatDay(day), rule: 'named-day' }) };
    }
    return {
      type: 'DATE',
      resolve: (context) => {
        const near = dayIn(context.published?.day.year ?? 2000);
        const meant = { ...context, ...WHICH[groups.which?.toLowerCase() ?? ''] };
        const chosen = near && chooseYear({ month: near.month, day: Math.min(near.day, 28) }, meant);
        const day = chosen ? dayIn(chosen.year) : null;
        return { value: day && formatDay(day), rule: 'named-day', basis: chosen?.from.basis ?? null };
      },
    };
  },
};

/** Western Easter, by the Meeus/Jones/Butcher algorithm. */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}
