import type { Span } from '../article/span.ts';
import { addDays, formatDay } from '../days/calendar.ts';
import type { Token } from '../language/token.ts';
import type { DateMention } from './date-mention.ts';
import type { Reference } from './expression.ts';
import type { SentenceVerbs } from './sentence-verbs.ts';
import { readVerbs } from './sentence-verbs.ts';
import type { VerbGroup } from './tense.ts';
import { stretchOf } from './units.ts';
import { dayOfValue } from './value.ts';

/** With these something begins on the day that they are dated to. */
const BEGINNING = new Set(
  'begin start kick open launch arrive embark commence fly travel depart pay make undertake hold'.split(' '),
);

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7 };

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

/** A sentence with more dates than this is a table. */
const TABLE = 30;

/**
 * The last day of what begins on a day that the sentence names and lasts so many days: of the "three-day visit" that
 * began on 16 April, the 18th; of what is closed "for six weeks from May 20", the 30th of June. The first day counts.
 *
 * @param dates the mentions of one sentence
 * @param tokens the words of that sentence
 */
export function computeEnds(dates: readonly DateMention[], tokens: readonly Token[]): readonly DateMention[] {
  const lengths = dates.filter(({ type, value }) => type === 'DURATION' && lengthInDays(value) !== null);
  if (lengths.length === 0 || dates.length > TABLE) return [];
  const sentence = { days: dates.filter(isDay), tokens, verbs: readVerbs(tokens) };
  return lengths.flatMap((duration) => {
    const days = lengthInDays(duration.value) ?? 0;
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

function isDay({ type, value }: DateMention): boolean {
  return type === 'DATE' && dayOfValue(value) !== null;
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

function wordsBetween(tokens: readonly Token[], first: Span, second: Span): string {
  return tokens
    .filter(({ start, end }) => start >= first.end && end <= second.start)
    .map(({ lower }) => lower)
    .join(' ');
}

/** With these, news says after what it comes. */
const FOLLOWING = new Set(['come', 'follow', 'occur', 'happen', 'arrive']);

/**
 * The day counted back from the publication: "The move comes a day after the firm closed two plants" dates the closing to the day
 * before. Only for the present tense, which speaks of the news itself. Or the day counted back from the one before the comma:
 * "said on Wednesday, a day after the firm closed two plants".
 *
 * @param dates the mentions of one sentence
 * @param tokens the words of that sentence
 */
export function computeBackwards(
  dates: readonly DateMention[],
  tokens: readonly Token[],
  published: Reference | null,
): readonly DateMention[] {
  const lengths = dates.filter(({ type, value }) => type === 'DURATION' && COUNTED.test(value ?? ''));
  if (lengths.length === 0 || dates.length > TABLE) return [];
  const verbs = readVerbs(tokens);
  return lengths.flatMap((duration) => {
    const verb = verbs.governing(duration.span);
    const next = tokens.find(({ start }) => start >= duration.span.end);
    if (next?.lower !== 'after') return [];
    const news = verb?.tense === 'present' && FOLLOWING.has(verb.lemma) ? published : null;
    const from = dayBeforeComma(duration, dates, tokens) ?? news;
    if (!from) return [];
    const [, count, unit] = COUNTED.exec(duration.value ?? '') ?? [];
    const value = stretchOf(
      addDays(from.day, -Number(count) * (DAYS[unit ?? ''] ?? 1)),
      unit === 'W' ? 'week' : 'day',
    );
    return [
      {
        ...duration,
        type: 'DATE' as const,
        value,
        rule: COUNTED_BACK,
        basis: from.basis,
        computed: true,
      },
    ];
  });
}

/** The day of "on Wednesday, a day after", which nothing but the comma parts from the length. */
function dayBeforeComma(
  length: DateMention,
  dates: readonly DateMention[],
  tokens: readonly Token[],
): Pick<Reference, 'day' | 'basis'> | null {
  const mention = dates.find(
    (each) =>
      isDay(each) &&
      each.span.end <= length.span.start &&
      /^,(?: just| only)?$/u.test(wordsBetween(tokens, each.span, length.span)),
  );
  const day = mention && dayOfValue(mention.value);
  return mention && day ? { day, basis: { span: mention.span, value: formatDay(day) } } : null;
}

/** {@link DateMention.rule} of what {@link computeBackwards} finds: it dates what stands behind it. */
export const COUNTED_BACK = 'counted-back';

const COUNTED = /^P(\d+)([DW])$/u;

function lengthInDays(value: string | null): number | null {
  const match = /^P(\d+)([DW])$/u.exec(value ?? '');
  const days = match ? Number(match[1]) * (DAYS[match[2] ?? ''] ?? 1) : 0;
  return days > 1 ? days : null;
}

/** "three-day visit", and not "for the first time in three days". */
function isAdjective({ span }: DateMention, tokens: readonly Token[]): boolean {
  const next = tokens.find(({ start }) => start >= span.end);
  return next?.pos === 'NOUN' || next?.pos === 'ADJ' || next?.pos === 'PROPN';
}
