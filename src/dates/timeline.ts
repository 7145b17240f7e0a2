import type { Article } from '../article/article.ts';
import { contains } from '../article/span.ts';
import { dayNumber } from '../days/calendar.ts';
import type { DateMention } from './date-mention.ts';
import { firstFrom } from './sorted.ts';
import { isDayValue, periodOf } from './value.ts';

/** A dated sentence of the article. */
export interface TimelineEntry {
  readonly date: DateMention;
  /** Index among the article's sentences. */
  readonly sentence: number;
}

/**
 * The article's dated sentences in order of time, each date of a sentence once; of the same time, in the article's
 * order. Durations, repeated times and what is unresolved have no place in it.
 */
export function timeline(article: Article, dates: readonly DateMention[]): readonly TimelineEntry[] {
  const seen = new Set<string>();
  const entries = dates.flatMap((date) => {
    const period = date.type === 'DATE' || date.type === 'TIME' ? periodOf(date.value) : null;
    const sentence = firstFrom(article.sentences, date.span.start + 1) - 1;
    const span = article.sentences[sentence];
    const key = `${sentence} ${dayOf(date)}`;
    if (!period || !span || !contains(span, date.span) || seen.has(key)) return [];
    seen.add(key);
    return [{ date, sentence, first: dayNumber(period.first), last: dayNumber(period.last) }];
  });
  return entries
    .sort(
      (a, b) =>
        a.first - b.first ||
        a.last - b.last ||
        timeOfDay(a.date) - timeOfDay(b.date) ||
        a.date.span.start - b.date.span.start,
    )
    .map(({ date, sentence }) => ({ date, sentence }));
}

/** Whether a date is a month, a year or longer, of which nobody knows the day; a week or a few days in a row are as good as one. */
export function isCoarse({ value }: DateMention): boolean {
  const period = periodOf(value);
  if (!period || value === null || value.includes('-W')) return false;
  return dayNumber(period.last) - dayNumber(period.first) >= SHORTEST_MONTH - 1;
}

const SHORTEST_MONTH = 28;

/** The value without its time of day. */
function dayOf({ value }: DateMention): string | null {
  return isDayValue(value) ? value.slice(0, 10) : value;
}

/** Hours at which the parts of the day are put. */
const PARTS: Readonly<Record<string, number>> = { MO: 8, MI: 12, AF: 15, EV: 18, NI: 21 };

/** In hours; before them all where no time is said. */
function timeOfDay({ value }: DateMention): number {
  const time = value?.split('T')[1] ?? '';
  const clock = /^(\d\d):(\d\d)/u.exec(time);
  return clock ? Number(clock[1]) + Number(clock[2]) / 60 : (PARTS[time] ?? -1);
}
