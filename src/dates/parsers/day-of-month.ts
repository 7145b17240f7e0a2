import { addMonths, dayNumber, formatDay, makeDay } from '../../days/calendar.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from '../../days/words.ts';
import type { Yearless } from '../choose-day.ts';
import { chooseYear, dayOrMonthValue } from '../choose-day.ts';
import type { Context, Match, Parser, Reading, Resolved } from '../expression.ts';
import { looksAhead } from '../expression.ts';
import { ORDINAL, readOrdinal } from '../numbers.ts';
import { DAY_NUMBER, pattern, TH, YEAR } from '../patterns.ts';

/** Days without their year: "18 April", "Thursday, March 5", "the 20th of May"; and lists and ranges of days. */

/** A leap year: 29 February is a day of some year. */
const SOME_LEAP_YEAR = 2000;

/** Resolves a day or month without year; `shift` counts years from the publication: -1 for "of last year". */
export function resolveYearless(
  parts: Yearless,
  context: Context,
  rule: string,
  shift: number | null,
): Resolved {
  const { published } = context;
  if (shift !== null && published) {
    return { value: dayOrMonthValue(parts, published.day.year + shift), rule, basis: published.basis };
  }
  const chosen = chooseYear(parts, context);
  if (!chosen) return { value: null, rule };
  return { value: dayOrMonthValue(parts, chosen.year), rule, basis: chosen.from.basis };
}

/** The year that the story has reached, behind a day or month: "October that year", "in May of the following year". */
export const OF_STORY_YEAR =
  '(?: (?:of )?(?<former>that(?: same)?|the (?:same|following|next|previous)) year)?';

/** As many years after the one that the story has reached as the words of {@link OF_STORY_YEAR} say. */
export function resolveInStoryYear(
  parts: Yearless,
  former: string,
  rule: string,
  context: Context,
): Resolved {
  const { reached } = context;
  if (!reached) return { value: null, rule };
  const years = /following|next/iu.test(former) ? 1 : /previous/iu.test(former) ? -1 : 0;
  return { value: dayOrMonthValue(parts, reached.day.year + years), rule, basis: reached.basis };
}

/** Reads "of last year", "this year" behind a day or month. */
export function yearShift(after: string): number | null {
  const word = /^,?\s(?:of\s)?(?<shift>last|this|next)\syear\b/iu.exec(after)?.groups?.shift?.toLowerCase();
  if (!word) return null;
  return word === 'this' ? 0 : word === 'next' ? 1 : -1;
}

function readDay({ groups, after }: Match): Reading | null {
  const { month: name = '', day: digits, ordinal = '', weekday, year, former } = groups;
  if (!/^\p{Lu}/u.test(name)) return null;
  const month = monthNumber(name);
  const day = digits ? Number(digits) : readOrdinal(ordinal);
  if (!makeDay(year ? Number(year) : SOME_LEAP_YEAR, month, day)) {
    return { type: 'DATE', resolve: () => ({ value: null, rule: 'impossible-date' }) };
  }
  const parts = { month, day, ...(weekday && { weekday: weekdayNumber(weekday) }) };
  if (year) {
    return {
      type: 'DATE',
      printed: { year: Number(year), month, day },
      resolve: () => ({ value: dayOrMonthValue(parts, Number(year)), rule: 'full-date' }),
    };
  }
  if (former)
    return { type: 'DATE', resolve: (context) => resolveInStoryYear(parts, former, 'day-of-month', context) };
  const shift = yearShift(after);
  return {
    type: 'DATE',
    ...(shift === null && { printed: { month, day } }),
    resolve: (context) => resolveYearless(parts, context, 'day-of-month', shift),
  };
}

const MONTH_DAY = `(?<month>${MONTH}) ?(?:the )?(?<day>${DAY_NUMBER})${TH}`;
const OF_MONTH = `${TH}(?: day)?(?: of)?(?: |-)(?<month>${MONTH})`;
const NEXT_ITEM = '(?:, ?|,? (?:and|or|&) )';

/** "April 16", "Sunday, April 16th" */
export const monthDay: Parser = {
  pattern: pattern(`(?:(?<weekday>${WEEKDAY}),? )?${MONTH_DAY}${OF_STORY_YEAR}`),
  read: readDay,
};

/** "16 April", "Sunday the 16th of April" */
export const dayMonth: Parser = {
  pattern: pattern(
    `(?:(?<weekday>${WEEKDAY}),?(?: the)? )?(?:the )?(?<day>${DAY_NUMBER})${OF_MONTH}${OF_STORY_YEAR}`,
  ),
  read: readDay,
};

/** "the third of October" */
export const ordinalOfMonth: Parser = {
  pattern: pattern(
    `the (?!\\d)(?<ordinal>${ORDINAL})(?: day)? of (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
  ),
  read: readDay,
};

/** "on the 12th", "until the 20th of this month" */
export const dayAlone: Parser = {
  pattern: pattern(
    '(?<=\\b(?:on|until|till|by|from|since|before|after|to|and|through) )the (?<day>[12]?\\d(?:st|nd|rd|th)|3(?:0th|1st))(?: of (?<which>this|last|next) month)?',
  ),
  read: ({ groups, after }) => {
    // "on the 12th floor", "after the 5th (inning)" number something else.
    const alone = groups.which !== undefined || /^(?:$|[.,;:!?)"”]|\s(?:and|to|until|at)\b)/iu.test(after);
    if (!alone) return null;
    const day = Number.parseInt(groups.day ?? '', 10);
    const shift = MONTH_SHIFTS[groups.which?.toLowerCase() ?? ''];
    return { type: 'DATE', resolve: (context) => resolveDayAlone(day, shift ?? null, context) };
  },
};

const MONTH_SHIFTS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** Of the months around, on the side that the tense speaks of, the one nearest to the day that the story has reached. */
function resolveDayAlone(day: number, shift: number | null, context: Context): Resolved {
  const { published, reachedDay } = context;
  const rule = 'day-of-this-month';
  if (!published) return { value: null, rule };
  const around = (shift === null ? [-2, -1, 0, 1] : [shift]).flatMap((months) => {
    const { year, month } = addMonths({ ...published.day, day: 1 }, months);
    return makeDay(year, month, day) ?? [];
  });
  const future = looksAhead(context);
  const today = dayNumber(published.day);
  const possible = around.filter((each) => (future ? dayNumber(each) >= today : dayNumber(each) <= today));
  const from = dayNumber((reachedDay ?? published).day);
  const [nearest] = (shift === null ? possible : around).sort(
    (a, b) => Math.abs(dayNumber(a) - from) - Math.abs(dayNumber(b) - from),
  );
  return { value: nearest ? formatDay(nearest) : null, rule, basis: published.basis };
}

/** The 18 of "March 17 and 18". */
export const nextDayOfList: Parser = {
  pattern: pattern(
    `(?<=\\b(?<month>${MONTH}) \\d{1,2}${TH}(?:, ?\\d{1,2}${TH}){0,3}${NEXT_ITEM})(?<day>${DAY_NUMBER})${TH}(?:, (?<year>${YEAR}))?(?! ?(?:(?!(?:and|or) \\d)\\p{Ll}|%|${MONTH}))`,
  ),
  read: readDay,
};

/** The 17 of "17 and 18 March". */
export const earlierDayOfList: Parser = {
  pattern: pattern(
    `(?<day>${DAY_NUMBER})${TH}(?=(?:, ?\\d{1,2}${TH}){0,3}${NEXT_ITEM}\\d{1,2}${OF_MONTH}(?:,? (?<year>${YEAR}))?\\b)`,
  ),
  read: readDay,
};
