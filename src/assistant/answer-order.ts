import type { DateMention } from '../dates/date-mention.ts';
import { grainOf, isDayValue } from '../dates/value.ts';
import { writeOut } from '../dates/write-out.ts';
import { dayNumber, formatDay, formatMonth, formatYear } from '../days/calendar.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer, Excerpt, Sum } from './answer.ts';
import { datesAnswer } from './answer.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Moment } from './moments.ts';
import { bothMoments } from './moments.ts';
import type { Reading } from './reading.ts';
import { sentencesAt } from './reading.ts';
import type { CountUnit, Precision } from './sums.ts';
import { distanceBetween } from './sums.ts';

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
  const precision = precisionOf(earlier, later);
  const distance = distanceBetween(earlier.period, later.period, precision, unit);
  // A visit of three days is over on the third: time is counted from its last day.
  const ends = [endOf(earlier, 'last', precision), endOf(later, 'first', precision)];
  const known = `${writeOut(earlier.value)} and ${writeOut(later.value)}`;
  if (!distance) {
    const why = `The article dates them only to ${known}; the time between can’t be counted from that.`;
    return { ...compared(reading, question, moments.ordered, why), answered: false, excerpts: [] };
  }
  const sum = sumFrom(moments.ordered, distance.value, `${ends.join(` + ${distance.words} = `)}`);
  const message = `The article doesn’t say it outright; computed from the dates of both: ${distance.words}.`;
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
  return datesAnswer(question, { excerpts: excerptsOf(reading, dates), dates, message });
}

/** Each sentence once. */
function excerptsOf(reading: Reading, dates: readonly DateMention[]): readonly Excerpt[] {
  const sentences = new Set(dates.flatMap(({ span }) => sentencesAt(reading, span)));
  return [...sentences].flatMap((sentence) => sentenceExcerpt(reading, sentence));
}

/** The 20 of "between 20 and 22 March". */
function withMonth(from: string, to: string): string {
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/u.test(from)) return from;
  return to.replace(/\b\d{1,2}(?:st|nd|rd|th)?\b/u, from);
}

/** The first or last day of a moment; its month or year where no more is known of both. */
function endOf({ period }: Moment, end: 'first' | 'last', precision: Precision): string {
  const day = period[end];
  if (precision === 'day') return writeOut(formatDay(day));
  return writeOut(precision === 'month' ? formatMonth(day) : formatYear(day.year));
}

/** The coarser of both. */
function precisionOf(...moments: readonly Moment[]): Precision {
  const grains = moments.map(({ value }) => grainOf(value));
  if (grains.every((grain) => grain === 'day' || grain === 'week')) return 'day';
  if (moments.every(({ value }) => value.includes('/') || isDayValue(value))) return 'day';
  return grains.every((grain) => ['day', 'week', 'month'].includes(grain)) ? 'month' : 'year';
}
