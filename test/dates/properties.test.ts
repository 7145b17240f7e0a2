import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { cut } from '../../src/article/cut.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import type { Day } from '../../src/days/calendar.ts';
import { dayNumber, dayOfNumber, formatDay, weekdayOf } from '../../src/days/calendar.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../src/days/words.ts';
import { articleOf, datesOf } from './article.ts';

const capital = (word = '') => word.charAt(0).toUpperCase() + word.slice(1);
const month = ({ month }: Day) => capital(MONTH_NAMES[month - 1]?.[0]);
const short = ({ month }: Day) => (month === 5 ? 'May' : `${capital(MONTH_NAMES[month - 1]?.[1])}.`);
const weekday = (day: Day) => capital(WEEKDAY_NAMES[weekdayOf(day) - 1]?.[0]);
const two = (number: number) => String(number).padStart(2, '0');
const th = ({ day }: Day) =>
  `${day}${day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;

/** Ways in which newsrooms print a day. */
const FORMATS: readonly ((day: Day) => string)[] = [
  (day) => `${day.day} ${month(day)} ${day.year}`,
  (day) => `${month(day)} ${day.day}, ${day.year}`,
  (day) => `${month(day)} ${day.day} ${day.year}`,
  (day) => `${day.day} ${month(day)}, ${day.year}`,
  (day) => `${two(day.day)} ${month(day)} ${day.year}`,
  (day) => `${day.day} ${short(day)} ${day.year}`,
  (day) => `${short(day)} ${day.day}, ${day.year}`,
  (day) => `${day.day}-${short(day).replace('.', '')}-${day.year}`,
  (day) => `${th(day)} ${month(day)} ${day.year}`,
  (day) => `the ${th(day)} of ${month(day)}, ${day.year}`,
  (day) => `${month(day)} ${th(day)}, ${day.year}`,
  (day) => `${weekday(day)}, ${day.day} ${month(day)} ${day.year}`,
  (day) => `${weekday(day)}, ${month(day)} ${day.day}, ${day.year}`,
  (day) => `${weekday(day)} ${day.day} ${month(day)} ${day.year}`,
  (day) => `${weekday(day)}, the ${th(day)} of ${month(day)}, ${day.year}`,
  (day) => `${month(day).toUpperCase()} ${day.day}, ${day.year}`,
  (day) => `${day.year}-${two(day.month)}-${two(day.day)}`,
  (day) => `${day.year}/${two(day.month)}/${two(day.day)}`,
  (day) => `${two(day.day)}.${two(day.month)}.${day.year}`,
  (day) => `${day.day}/${day.month}/${day.year}`,
];

const SENTENCES: readonly ((date: string) => string)[] = [
  (date) => `The two sides signed the treaty on ${date}.`,
  (date) => `On ${date}, the minister said that he was well.`,
  (date) => `The talks (${date}) were opened by the king.`,
  (date) => `The bridge, which had been closed since ${date}, is to be rebuilt.`,
  (date) => `“It was ${date}, and I shall not forget it,” she said.`,
];

/** 1 January 1900 to 31 December 2049. */
const anyDay = fc.integer({ min: -25_567, max: 29_219 }).map(dayOfNumber);

describe('every day in every format', () => {
  it('is found and read back', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...FORMATS),
        fc.constantFrom(...SENTENCES),
        (day, format, sentence) => {
          const printed = format(day);
          const text = sentence(printed);
          const article: Article = { ...articleOf(text, '2023-04-18'), dateOrder: 'day-first' };
          const values = datesOf(article).map(({ value }) => value);
          expect(values).toEqual([formatDay(day)]);
          const [date] = datesOf(article);
          expect(date && printed.endsWith(String(cut(article, date.span)))).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('every mention', () => {
  const fragments = fc.constantFrom(
    ...[
      'on Sunday',
      'May',
      'March',
      '2010',
      '18',
      'the next day',
      'ago',
      'two',
      'weeks',
      '“',
      '”',
      '"',
      ',',
      '.',
      'said',
      'will',
      '12:30',
      'the',
      'last',
      'year',
      'of',
      '-',
      '1.',
      '\n\n',
      '—',
      'é',
      '🙂',
      '31 February',
      '3 April',
    ],
  );

  it('is a stretch of the text, in order, and resolves to what the calendar has', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const article = articleOf(text, '2023-04-18');
        let last = 0;
        for (const { span, value, basis } of datesOf(article)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          last = span.start;
          for (const day of value?.match(/\d{4}-\d\d-\d\d/gu) ?? []) {
            expect(formatDay(dayOfNumber(dayNumber(partsOf(day))))).toBe(day);
          }
          expect(basis === null || basis.value.length > 0).toBe(true);
        }
      }),
    );
  });
});

function partsOf(value: string): Day {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return { year, month, day };
}

describe('a text of one megabyte', () => {
  const SIZE = 1_000_000;
  it.each([
    ['digits', '1'],
    ['numbers', '12 '],
    ['dots', '1.'],
    ['months', 'May '],
    ['counts', 'twenty-'],
    ['blanks', ' '],
    ['articles', 'the '],
    ['quotation marks', '"'],
  ])('of nothing but %s is read in bounded time', (_what, piece) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length));
    const whole = { start: 0, end: text.length };
    const article: Article = {
      ...articleOf('', '2023-04-18'),
      text,
      paragraphs: [whole],
      sentences: [{ ...whole, paragraph: 0 }],
    };
    const before = process.cpuUsage();
    expect(findDates(article, [])).toEqual([]);
    // Of the processor's: by the clock it takes longer where others are at work.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
  });
});
