import type { Match, Parser, Reading } from '../expression.ts';
import { absolute } from '../expression.ts';
import { EXACT_NUMBER, NUMBER, readNumber } from '../numbers.ts';
import { pattern } from '../patterns.ts';
import { ANY_UNIT, durationValue, readUnit } from '../units.ts';

/** How long: "three-day", "five years", "over a decade", "for months". */

function duration(count: number | null, unit: string): Reading {
  return absolute(durationValue(count, readUnit(unit)), 'duration', 'DURATION');
}

/** Ages and distances count in years too. */
function isAge({ before, after }: Match): boolean {
  return (
    /^(?:[-\s]olds?\b|\s(?:of\sage|old|younger|older|his|her)\b)/iu.test(after) ||
    /\b(?:aged?|age\sof|turn(?:s|ed|ing)?|light)\s(?:\d+\s?[-–]\s?)?$/iu.test(before)
  );
}

/** "the Six-Day War", "the Seven Years’ War" */
function isName({ groups, after }: Match): boolean {
  return /^\p{Lu}/u.test(groups.unit ?? '') && /^['’]?\s\p{Lu}/u.test(after);
}

/** Counted from another time: not how long, but when. */
const NO_OFFSET = '(?! (?:ago|back|earlier|later|hence|from now)\\b)';

/** What lasts some days: before these a count without hyphen or figure is an adjective too, "four day rally". */
const LASTING =
  /^\s(?:visit|trip|tour|rally|ban|term|sentence|war|period|deal|contract|low|high|run|break|plan|campaign|summit|meeting|conference|festival|strike|truce|ceasefire)\b/iu;

/** How exact the number is; TIMEX3 has these words inside the expression. */
const ABOUT =
  '(?:(?:nearly|almost|over|more than|less than|fewer than|at least|about|around|approximately|roughly|up to) )?';

/**
 * The "two to" of "two to three weeks", the "seven- or" of "seven- or ten-day". A dash joins figures with figures, and words with
 * words; a long one joins figures alone: "on November 3—nine days before".
 */
const RANGE = `(?<range>${EXACT_NUMBER}(?:-? (?:to|or) |-(?:to|or)-|(?<=\\d) ?[-–—] ?(?=\\d)|(?<!\\d) ?[-–] ?(?!\\d)))`;

/** "three-day visit", "50-year" */
export const adjective: Parser = {
  pattern: pattern(
    `${RANGE}?(?<count>${EXACT_NUMBER}|several|multi)[- ](?<unit>${ANY_UNIT})(?:-long)?(?= (?:\\p{Ll}|high|low))`,
  ),
  read: (match) => {
    const { range, count = '', unit = '' } = match.groups;
    const isAdjective = /-|^\d/u.test(match.text) || LASTING.test(match.after);
    if (!isAdjective || isAge(match) || isName(match)) return null;
    return duration(range ? null : readNumber(count), unit);
  },
};

/** "month-long", "a yearlong inquiry" */
export const unitLong: Parser = {
  pattern: pattern('(?<unit>hour|day|week|month|year|decade|century)-?long'),
  read: ({ groups }) => duration(1, groups.unit ?? ''),
};

const NO_COUNT = /\b(?:few|some|many)\sof\b/iu;

/** "thirty minutes", "almost two and a half years", "five trading days" */
export const counted: Parser = {
  pattern: pattern(
    `${ABOUT}${RANGE}?(?<count>${NUMBER})(?<half>(?: |-)and(?: |-)a(?: |-)half)?[- ](?:\\p{Ll}{4,12} )?(?<unit>${ANY_UNIT})s${NO_OFFSET}`,
  ),
  read: (match) => {
    const { count = '', range, half, unit = '' } = match.groups;
    if (isAge(match) || isName(match) || NO_COUNT.test(match.text)) return null;
    // "three quarters of an hour"
    if (/^quarter/iu.test(unit) && /^\sof\san?\s/iu.test(match.after)) return null;
    // Of "two or three weeks" nobody says which.
    const number = range ? null : readNumber(count);
    return duration(number === null ? null : number + (half ? 0.5 : 0), unit);
  },
};

/** "half an hour", "a half-century", "a quarter of a century" */
export const partOfUnit: Parser = {
  pattern: pattern(
    `${ABOUT}(?:half an? (?<unit>${ANY_UNIT})|(?:an? )?half[- ](?<half>${ANY_UNIT})|(?:an? )?(?<quarter>quarter)(?: of an?|-)? ?century)`,
  ),
  read: ({ groups }) =>
    groups.quarter ? duration(25, 'year') : duration(0.5, groups.unit ?? groups.half ?? ''),
};

/** "a full year", "another week", "all day" */
export const wholeUnit: Parser = {
  pattern: pattern(
    `(?:(?:an?|one) (?:full|whole|entire|extra|additional|further|more)|another) (?<unit>${ANY_UNIT})${NO_OFFSET}|all (?<all>day|week|month|year)`,
  ),
  read: (match) => (isAge(match) ? null : duration(1, match.groups.unit ?? match.groups.all ?? '')),
};

/** Words that make a duration of "a week": before it and behind it. */
const LASTS =
  /\b(?:for|in|within|after|than|least|during|last(?:s|ed|ing)?|take[sn]?|took|under|spend|spent|only|just)\s$/iu;
const AFTER_OR_BEFORE =
  /^(?:['’]s\s\p{Ll}|\s(?:after|before|behind|ahead|long|longer|or\s+so|in\s+(?:jail|prison|office)|of\s+\p{Ll})\b)/iu;

/** "for a week", "over a year", "within one month", "a day after the vote", "an hour and a half", "a day or two" */
export const single: Parser = {
  pattern: pattern(
    `(?<about>${ABOUT})(?:an?|one) (?<unit>${ANY_UNIT})(?<more>(?: |-)and(?: |-)a(?: |-)half| or two)?${NO_OFFSET}`,
  ),
  read: (match) => {
    const { about, unit = '', more } = match.groups;
    const lasts =
      Boolean(about) || more !== undefined || LASTS.test(match.before) || AFTER_OR_BEFORE.test(match.after);
    // "in a year when nothing grew"
    if (!lasts || isAge(match) || /^\s(?:when|where|that|in which)\b/iu.test(match.after)) return null;
    return duration(more?.endsWith('half') ? 1.5 : 1, unit);
  },
};

const COUNT_BEFORE = new RegExp(`(?:${NUMBER}|\\p{N}+)[\\s-]$`, 'iu');

/** "for years", "in a matter of weeks", "decades-long", "days later" */
export const vague: Parser = {
  pattern: pattern(
    '(?:(?<before>hours|days|weeks|months|years|decades|centuries)(?= (?:before|after|later|earlier)\\b)|(?:(?:the )?(?:recent|past|last|next|coming|ensuing|intervening|following) |(?<=\\b(?:for|in|within|after|over|just|many|(?:months|years|decades|weeks|days|matter|hundreds|thousands) of) ))(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)|(?<long>minutes|hours|days|weeks|months|years|decades)-long|(?<of>days|weeks|months|years|decades)(?= of \\p{L}))(?! ago\\b)',
  ),
  read: (match) => {
    const { unit, long, of, before } = match.groups;
    // "three days later than planned" is another parser's.
    if (before && COUNT_BEFORE.test(match.before)) return null;
    const word = (unit ?? long ?? of ?? before ?? '').toLowerCase().replace(/ies$/u, 'y');
    // TIMEX3 counts what is longer than a year in years.
    return isAge(match) ? null : duration(null, /^(?:decade|century)/u.test(word) ? 'years' : word);
  },
};
