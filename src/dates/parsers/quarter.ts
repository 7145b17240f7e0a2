import { formatYear } from '../../days/calendar.ts';
import type { Parser, Reading } from '../expression.ts';
import { fromPublished } from '../expression.ts';
import { readOrdinal } from '../numbers.ts';
import { pattern } from '../patterns.ts';
import { shift, stretchOf } from '../units.ts';
import { OF_YEAR, partOfYear } from './in-year.ts';

/** Quarters and halves of a year: "the third quarter of 2009", "Q3 2009", "the first half of this year". */

/** What companies report for a half of the year. */
const ACCOUNTS =
  /^\s(?:(?:net|pre-tax|operating)\s)?(?:profits?|loss(?:es)?|results?|earnings|sales|revenues?|income)\b/iu;

/** "the third quarter of 2009", "Q3", "the first half of this year" */
export const quarter: Parser = {
  pattern: pattern(
    `(?:(?:the |its )?(?<ordinal>first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))[- ](?<unit>quarter|half)|(?<letter>Q|H)(?<digit>[1-4])|(?<leading>[1-4])(?<trailing>Q))${OF_YEAR}`,
  ),
  read: ({ groups, after }) => {
    const { ordinal = '', unit, year, shift: deictic, former } = groups;
    const letter = groups.letter ?? groups.trailing;
    const digit = groups.digit ?? groups.leading;
    const word = ordinal.toLowerCase();
    const isHalf = letter?.toUpperCase() === 'H' || unit?.toLowerCase() === 'half';
    const inSomeYear = (year ?? deictic ?? former) !== undefined;
    if (letter && letter !== letter.toUpperCase()) return null;
    if (!inSomeYear && !letter) {
      // Games have halves and quarters too; those of nothing else are left out.
      if (/^(?:\sof\s|[- ]final)/iu.test(after)) return null;
      if (isHalf && !ACCOUNTS.test(after)) return null;
      if (word === 'last') return lastQuarter;
    }
    const parts = isHalf ? 2 : 4;
    const number = Number(digit ?? readOrdinal(word)) || parts;
    if (number > parts) return null;
    return partOfYear(
      groups,
      (of) => `${formatYear(of)}-${isHalf ? 'H' : 'Q'}${number}`,
      isHalf ? 'half' : 'quarter',
    );
  },
};

/** "the last quarter" is the one before this. */
const lastQuarter: Reading = fromPublished('last-quarter', (day) => {
  const before = shift(day, -1, 'quarter');
  return before && stretchOf(before, 'quarter');
});
