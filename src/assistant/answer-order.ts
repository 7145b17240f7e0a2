import { dayNumber, formatDay } from '../dates/calendar.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Period } from '../dates/value.ts';
import { grainOf, isDayValue, periodOf } from '../dates/value.ts';
import { writeOut } from '../dates/write-out.ts';
import { readWrittenDate } from '../dates/written-date.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer, Excerpt, Sum } from './answer.ts';
import { refusal } from './answer.ts';
import type { Undated } from './event-search.ts';
import { dayIn, findEvent } from './event-search.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { sentencesAt } from './reading.ts';
import type { CountUnit, Precision } from './sums.ts';
import { distanceBetween } from './sums.ts';

/** One of two events or dates that a question compares. */
interface Moment {
  /** In the asker's words. */
  readonly name: string;
  readonly value: string;
  readonly period: Period;
  /** Where the article has it; null for a date of the asker's own. */
  readonly mention: DateMention | null;
}

interface Unknown {
  readonly name: string;
  readonly undated: Undated | null;
}

/** How much time lies between two events or dates, computed from their days. */
export async function answerBetween(
  reading: Reading,
  encoder: Encoder,
  question: string,
  { from, to, unit }: { from: string; to: string; unit: CountUnit | null },
): Promise<Answer> {
  const moments = await bothMoments(reading, encoder, question, withMonth(from, to), to);
  if ('refused' in moments) return moments.refused;
  const [earlier, later] = moments.ordered;
  const distance = distanceBetween(earlier.period, later.period, precisionOf(earlier, later), unit);
  // A visit of three days is over on the third: time is counted from its last day.
  const ends = [endOf(earlier, 'last'), endOf(later, 'first')];
  const known = `${writeOut(earlier.value)} and ${writeOut(later.value)}`;
  if (!distance) {
    const why = `The article dates them only to ${known}; the time between can’t be counted from that.`;
    return { ...compared(reading, question, moments.ordered, why), answered: false, excerpts: [] };
  }
  const sum = sumFrom(moments.ordered, distance.value, `${ends.join(` + ${distance.words} = `)}`);
  const message = `The article doesn’t say it outright; computed from the days of both: ${distance.words}.`;
  return { ...compared(reading, question, moments.ordered, message), sum };
}

/** Which of two events or dates came first, by their days. */
export async function answerOrder(
  reading: Reading,
  encoder: Encoder,
  question: string,
  first: string,
  second: string,
): Promise<Answer> {
  const moments = await bothMoments(reading, encoder, question, first, second);
  if ('refused' in moments) return moments.refused;
  const [earlier, later] = moments.ordered;
  const oneMention = earlier.mention !== null && earlier.mention === later.mention;
  if (earlier.value === later.value && !oneMention) {
    const same = `The article has both on the same day, ${writeOut(earlier.value)}; which came first it doesn’t say:`;
    const grain = isDayValue(earlier.value) ? same : same.replace('on the same day', 'at the same time');
    return compared(reading, question, moments.ordered, grain);
  }
  if (dayNumber(earlier.period.last) >= dayNumber(later.period.first)) {
    const why = `Which came first can’t be told from ${writeOut(earlier.value)} and ${writeOut(later.value)}.`;
    return { ...compared(reading, question, moments.ordered, why), answered: false, excerpts: [] };
  }
  const text = `${writeOut(earlier.value)} is before ${writeOut(later.value)}`;
  const message = `First ${earlier.name}, then ${later.name}: computed from the days that the article gives:`;
  return {
    ...compared(reading, question, moments.ordered, message),
    sum: sumFrom(moments.ordered, null, text),
  };
}

function sumFrom(moments: readonly Moment[], value: string | null, text: string): Sum {
  return { value, parts: moments.flatMap(({ mention }) => mention?.span ?? []), text };
}

function compared(reading: Reading, question: string, moments: readonly Moment[], message: string): Answer {
  const dates = moments.flatMap(({ mention }) => mention ?? []);
  return {
    question,
    kind: 'dates',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts: excerptsOf(reading, dates),
    dates,
    check: null,
    message,
  };
}

/** Each sentence once. */
function excerptsOf(reading: Reading, dates: readonly DateMention[]): readonly Excerpt[] {
  const sentences = new Set(dates.flatMap(({ span }) => sentencesAt(reading, span)));
  return [...sentences].flatMap((sentence) => sentenceExcerpt(reading, sentence, 1));
}

/** Both, the earlier first; or why one of them has no day. */
async function bothMoments(
  reading: Reading,
  encoder: Encoder,
  question: string,
  one: string,
  other: string,
): Promise<{ readonly ordered: readonly [Moment, Moment] } | { readonly refused: Answer }> {
  const first = await momentOf(reading, encoder, one);
  const second = await momentOf(reading, encoder, other);
  if (!('period' in first)) return { refused: unknown(reading, question, first) };
  if (!('period' in second)) return { refused: unknown(reading, question, second) };
  const inOrder = dayNumber(first.period.first) <= dayNumber(second.period.first);
  return { ordered: inOrder ? [first, second] : [second, first] };
}

function unknown(reading: Reading, question: string, { name, undated }: Unknown): Answer {
  const { closest, told } = undated ?? { closest: undefined, told: false };
  const why = told
    ? `The article tells of ${name} but gives no day.`
    : `The article doesn’t say when ${name} was.`;
  const excerpts = closest ? sentenceExcerpt(reading, closest.sentence, closest.score) : [];
  return refusal(question, 'dates', excerpts.length > 0 ? `${why} The closest sentence:` : why, excerpts);
}

async function momentOf(reading: Reading, encoder: Encoder, words: string): Promise<Moment | Unknown> {
  const name = words.replace(/^(?:did|was|were|is|are|will|does|do|has|had|when)\s+/iu, '').trim();
  const written = readWrittenDate(name, reading.article, 'past');
  const period = periodOf(written?.value ?? null);
  if (written?.value && period) return { name, value: written.value, period, mention: null };
  const found = await findEvent(reading, encoder, `when ${words}`, words, (each) => dayIn(reading, each));
  if (!found.date) return { name, undated: found };
  const own = periodOf(found.date.value);
  if (!own || found.date.value === null) return { name, undated: null };
  return { name, value: found.date.value, period: own, mention: found.date };
}

/** The 20 of "between 20 and 22 March". */
function withMonth(from: string, to: string): string {
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/u.test(from)) return from;
  return to.replace(/\b\d{1,2}(?:st|nd|rd|th)?\b/u, from);
}

/** The first or last day of several in a row; anything else as it is known. */
function endOf({ value, period }: Moment, end: 'first' | 'last'): string {
  return writeOut(grainOf(value) === 'day' || value.includes('/') ? formatDay(period[end]) : value);
}

/** The coarser of both. */
function precisionOf(...moments: readonly Moment[]): Precision {
  const grains = moments.map(({ value }) => grainOf(value));
  if (grains.every((grain) => grain === 'day' || grain === 'week')) return 'day';
  if (moments.every(({ value }) => value.includes('/') || isDayValue(value))) return 'day';
  return grains.every((grain) => ['day', 'week', 'month'].includes(grain)) ? 'month' : 'year';
}
