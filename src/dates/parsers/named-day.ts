import type { Day } from '../calendar.ts';
import { addDays, dayOfWeek, formatDay, makeDay } from '../calendar.ts';
import { chooseYear } from '../choose-day.ts';
import type { Parser } from '../expression.ts';
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

const NAMES = Object.keys(DAYS)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll("'", "['’]");

export const namedDay: Parser = {
  pattern: pattern(`(?<name>${NAMES})(?:,? (?<year>${YEAR}))?`),
  read: ({ groups, after, before }) => {
    const name = (groups.name ?? '').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ');
    const rule = DAYS[name];
    if (!rule || /^\p{Ll}(?!he fourth)/u.test(groups.name ?? '')) return null;
    // "the Christmas market", "Christmas sales": the season.
    if (
      (name === 'christmas' || name === 'thanksgiving' || name === 'easter') &&
      !groups.year &&
      !/\b(?:on|at|by|before|after|until|since|this|last|next|for)\s$/iu.test(before)
    )
      return null;
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
        const chosen = near && chooseYear({ month: near.month, day: Math.min(near.day, 28) }, context);
        const day = chosen ? dayIn(chosen.year) : null;
        return { value: day && formatDay(day), rule: 'named-day', basis: chosen?.from.basis ?? null };
      },
    };
  },
};

/** Western Easter, by the Meeus/Jones/Butcher algorithm. */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}
