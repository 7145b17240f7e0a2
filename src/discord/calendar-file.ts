import type { Article } from '../article/article.ts';
import { overlaps } from '../article/span.ts';
import { calendarOf, isInCalendar } from '../calendar/calendar-of.ts';
import { writtenIn } from './dates.ts';
import { footer } from './footer.ts';
import type { Said } from './message-body.ts';
import { messageBody } from './message-body.ts';
import { forgotten } from './notices.ts';
import type { Rebuilt } from './presenter.ts';
import { notice } from './render.ts';

/** An answer's dates as a calendar file, all of its pages'; or the sentence that says why there is none. */
export function sayCalendar(article: Article, { asked, showing: { manner } }: Rebuilt): Said {
  if (asked === null) return { message: messageBody(notice(forgotten('calendar file'))), alone: true };
  const { excerpts } = asked.answer;
  const dates = asked.answer.dates.filter(isInCalendar);
  const [only] = dates;
  const what = only && dates.length === 1 ? writtenIn(manner.language, only) : `${dates.length} events`;
  const line = `For your calendar: ${what}.`;
  const spans = excerpts
    .map(({ span }) => span)
    .filter((span) => dates.some((date) => overlaps(span, date.span)));
  const below = footer(article, spans, null, manner);
  const file = {
    attachment: Buffer.from(calendarOf(article, dates, excerpts)),
    name: 'calendar.ics',
    description: line,
  };
  const content = below === '' ? notice(line) : `${notice(line)}\n${below}`;
  return { message: { ...messageBody(content), files: [file] }, alone: false };
}
