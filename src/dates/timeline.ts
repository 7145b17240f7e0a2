import type { Article } from '../article/article.ts';
import { contains } from '../article/span.ts';
import { dayNumber } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
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
  const entries = dates.flatMap((date) => {
    const period = date.type === 'DATE' || date.type === 'TIME' ? periodOf(date.value) : null;
    const sentence = article.sentences.findIndex((each) => contains(each, date.span));
    if (!period || sentence < 0) return [];
    return [{ date, sentence, first: dayNumber(period.first), last: dayNumber(period.last) }];
  });
  return entries
    .filter((entry, index) => entries.findIndex((other) => isSame(entry, other)) === index)
    .sort((a, b) => a.first - b.first || a.last - b.last || a.date.span.start - b.date.span.start)
    .map(({ date, sentence }) => ({ date, sentence }));
}

function isSame(a: TimelineEntry, b: TimelineEntry): boolean {
  const day = ({ date }: TimelineEntry) => (isDayValue(date.value) ? date.value.slice(0, 10) : date.value);
  return a.sentence === b.sentence && day(a) === day(b);
}
