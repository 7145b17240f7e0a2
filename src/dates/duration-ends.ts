import type { Span } from '../article/span.ts';
import { addDays, formatDay } from '../days/calendar.ts';
import type { Token } from '../language/token.ts';
import { isDay, readCountedDays, TABLE, wordsBetween } from './counted-days.ts';
import type { DateMention } from './date-mention.ts';
import type { SentenceVerbs } from './sentence-verbs.ts';
import { readVerbs } from './sentence-verbs.ts';
import type { VerbGroup } from './tense.ts';
import { dayOfValue } from './value.ts';

/** With these something begins on the day that they are dated to. */
const BEGINNING = new Set(
  'begin start kick open launch arrive embark commence fly travel depart pay make undertake hold'.split(' '),
);

/** A visit of a month or more doesn't end on the day that counting gives. */
const LONGEST_VISIT = 28;

/** What "will close for three months from May 20" is as good as its word for, in days. */
const LONGEST_TERM = 100;

/** What says before a length that something goes on so long; the tagger takes some of it for adjectives ("will last"). */
const LASTING =
  /(?:^| )(?:last(?:s|ed|ing)?|r[ua]ns?|running|continu(?:es?|ed|ing)|(?:go(?:es)?|went) on|stay(?:s|ed)?|remain(?:s|ed)?)(?: (?:open|closed|shut|away|there))?(?: for)?(?: (?:about|around|some|at least|up to))?$/u;

/** So many words before a length may belong to that. */
const LASTING_WORDS = 6;

/** What parts a length from the day that it is counted from: "for six weeks from May 20", "from May 20 for six weeks". */
const COUNTED_FROM = /^(?:from|starting(?: on| from)?|beginning(?: on| from)?)$/u;

/**
 * The last day of what begins on a day that the sentence names and lasts so many days: of the "three-day visit" that
 * began on 16 April, the 18th; of what is closed "for six weeks from May 20", the 30th of June. The first day counts.
 *
 * @param dates the mentions of one sentence
 * @param tokens the words of that sentence
 */
export function computeEnds(dates: readonly DateMention[], tokens: readonly Token[]): readonly DateMention[] {
  const lengths = dates.filter(({ type, value }) => type === 'DURATION' && lengthInDays(value) > 0);
  if (lengths.length === 0 || dates.length > TABLE) return [];
  const sentence = { days: dates.filter(isDay), tokens, verbs: readVerbs(tokens) };
  return lengths.flatMap((duration) => {
    const days = lengthInDays(duration.value);
    const start = startOf(duration, days, sentence);
    const day = start && dayOfValue(start.value);
    if (!day) return [];
    return [
      {
        span: duration.span,
        type: 'DATE' as const,
        value: formatDay(addDays(day, days - 1)),
        rule: 'end-of-duration',
        basis: { span: start.span, value: formatDay(day) },
        computed: true,
        alternative: null,
      },
    ];
  });
}

/** A sentence's words and the days that it names. */
interface DatedSentence {
  readonly days: readonly DateMention[];
  readonly tokens: readonly Token[];
  readonly verbs: SentenceVerbs;
}

/** In days; 0 for what isn't counted in them, and for a single one. */
function lengthInDays(value: string | null): number {
  const days = readCountedDays(value)?.days ?? 0;
  return days > 1 ? days : 0;
}

/** The day on which that begins which takes so long. */
function startOf(duration: DateMention, length: number, sentence: DatedSentence): DateMention | undefined {
  const { days, tokens, verbs } = sentence;
  const counted = days.find((day) => isCountedFrom(duration, day, tokens));
  if (counted) return length <= LONGEST_TERM ? counted : undefined;
  const verb = verbs.governing(duration.span);
  const isBegun = (other: VerbGroup | null) => other !== null && BEGINNING.has(other.lemma);
  // "starts on June 3 and runs for four days"
  if (isLasting(duration, tokens))
    return length <= LONGEST_TERM
      ? days.find(({ span }) => span.end <= duration.span.start && isBegun(verbs.governing(span)))
      : undefined;
  if (!isBegun(verb) || !isAdjective(duration, tokens) || length > LONGEST_VISIT) return undefined;
  return days.find(({ span }) => verbs.governing(span) === verb);
}

function isLasting({ span }: DateMention, tokens: readonly Token[]): boolean {
  const before = tokens.filter(({ end }) => end <= span.start).slice(-LASTING_WORDS);
  return LASTING.test(before.map(({ lower }) => lower).join(' '));
}

/** "for six weeks from May 20", "from May 20 for six weeks" */
function isCountedFrom(
  { span: length }: DateMention,
  { span: day }: DateMention,
  tokens: readonly Token[],
): boolean {
  if (day.start >= length.end)
    return wordBefore(tokens, length) === 'for' && COUNTED_FROM.test(wordsBetween(tokens, length, day));
  return COUNTED_FROM.test(wordBefore(tokens, day)) && wordsBetween(tokens, day, length) === 'for';
}

function wordBefore(tokens: readonly Token[], { start }: Span): string {
  return tokens.findLast(({ end }) => end <= start)?.lower ?? '';
}

/** "three-day visit", and not "for the first time in three days". */
function isAdjective({ span }: DateMention, tokens: readonly Token[]): boolean {
  const next = tokens.find(({ start }) => start >= span.end);
  return next?.pos === 'NOUN' || next?.pos === 'ADJ' || next?.pos === 'PROPN';
}
