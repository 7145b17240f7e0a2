import type { Match, Parser } from '../expression.ts';
import { absolute } from '../expression.ts';
import { EXACT_NUMBER, NUMBER, readNumber } from '../numbers.ts';
import { pattern } from '../patterns.ts';
import { ANY_UNIT, durationValue, readUnit } from '../units.ts';

/** How long: "three-day", "five years", "over a decade", "for months". */

/** Ages and distances count in years too. */
function isAge({ before, after }: Match): boolean {
  return (
    /^(?:[-\s]olds?\b|\s(?:of\sage|old|younger|older|his|her)\b)/iu.test(after) ||
    /\b(?:aged?|age\sof|turn(?:s|ed|ing)?|light)\s(?:\d+\s?[-–]\s?)?$/iu.test(before)
  );
}

function read(match: Match): ReturnType<Parser['read']> {
  if (isAge(match)) return null;
  const { count = 'one', unit = '', half, and } = match.groups;
  const number = readNumber(count.replace(/^an?$/iu, 'one'));
  const halves = half || and ? 0.5 : 0;
  if (half && !and) return absolute(durationValue(0.5, readUnit(unit)), 'duration', 'DURATION');
  return absolute(
    durationValue(number === null ? null : number + halves, readUnit(unit)),
    'duration',
    'DURATION',
  );
}

const ABOUT =
  '(?:(?:nearly|almost|over|more than|less than|at least|about|around|approximately|roughly|up to|only|just) )?';

/** "three-day visit", "50-year" */
export const adjective: Parser = {
  pattern: pattern(
    `(?<count>${EXACT_NUMBER}|several|multi)[- ](?<unit>${ANY_UNIT})(?:-long)?(?= (?:\\p{Ll}|high|low))`,
  ),
  read: (match) => {
    // "one day he", "a 20 year low": only figures and hyphens make an adjective.
    if (
      !/-/u.test(match.text) &&
      !/^\d/u.test(match.text) &&
      !/\s(?:visit|trip|tour|rally|ban|term|sentence|war|period|deal|contract|low|high|run|break|plan|campaign|summit|meeting|conference|festival|strike|truce|ceasefire)\b/iu.test(
        match.after,
      )
    )
      return null;
    return read(match);
  },
};

export const counted: Parser = {
  pattern: pattern(
    `${ABOUT}(?<count>${NUMBER})(?<and> and a half)? (?:\\p{Ll}{4,12} )?(?<unit>${ANY_UNIT})s(?! (?:ago|back|earlier|later|hence|from now)\\b)`,
  ),
  read: (match) => (/\b(?:few|some|many)\s+(?:of|more)\b/iu.test(match.text) ? null : read(match)),
};

/** "for a week", "over a year", "within one month", "a day after": one unit needs a word that makes it a duration. */
export const single: Parser = {
  pattern: pattern(
    `(?:(?:over|nearly|almost|more than|less than|about|around|at least|half)? ?(?:an?|one)|half an?) (?<unit>${ANY_UNIT})(?: and a half)?(?! (?:ago|back|earlier|later|hence)\\b)`,
  ),
  read: (match) => {
    const { text, before, after } = match;
    const measured = /^(?:over|nearly|almost|more|less|about|around|at|half)\s/iu.test(text);
    const prepared =
      /\b(?:for|in|within|after|than|during|last(?:s|ed|ing)?|take[sn]?|took|under|spend|spent|only|just|every|once)\s$/iu.test(
        before,
      );
    const placed =
      /^\s(?:after|before|behind|ahead|long|longer|in\s+(?:jail|prison|office)|of\s+\p{Ll})\b/iu.test(after);
    if (!measured && !prepared && !placed) return null;
    if (/\b(?:once|twice|times)\s$/iu.test(before)) return null;
    if (/^one\sday$/iu.test(text) && !prepared && !placed) return null;
    if (isAge(match)) return null;
    const half = /half/iu.test(text) ? (/and a half/iu.test(text) ? 1.5 : 0.5) : 1;
    return absolute(durationValue(half, readUnit(match.groups.unit ?? '')), 'duration', 'DURATION');
  },
};

/** "for years", "decades-long" */
export const vague: Parser = {
  pattern: pattern(
    '(?:(?<=\\b(?:for|in|within|after|over|of|just|many|recent|past|the last) )(?:recent )?(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)|(?<long>minutes|hours|days|weeks|months|years|decades)-long)',
  ),
  read: (match) => {
    const { unit, long } = match.groups;
    if (
      !long &&
      /\bof\s$/iu.test(match.before) &&
      !/\b(?:months|years|decades|weeks|days|matter|couple|hundreds|thousands)\sof\s$/iu.test(match.before)
    )
      return null;
    const singular = readUnit((unit ?? long ?? '').toLowerCase().replace(/ies$/u, 'y'));
    const letter = singular === 'decade' ? 'year' : singular;
    return isAge(match) ? null : absolute(durationValue(null, letter), 'duration', 'DURATION');
  },
};
