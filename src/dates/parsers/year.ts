import { yearOfTwoFigures } from '../../days/calendar.ts';
import type { Match, Parser } from '../expression.ts';
import { absolute } from '../expression.ts';
import { ORDINAL, readOrdinal } from '../numbers.ts';
import { pattern, YEAR } from '../patterns.ts';
import { centuryValue, decadeValue } from '../units.ts';
import { rangeValue } from '../value.ts';

/** Years, ranges of years, decades and centuries. */

/** Before a number that names or numbers something. */
const NUMBERED =
  /(?:\b(?:numbers?|nos?\.?|page|pages|pp?\.|room|flight|route|highway|model|version|boeing|iso|box|code|chapter|section|article|law|resolution|serial|extension|ext\.)|[#№$£€¥]|\d\s)\s*$/iu;

/** Before a number of things. */
const COUNT_BEFORE =
  /\b(?:about|over|nearly|almost|approximately|some|roughly|around|than|least|most|only|by\s+up\s+to|up\s+to|another|additional|further|estimated|all|these|those|of|worth)\s*$/iu;

/** Before and after what is counted, prices and distances; these have four digits too. */
const COUNT_AFTER =
  /^(?:\s?(?:%|°|[€£$])|[-\s](?:percent|per\s+cent|million|billion|thousand|people|persons|men|women|children|troops|soldiers|dollars|euros|pounds|yuan|rubles|roubles|yen|miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|points?|times|jobs|homes|houses|cases|deaths|votes?|seats?|employees|workers|students|members|square|acres|hectares|tons?|tonnes|mph|hp|hours|minutes|seconds|days|years?|words|others|different|other|more|units|copies|vehicles|cars|aircraft|passengers|migrants|refugees|UTC|GMT|hrs)\b|\s\p{Lu}\p{L}+\s(?:Street|St|Avenue|Ave|Road|Rd|Drive|Boulevard|Lane|Way)\b)/iu;

/** A word that may be what is counted. */
const NOUN_AFTER =
  /^\s(?!(?:and|or|in|to|when|as|at|by|on|the|a|was|were|is|with|after|before|until|for|from|but|he|she|it|they)\b)\p{Ll}/u;

/** Part of the name of games or of a contest, not a date: "the 2020 Olympics". */
const CONTEST =
  /^(?:[/–-]\d\d)?(?:\s\p{Lu}[\p{L}.'’-]{0,20}){0,3}\s(?:Olympics?|Paralympics?|Games|World\sCup|Cup|Championships?|Grand\sPrix|Open|League|Super\sBowl|Euro|Tour|Marathon|Masters)\b/u;

/** Years that are written in figures without more ado; others need a preposition. */
const FIRST_MODERN = 1900;
const LAST_MODERN = 2049;
const FIRST_DECADE = 1500;

function isYear({ text, before, after }: Match): boolean {
  const year = Number(text.slice(-4));
  const modern = year >= FIRST_MODERN && year <= LAST_MODERN;
  if (CONTEST.test(after)) return false;
  if (text.length > 4 || (modern && DATING.test(before))) return true;
  if (COUNT_AFTER.test(after) || NUMBERED.test(before)) return false;
  if (COUNT_BEFORE.test(before) && NOUN_AFTER.test(after)) return false;
  // "the Russell 2000 Index": a part of a name.
  if (NAME_BEFORE.test(before) && (year === 2000 || /^\s\p{Lu}/u.test(after))) return false;
  return modern || (OLD_DATING.test(before) && !NOUN_AFTER.test(after));
}

const DATING = /\b(?:in|since|early|late|year)\s$/iu;
const OLD_DATING = /\b(?:in|since|circa|from|until|between|of|by)\s$/iu;
const NAME_BEFORE = /\b(?!(?:In|Since|By|From|The|Of|For)\s)\p{Lu}[\p{L}’']*\s$/u;

/** "2010", "the year 1848" */
export const year: Parser = {
  pattern: pattern(`(?:the year )?(?<year>${YEAR})`),
  read: (match) => (isYear(match) ? absolute(match.groups.year ?? null, 'year') : null),
};

/** "in ’98" */
export const shortYear: Parser = {
  pattern: /(?<=[\s(–-])['’‘](?<year>\d\d)(?![\p{L}\p{N}'’]|\s\p{Ll}+s\b)/giu,
  read: ({ groups }) => {
    return absolute(String(yearOfTwoFigures(Number(groups.year))), 'year');
  },
};

/** "fiscal 2010", "the 2009/10 financial year" */
export const fiscalYear: Parser = {
  pattern: pattern(
    '(?:fiscal(?: year)?|financial year|FY) ?(?<year>(?:19|20)\\d\\d)(?:[-/–]\\d{2,4})?|(?<before>(?:19|20)\\d\\d)(?:[-/–]\\d{2,4})? (?:fiscal|financial) year',
  ),
  read: ({ groups }) => absolute(`FY${groups.year ?? groups.before}`, 'fiscal-year'),
};

/** 2010-2012, 2010–12, 2009/10 */
export const yearRange: Parser = {
  pattern: pattern('(?<from>(?:1[5-9]|20)\\d\\d)[-–—/](?<to>(?:1[5-9]|20)?\\d\\d)'),
  read: ({ groups, before, after }) => {
    const { from = '', to = '' } = groups;
    const end = to.length === 4 ? to : from.slice(0, 2) + to;
    const isMonth = to.length === 2 && Number(to) <= 12 && Number(end) <= Number(from);
    if (isMonth || end <= from || COUNT_AFTER.test(after) || NUMBERED.test(before)) return null;
    return absolute(rangeValue(from, end), 'year-range');
  },
};

const DECADE_WORDS = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

/** "early", "mid-to-late" */
const PART = '(?:(?:early|mid|late)(?:[- ](?:to[- ])?(?:mid|late))?[- ])?';

/** The pronouns of those who have an age, the temperatures of which there are many, and "early" and the like behind them. */
const AGES_AND_DEGREES =
  /\b(?:(?:his|her|their|my|our|your)(?:\s[2-9]0s\s(?:and|or|to))?|temperatures?\s+\p{L}+(?:\s\p{L}+)?|low|high|upper|\bage)(?:\s(?:early|mid|late))?\s*-?$/iu;

/** "the 1990s", "the ’90s", "the mid-sixties": of the twentieth century unless the century is said. */
export const decade: Parser = {
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}$£€-])(?:the\\s{1,4})?${PART}(?:(?<word>${DECADE_WORDS.join('|')})|(?<year>(?:1[0-9]|20)\\d0)[’']?s|(?<short>[’'‘]?[2-9]0)[’']?s)(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  read: ({ text, groups, before }) => {
    const { word, year: full, short } = groups;
    // "in his sixties", "in her early 30s", "temperatures in the 90s"
    if (!full && AGES_AND_DEGREES.test(before)) return null;
    const determined = /^the\b/iu.test(text);
    // "sixties", "in mid-30s": of what, isn't said; "1200s" may be a model.
    if (!determined && (word || (short && /^\p{L}/u.test(text)) || Number(full) < FIRST_DECADE)) return null;
    const tens = word
      ? (DECADE_WORDS.indexOf(word.toLowerCase()) + 2) * 10
      : Number(short?.replace(/\D/gu, ''));
    const first = full ? Number(full) : 1900 + tens;
    // "the 1800s" are a century, "the 2000s" a decade.
    if (first % 100 === 0 && first < FIRST_MODERN) return absolute(centuryValue(first), 'century');
    return absolute(decadeValue(first), 'decade');
  },
};

/** The twentieth century is counted from 1900 to 1999, as it is commonly meant. */
export const century: Parser = {
  pattern: pattern(`(?:the )?(?:(?:early|mid|late)[- ])?(?<ordinal>${ORDINAL})[- ]century`),
  read: ({ groups }) => {
    const first = (readOrdinal(groups.ordinal ?? '') - 1) * 100;
    if (first < 0 || first > 2900) return null;
    return absolute(centuryValue(first), 'century');
  },
};
