import type { Day } from '../../days/calendar.ts';
import { dayNumber } from '../../days/calendar.ts';
import type { Context, Reading, Resolved } from '../expression.ts';
import { YEAR } from '../patterns.ts';
import { periodOf } from '../value.ts';

/** The year of a quarter or season: "of 2009", "last year", "of the previous year", or none. */
export const OF_YEAR = `(?:,? (?:of |in )?(?:(?<year>${YEAR})|(?<shift>last|this|next|the) year|the (?<former>previous|following|same) year))?`;

/** What the groups of {@link OF_YEAR} hold. */
export interface YearWords {
  readonly year?: string | undefined;
  readonly shift?: string | undefined;
  readonly former?: string | undefined;
}

const SHIFTS: Readonly<Record<string, number>> = {
  last: -1,
  this: 0,
  next: 1,
  previous: -1,
  same: 0,
  following: 1,
};

/** A part of a year, whose value `valueIn` gives for each year. */
export function partOfYear(words: YearWords, valueIn: (year: number) => string, rule: string): Reading {
  return { type: 'DATE', resolve: (context) => resolve(words, valueIn, rule, context) };
}

function resolve(
  words: YearWords,
  valueIn: (year: number) => string,
  rule: string,
  context: Context,
): Resolved {
  if (words.year) return { value: valueIn(Number(words.year)), rule };
  const from = words.former ? context.reached : context.published;
  if (!from) return { value: null, rule };
  const shift = SHIFTS[(words.shift ?? words.former ?? '').toLowerCase()];
  const year = shift === undefined ? yearByTense(valueIn, from.day, context) : from.day.year + shift;
  return { value: valueIn(year), rule, basis: from.basis };
}

/** Without a year: the last one that has begun, for what is past; one that isn't over, for what is to come. */
function yearByTense(
  valueIn: (year: number) => string,
  { year, month, day }: Day,
  { tense, launch }: Context,
): number {
  const period = periodOf(valueIn(year));
  if (!period) return year;
  const today = dayNumber({ year, month, day });
  if (tense === 'past' && dayNumber(period.first) > today) return year - 1;
  if ((tense === 'future' || launch) && dayNumber(period.last) < today) return year + 1;
  return year;
}
