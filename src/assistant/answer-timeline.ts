import type { DateMention } from '../dates/date-mention.ts';
import type { TimelineEntry } from '../dates/timeline.ts';
import { isCoarse, timeline } from '../dates/timeline.ts';
import type { Period } from '../dates/value.ts';
import { isWithin, periodOf } from '../dates/value.ts';
import { writeOut } from '../dates/write-out.ts';
import { readWrittenDate } from '../dates/written-date.ts';
import type { Answer } from './answer.ts';
import { datesAnswer, refusal } from './answer.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';

/** Every dated sentence in order of time; what is known only to the month or year stands behind the days. */
export function answerTimeline(reading: Reading, question: string): Answer {
  const entries = timeline(reading.article, reading.dates());
  if (entries.length === 0)
    return refusal(question, 'dates', 'The article has no dates that can be resolved.');
  const byDay = entries.filter(({ date }) => !isCoarse(date));
  const coarser = entries.filter(({ date }) => isCoarse(date));
  return entriesAnswer(
    reading,
    question,
    [...byDay, ...coarser],
    'What the article dates, in order of time:',
  );
}

function entriesAnswer(
  reading: Reading,
  question: string,
  entries: readonly TimelineEntry[],
  message: string,
): Answer {
  const sentences = [...new Set(entries.map(({ sentence }) => sentence))];
  return datesAnswer(question, {
    excerpts: sentences.flatMap((sentence) => sentenceExcerpt(reading, sentence)),
    dates: entries.map(({ date }) => date),
    message,
  });
}

/** A day, month or year that was asked about, and what the article has of it. */
interface Asked {
  readonly date: DateMention;
  readonly value: string;
  readonly entries: readonly TimelineEntry[];
}

/** What the article dates to a day, month or year, as a person writes it: in order of time. */
export function answerOnDay(reading: Reading, question: string, day: string): Answer {
  const future = /\b(?:will|going to happen|planned|scheduled|due)\b/iu.test(question);
  const readings = readingsOf(reading, day, future);
  const [likeliest] = readings;
  if (!likeliest)
    return refusal(
      question,
      'dates',
      'Which day that is can’t be told: the article has no date of publication.',
    );
  const asked = readings.find(({ entries }) => entries.length > 0);
  const ambiguous = likeliest.date.alternative !== null;
  if (!asked) {
    const days = ambiguous
      ? readings.map(({ value }) => writeOut(value)).join(' or ')
      : writeOut(likeliest.value);
    return refusal(question, 'dates', `The article dates nothing to ${days}.`);
  }
  const other = readings.find(({ value }) => value !== asked.value);
  const said =
    ambiguous && other
      ? `The date can be read in more than one way; as ${writeOut(asked.value)} (and not ${writeOut(other.value)}) the article dates this to it:`
      : `The article dates this to ${writeOut(asked.value)}:`;
  return entriesAnswer(reading, question, asked.entries, said);
}

/** What the day may mean, the likeliest first: as of the article's day, before it or behind it, or in another year that it names. */
function readingsOf({ article, dates }: Reading, day: string, future: boolean): readonly Asked[] {
  const tenses = future ? (['future', 'past'] as const) : (['past', 'future'] as const);
  const entries = timeline(article, dates());
  const read = tenses.flatMap((tense) => {
    const date = readWrittenDate(day, article, tense);
    if (!date) return [];
    return [date.value, date.alternative].flatMap((value) => asked(date, value, entries));
  });
  const [first] = read;
  return first && !/\d{4}/u.test(day) ? [...read, ...sameDayOfOtherYears(first, entries)] : read;
}

function asked(date: DateMention, value: string | null, entries: readonly TimelineEntry[]): Asked[] {
  const period = periodOf(value);
  return period && value !== null ? [{ date, value, entries: entriesIn(entries, period) }] : [];
}

/** Of "16 April", the one of the article, whatever its year. */
function sameDayOfOtherYears(first: Asked, entries: readonly TimelineEntry[]): Asked[] {
  const month = /^\d{4}(-\d\d(?:-\d\d)?)$/u.exec(first.value)?.[1];
  if (month === undefined || first.date.rule.startsWith('weekday')) return [];
  const named = entries.find(({ date }) => date.value?.slice(4, 4 + month.length) === month);
  const value = named?.date.value?.slice(0, 4 + month.length) ?? null;
  return value ? asked(first.date, value, entries) : [];
}

/** Those within the period in either reading, and those of several days that hold it; of a month nobody knows which of its days is meant. */
function entriesIn(entries: readonly TimelineEntry[], period: Period): readonly TimelineEntry[] {
  return entries.filter(({ date }) =>
    [date.value, date.alternative].some((value) => {
      const own = periodOf(value);
      return own && (isWithin(own, period) || (!isCoarse(date) && isWithin(period, own)));
    }),
  );
}
