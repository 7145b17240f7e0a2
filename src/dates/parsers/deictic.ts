import { formatDay } from '../../days/calendar.ts';
import type { Parser } from '../expression.ts';
import { absolute, fromPublished, fromReached } from '../expression.ts';
import { NUMBER, readNumber } from '../numbers.ts';
import { pattern } from '../patterns.ts';
import { DATE_UNIT, durationValue, readUnit, shift, stretchOf } from '../units.ts';
import { weekendOf } from './weekend.ts';

/** "last week", "this year", "next month"; "the same day", "the previous year", "that month". */

const WHICH =
  'last|this|next|the next|this past|this coming|the last|the current|the present|the coming|current|the past';

/** "last week", "this year", "the next decade" */
export const deicticUnit: Parser = {
  pattern: pattern(
    `(?:(?<part>earlier|later|early|late) )?(?<which>${WHICH}) (?<unit>week(?:end)?|month|quarter|year|decade|century)(?:(?<=this (?:week|month|year))s(?= ))?`,
  ),
  read: ({ groups, before, after }) => {
    const which = (groups.which ?? '').toLowerCase();
    const unit = readUnit(groups.unit ?? '');
    // "over the past decade" is how long; "the last week of March" is another parser's.
    if (which === 'the last' && unit !== 'year' && /^\sof\s/iu.test(after)) return null;
    // "over the next decade", "the next century": of years to come, and not the one after this.
    const long = unit === 'decade' || unit === 'century';
    if (which === 'the next' && !long) return null;
    if (
      which === 'the past' ||
      (long && /^the (?:last|next)$/u.test(which)) ||
      (which === 'the last' &&
        /\b(?:in|over|for|during|within)\s$/iu.test(before) &&
        unit !== 'quarter' &&
        unit !== 'year')
    )
      return absolute(durationValue(1, unit), 'duration', 'DURATION');
    if (which === 'current' && !/\b(?:the|its|this|their|his|her)\s$/iu.test(before)) return null;
    const count = /last|past/u.test(which) ? -1 : /next|coming/u.test(which) ? 1 : 0;
    const rule = `${count < 0 ? 'last' : count > 0 ? 'next' : 'this'}-${unit}`;
    return fromPublished(rule, (day, _from, context) => {
      if (unit === 'weekend' && count === 0) return weekendOf(day, context);
      const shifted = shift(day, count, unit);
      return shifted && stretchOf(shifted, unit);
    });
  },
};

/** "the week before last", "the year after next" */
export const unitBeforeLast: Parser = {
  pattern: pattern('the (?<unit>week(?:end)?|month|year) (?:before last|(?<ahead>after next))'),
  read: ({ groups }) => {
    const unit = readUnit(groups.unit ?? '');
    return fromPublished(groups.ahead ? 'after-next' : 'before-last', (day) => {
      const shifted = shift(day, groups.ahead ? 2 : -2, unit);
      return shifted && stretchOf(shifted, unit);
    });
  },
};

/** "the past five days", "the next six months": how long, not when. */
export const pastUnits: Parser = {
  pattern: pattern(
    `(?:the )?(?:past|last|next|coming|previous|following|first|final) (?<count>${NUMBER})[ -](?:\\p{Ll}{4,12} )?(?<unit>${DATE_UNIT}|hour|minute)s`,
  ),
  read: ({ groups, text, before }) =>
    // "will last two weeks"
    /^last\b/iu.test(text) && MODAL.test(before)
      ? null
      : absolute(
          durationValue(readNumber(groups.count ?? ''), readUnit(groups.unit ?? '')),
          'duration',
          'DURATION',
        ),
};

const MODAL = /\b(?:will|would|shall|should|may|might|can|could|must|to|not|likely|n['’]t|['’]ll)\s+$/iu;

/** "the same day", "that month" */
export const sameUnit: Parser = {
  pattern: pattern(
    '(?:later )?(?:the|that) (?:very )?same (?<unit>day|evening|night|morning|week|month|year)|(?<that>that) (?<thatUnit>day|night|evening|morning|week|month|year)',
  ),
  read: ({ groups, after }) => {
    const word = (groups.unit ?? groups.thatUnit ?? '').toLowerCase();
    if (groups.that && /^['’]s?\b/u.test(after)) return null;
    const unit = /day|evening|night|morning/u.test(word) ? 'day' : readUnit(word);
    // "that day", with no day told, is one of a tale.
    return {
      ...fromReached('same', unit, (day) => stretchOf(day, unit)),
      leaning: groups.that !== undefined && unit === 'day',
    };
  },
};

/** "the next day", "the year before" */
export const neighbouringUnit: Parser = {
  pattern: pattern(
    '(?:the (?<which>next|following|previous|preceding|prior) (?<unit>day|morning|evening|night|week(?:end)?|month|year)|the (?<unit2>day|night|week|month|year) (?<which2>before|after|previous|earlier|later|prior|preceding|following))',
  ),
  read: ({ groups, after }) => {
    const which = (groups.which ?? groups.which2 ?? '').toLowerCase();
    const word = (groups.unit ?? groups.unit2 ?? '').toLowerCase();
    // "the day after the meeting" is counted from the meeting.
    if (
      (which === 'before' || which === 'after') &&
      !/^\s?(?:$|[.,;:!?)"”]|\b(?:and|in|at|when|was|were|to|with)\b)/iu.test(after)
    )
      return null;
    const back = /before|previous|earlier|prior|preceding/u.test(which);
    const unit = /^(?:day|morning|evening|night)/u.test(word) ? 'day' : readUnit(word);
    return fromReached(back ? 'unit-before' : 'unit-after', unit, (day) => {
      const shifted = shift(day, back ? -1 : 1, unit);
      return shifted && stretchOf(shifted, unit);
    });
  },
};

/** "at the end of the day", as one says for "after all": at the beginning of what is said, or before a comma. */
const IDIOM = /(?:^|[,.:;“”"‘’—–]\s?|\b(?:because|but|and|that)\s)at\s+the\s+end\s+of\s$/iu;

/** "to end the day", "later in the day": the day that the story has reached. */
export const theDay: Parser = {
  pattern: pattern(
    '(?<=\\b(?:end|ended|ending|finish|finished|finishing|start|started|close|closed|begin|began|earlier in|later in|late in|early in|rest of|of|end of|start of|remainder of|for|during) )the day',
  ),
  read: ({ before, after }) => {
    if (
      /\bof\s$/iu.test(before) &&
      !/\b(?:rest|end|start|close|match|game|beginning|session|trading|race|stage|course|remainder|part|most|middle|later)\s+of\s$/iu.test(
        before,
      )
    )
      return null;
    if (/^\s(?:\p{Lu}\p{Ll}+day\b|when|that|of|he|she|they|we|it|before|after|i)\b/iu.test(after))
      return null;
    if (IDIOM.test(before)) return null;
    return {
      type: 'DATE',
      leaning: true,
      resolve: ({ storyDay }) => ({
        value: storyDay && formatDay(storyDay.day),
        rule: 'the-day',
        basis: storyDay?.basis ?? null,
      }),
    };
  },
};

/** "by the end of the year", "for the entire year", "by year end" */
export const theYear: Parser = {
  pattern: pattern(
    '(?<=\\b(?:end|start|beginning|rest|remainder|middle|half|course|later in|earlier in|turn) (?:of )?)the (?<unit>week|month|year)|the (?:entire|whole|full) (?<whole>week|month|year)',
  ),
  read: ({ groups, after }) => {
    if (/^\s(?:of|when|that|before|after)\b/iu.test(after)) return null;
    const unit = readUnit(groups.unit ?? groups.whole ?? '');
    if (groups.whole) return fromReached('the-unit', unit, (day) => stretchOf(day, unit));
    return fromPublished('the-unit', (day) => stretchOf(day, unit));
  },
};

/** "year end", "the month’s end" */
export const yearEnd: Parser = {
  pattern: pattern("(?:the )?(?:year|month)[- ](?:end|’s end)|(?:the )?(?:year|month)[’']s end"),
  read: ({ text }) =>
    fromPublished('the-unit-end', (day) => stretchOf(day, /year/iu.test(text) ? 'year' : 'month')),
};
