import type { EventAttributes } from 'ics';
import { createEvents } from 'ics';
import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import type { Excerpt } from '../assistant/answer.ts';
import { writtenOut } from '../assistant/wording.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { periodOf } from '../dates/value.ts';
import { writeOut } from '../dates/write-out.ts';
import type { Day } from '../days/calendar.ts';
import { addDays, parseDay } from '../days/calendar.ts';
import { fingerprint } from './fingerprint.ts';

const PRODUCT = 'Verbatim';

/** An event as the library takes it; its types leave out the stamp, which it would take from the clock. */
type StampedEvent = EventAttributes & { readonly timestamp: string };

/**
 * Dates as a calendar file (RFC 5545), with events of whole days; a month or year takes all of its days. The title of an event is its
 * sentence, word for word; the description says how the day is known. The same article and dates give the same file on every
 * machine. What {@link isInCalendar} doesn't take is left out.
 *
 * @param excerpts the sentences of the dates; a date without one has its own words as its title
 */
export function calendarOf(
  article: Article,
  dates: readonly DateMention[],
  excerpts: readonly Pick<Excerpt, 'span'>[],
): string {
  const print = fingerprint(article.text);
  const stamp = stampOf(article);
  const events = dates.flatMap((date) =>
    eventOf(article, date, sentenceOf(excerpts, date), { print, stamp }),
  );
  const { error, value } = createEvents(events, { productId: PRODUCT, method: 'PUBLISH' });
  if (error || value === null) throw error ?? new Error('The calendar has no text');
  return value;
}

/** Whether a date is a stretch of the calendar, and so not how long or how often; in years of four figures, as the format has them. */
export function isInCalendar({ value, type }: DateMention): boolean {
  const period = type === 'DATE' || type === 'TIME' ? periodOf(value) : null;
  return period !== null && period.first.year >= 1000 && period.last.year <= 9998;
}

function eventOf(
  article: Article,
  date: DateMention,
  sentence: Span,
  { print, stamp }: { print: string; stamp: string },
): StampedEvent[] {
  const period = periodOf(date.value);
  if (!period || !isInCalendar(date)) return [];
  return [
    {
      title: cut(article, sentence),
      description: workingOf(article, date),
      start: dateArray(period.first),
      // An event of whole days ends before the day that is called its end.
      end: dateArray(addDays(period.last, 1)),
      uid: `${print}-${date.span.start}-${date.span.end}${date.computed ? '-computed' : ''}@verbatim`,
      timestamp: stamp,
      transp: 'TRANSPARENT',
    },
  ];
}

function workingOf(article: Article, date: DateMention): string {
  const { span, basis, rule, computed, alternative } = date;
  return [
    writtenOut(date),
    ...(computed ? ['Computed: the article doesn’t say this day itself.'] : []),
    ...(alternative ? ['Ambiguous: the first reading was taken.'] : []),
    `In the article: “${cut(article, span)}”`,
    ...(basis ? [`Counted from ${writeOut(basis.value)}`] : []),
    `Rule: ${rule}`,
    ...(article.source.link ? [article.source.link] : []),
  ].join('\n');
}

function sentenceOf(excerpts: readonly Pick<Excerpt, 'span'>[], { span }: DateMention): Span {
  return excerpts.find((excerpt) => contains(excerpt.span, span))?.span ?? span;
}

/** Midnight of the day of publication in London; of an article without one, of the first day that computers count from. */
function stampOf({ published }: Article): string {
  const day = published && parseDay(published.day);
  return `${day ? published.day.replaceAll('-', '') : '19700101'}T000000Z`;
}

function dateArray({ year, month, day }: Day): [number, number, number] {
  return [year, month, day];
}
