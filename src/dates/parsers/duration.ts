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

/** "three-day visit", "50-year" */
export const adjective: Parser = {
  pattern: pattern(
    `(?<count>${EXACT_NUMBER}|several|multi)[- ](?<unit>${ANY_UNIT})(?:-long)?(?= (?:\\p{Ll}|high|low))`,
  ),
  read: (match) => {
    const { count = '', unit = '' } = match.groups;
    const isAdjective = /-|^\d/u.test(match.text) || LASTING.test(match.after);
    return isAdjective && !isAge(match) && !isName(match) ? duration(readNumber(count), unit) : null;
  },
};

/** How exact the number is; TIMEX3 has these words inside the expression. */
const ABOUT =
  '(?:(?:nearly|almost|over|more than|less than|fewer than|at least|about|around|approximately|roughly|up to) )?';

/** "month-long", "a yearlong inquiry" */
export const unitLong: Parser = {
  pattern: pattern('(?<unit>hour|day|week|month|year|decade|century)-?long'),
  read: ({ groups }) => duration(1, groups.unit ?? ''),
};

/** "thirty minutes", "almost two and a half years", "five trading days" */
export const counted: Parser = {
  pattern: pattern(
    `${ABOUT}(?:(?<range>${EXACT_NUMBER}(?: to | or | ?[-–—] ?)))?(?<count>${NUMBER})(?<half>(?: |-)and(?: |-)a(?: |-)half)?[- ](?:\\p{Ll}{4,12} )?(?<unit>${ANY_UNIT})s${NO_OFFSET}`,
  ),
  read: (match) => {
    const { count = '', range, half, unit = '' } = match.groups;
    if (isAge(match) || isName(match) || /\b(?:few|some|many)\s(?:of|more)\b/iu.test(match.text)) return null;
    // Of "two or three weeks" nobody says which.
    const number = range ? null : readNumber(count);
    return duration(number === null ? null : number + (half ? 0.5 : 0), unit);
  },
};

/** Words that make a duration of "a week": before it and behind it. */
const LASTS =
  /\b(?:for|in|within|after|than|about|around|least|during|last(?:s|ed|ing)?|take[sn]?|took|under|spend|spent|only|just)\s$/iu;
const AFTER_OR_BEFORE =
  /^\s(?:after|before|behind|ahead|long|longer|in\s+(?:jail|prison|office)|of\s+\p{Ll})\b/iu;

/** "for a week", "over a year", "within one month", "a day after the vote", "half an hour" */
export const single: Parser = {
  pattern: pattern(
    `(?:(?<about>over|nearly|almost|more than|less than|at least|about|around|up to) )?(?:(?<half>half )an?|(?:an? )?(?<halves>half)|an? (?:full|whole|entire)|an?|one) (?<unit>${ANY_UNIT})(?<more>(?: |-)and(?: |-)a(?: |-)half| or two)?${NO_OFFSET}`,
  ),
  read: (match) => {
    const { about, half: halfA, halves, unit = '', more } = match.groups;
    const half = halfA ?? halves;
    const whole = /\b(?:full|whole|entire)\s/iu.test(match.text);
    const lasts =
      about !== undefined ||
      whole ||
      half !== undefined ||
      more !== undefined ||
      LASTS.test(match.before) ||
      AFTER_OR_BEFORE.test(match.after);
    // "in a year when nothing grew"
    if (!lasts || isAge(match) || /^\s(?:when|where|that|in which)\b/iu.test(match.after)) return null;
    return duration((half ? 0.5 : 1) + (more?.endsWith('half') ? 0.5 : 0), unit);
  },
};

/** "for years", "in a matter of weeks", "decades-long" */
export const vague: Parser = {
  pattern: pattern(
    '(?:(?:(?:the )?(?:recent|past|last|next|coming|ensuing|intervening|following) |(?<=\\b(?:for|in|within|after|over|just|many|(?:months|years|decades|weeks|days|matter|hundreds|thousands) of) ))(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)|(?<long>minutes|hours|days|weeks|months|years|decades)-long|(?<of>days|weeks|months|years|decades)(?= of \\p{L}))(?! ago\\b)',
  ),
  read: (match) => {
    const word = (match.groups.unit ?? match.groups.long ?? match.groups.of ?? '')
      .toLowerCase()
      .replace(/ies$/u, 'y');
    // TIMEX3 counts what is longer than a year in years.
    return isAge(match) ? null : duration(null, /^(?:decade|century)/u.test(word) ? 'years' : word);
  },
};
