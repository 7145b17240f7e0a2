import type { Span } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import type { DateMention } from './date-mention.ts';
import { dayOfValue } from './value.ts';

/** Lengths that are counted in days or weeks, and the days that they are counted from. */

/** A sentence with more dates than this is a table. */
export const TABLE = 30;

/** A length of so many days, and the unit that it was said in. */
export interface CountedDays {
  readonly days: number;
  readonly unit: 'day' | 'week';
}

/** The length of "P3D" or "P2W"; null for any other value. */
export function readCountedDays(value: string | null): CountedDays | null {
  const [, count, letter] = /^P(\d+)([DW])$/u.exec(value ?? '') ?? [];
  if (count === undefined) return null;
  return letter === 'W' ? { days: Number(count) * 7, unit: 'week' } : { days: Number(count), unit: 'day' };
}

/** Whether a mention is one day of the calendar, without a time. */
export function isDay({ type, value }: DateMention): boolean {
  return type === 'DATE' && dayOfValue(value) !== null;
}

/** The words that lie between two spans, in lower case. */
export function wordsBetween(tokens: readonly Token[], first: Span, second: Span): string {
  return tokens
    .filter(({ start, end }) => start >= first.end && end <= second.start)
    .map(({ lower }) => lower)
    .join(' ');
}
