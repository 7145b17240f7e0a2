import type { Span } from '../article/span.ts';
import { overlaps } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import type { DateMention } from './date-mention.ts';
import type { SentenceVerbs } from './sentence-verbs.ts';
import type { VerbGroup } from './tense.ts';

/** Dates that go with a noun, and not with the verb of their clause. */

/**
 * Whether a date only describes something and doesn't tell when the sentence's verb happens: "its lowest level since
 * 1997", "its May 3 low", "up from March 12".
 */
export function isDescription({ tokens }: SentenceVerbs, { span }: DateMention): boolean {
  const before = tokens.filter(({ end }) => end <= span.start).slice(-8);
  const last = before.at(-1);
  const next = tokens.find(({ start }) => start >= span.end);
  if (last?.lower === 'since') return before.some(({ lower }) => COMPARED.test(lower));
  if (last?.lower === 'than' || before.some(({ lower }) => lower === 'compared')) return true;
  if (last?.lower === 'from' && before.some(({ lower }) => CHANGED.test(lower))) return true;
  // "a Tuesday statement" is news, "the September 11 attacks" are known.
  const attributive =
    last?.lower !== 'a' &&
    last?.lower !== 'an' &&
    (next?.pos === 'NOUN' || next?.pos === 'ADJ' || next?.pos === 'PROPN') &&
    last !== undefined &&
    (last.pos === 'DET' || last.pos === 'PRON' || last.pos === 'PART');
  return attributive && !before.slice(-3).some(({ lower }) => ['in', 'at', 'during'].includes(lower));
}

/** "a March 21 phone call": whether a date stands between an article and the noun that it goes with. */
export function isAttributive({ tokens }: SentenceVerbs, { span }: DateMention): boolean {
  const last = tokens.findLast(({ end }) => end <= span.start);
  const next = tokens.find(({ start }) => start >= span.end);
  return last?.pos === 'DET' && next?.pos === 'NOUN';
}

/** Whether a date is that of something beside what the sentence's verb tells: "gained after a loss yesterday". */
export function isOfOtherEvent({ tokens, groups }: SentenceVerbs, { span }: DateMention): boolean {
  return phraseOfOtherEvent(tokens, groups, span) !== null;
}

/**
 * The words from a preposition to a date that is that of what stands between: "(gained) after a loss yesterday", "despite Monday's
 * vote", "after his appointment as minister in March". Null where the date goes with the verb.
 */
function phraseOfOtherEvent(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  { start, end }: Span,
): readonly Token[] | null {
  const verbEnd = groups.findLast((group) => group.end <= start)?.end ?? 0;
  const between = tokens.filter((token) => token.start >= verbEnd && token.end <= start);
  const at = between.findLastIndex(({ lower }) => OTHER_EVENT.has(lower));
  const phrase = between.slice(at + 1);
  if (at < 0 || phrase.some(({ lower }) => lower === ',')) return null;
  const possessive = tokens.find((token) => token.start >= end)?.lower.startsWith("'") === true;
  return possessive || phrase.some(({ pos }) => pos === 'NOUN') ? phrase : null;
}

const OTHER_EVENT = new Set(['after', 'before', 'following', 'since', 'despite', 'until']);

const COMPARED = /^(?:first|last|worst|best|only|least|most|.{2,}est)$/u;
const CHANGED = /^(?:up|down|increase|decrease|rise|drop|rose|fell|changed?|percent|%)$/u;

/** So many words at most stand between an event's noun and a date behind it ("the launch on the 5th") or before it. */
const FARTHEST = { behind: 2, before: 3 } as const;

/** The date that stands directly with an event's noun: "the launch on Sunday", "Tuesday's meeting", "a July 16 press conference". */
export function nounDate(
  { tokens, groups }: SentenceVerbs,
  dates: readonly DateMention[],
  event: Span,
): DateMention | null {
  if (groups.some((group) => overlaps(group, event))) return null;
  return (
    dates.find(({ span }) => {
      const between = tokens.filter(({ start, end }) =>
        span.start >= event.end
          ? start >= event.end && end <= span.start
          : start >= span.end && end <= event.start,
      );
      if (span.start >= event.end) {
        if (isHead(phraseOfOtherEvent(tokens, groups, span), event)) return true;
        return (
          between.length <= FARTHEST.behind && between.every(({ pos }) => pos === 'ADP' || pos === 'DET')
        );
      }
      return (
        between.length <= FARTHEST.before &&
        between.every(({ pos }) => pos === 'ADJ' || pos === 'NOUN' || pos === 'PROPN' || pos === 'PART')
      );
    }) ?? null
  );
}

/** Whether the event is the first noun of a phrase. */
function isHead(phrase: readonly Token[] | null, event: Span): boolean {
  if (!phrase) return false;
  const before = phrase.filter(({ start }) => start < event.start);
  return phrase.some((token) => overlaps(token, event)) && before.every(({ pos }) => pos !== 'ADP');
}
