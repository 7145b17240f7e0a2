import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  formatDay,
  makeDay,
  parseDay,
  weekdayOf,
} from '../../src/days/calendar.ts';

/** 1 January of the year 1 to 31 December 9999. */
const anyNumber = fc.integer({ min: -719_162, max: 2_932_896 });

describe('the civil calendar', () => {
  it('agrees with ECMAScript’s on every day from year 1 to 9999', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const day = dayOfNumber(number);
        const theirs = new Date(number * 86_400_000);
        expect(formatDay(day)).toBe(theirs.toISOString().slice(0, 10));
        expect(weekdayOf(day) % 7).toBe(theirs.getUTCDay());
        expect(dayNumber(day)).toBe(number);
      }),
    );
  });

  it('reads back every day that it writes', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const day = dayOfNumber(number);
        expect(parseDay(formatDay(day))).toEqual(day);
      }),
    );
  });

  it('refuses days that there are not', () => {
    expect(makeDay(2023, 2, 31)).toBeNull();
    expect(makeDay(2023, 2, 29)).toBeNull();
    expect(makeDay(2024, 2, 29)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(makeDay(2023, 13, 1)).toBeNull();
    expect(parseDay('2023-2-1')).toBeNull();
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });

  it('counts over the ends of months and years', () => {
    expect(formatDay(addDays({ year: 2023, month: 12, day: 31 }, 1))).toBe('2024-01-01');
    expect(formatDay(addMonths({ year: 2023, month: 1, day: 31 }, 1))).toBe('2023-02-28');
    expect(formatDay(addMonths({ year: 2023, month: 1, day: 31 }, -2))).toBe('2022-11-30');
  });
});
