import type { Article } from '../article/article.ts';
import { contains } from '../article/span.ts';
import type { Answer, Excerpt } from '../assistant/answer.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { isCoarse } from '../dates/timeline.ts';
import { dayOfValue } from '../dates/value.ts';
import { writeIn } from '../dates/write-in.ts';
import { dayNumber } from '../days/calendar.ts';
import { escapeMarkdown } from './escape.ts';
import { inlineWords } from './passage.ts';

/** So many lines leave room for the passage below them. */
const DATES_TOGETHER = 3;

/** Above what is known only to the month or year. */
const COARSE = 'Known only to the month or year:';

/** Days that stand over one passage. */
export interface DatedGroup {
  /** The passage that has them; null where none is shown. */
  readonly excerpt: Excerpt | null;
  /** Stands above its neighbours too; null for none. */
  readonly heading: string | null;
  /** A line a day. */
  readonly lines: readonly string[];
}

/**
 * Each date with the passage that has it and its working; of a timeline without, and what is known only to the month or year
 * apart. Neighbours in the order that share a passage stand over it together.
 *
 * @param language that days are written out in: a BCP 47 tag
 */
export function dateGroups(
  article: Article,
  { dates, excerpts, sum }: Answer,
  language: string,
): readonly DatedGroup[] {
  const isTimeline = dates.length > 1 && !sum;
  const groups: (DatedGroup & { lines: string[] })[] = [];
  for (const date of dates) {
    const excerpt = excerpts.find(({ span }) => contains(span, date.span)) ?? null;
    const heading = isTimeline && isCoarse(date) ? COARSE : null;
    const line = isTimeline ? timelineLine(date, language) : dateLine(article, date, language);
    const last = groups.at(-1);
    const alike = last && excerpt && last.excerpt === excerpt && last.heading === heading;
    if (alike && last.lines.length < DATES_TOGETHER) last.lines.push(line);
    else groups.push({ excerpt, heading, lines: [line] });
  }
  return groups;
}

function timelineLine(date: DateMention, language: string): string {
  const notes = [...(date.computed ? ['computed'] : []), ...(date.alternative ? ['ambiguous'] : [])];
  const note = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  return `**${escapeMarkdown(writtenIn(language, date))}**${note}`;
}

/** The day written out, how long ago it is, and what it was worked out from. */
function dateLine(article: Article, date: DateMention, language: string): string {
  const words = inlineWords(article, date.span);
  const working = [
    ...(words === null ? [] : [`“${words}”`]),
    ...(date.basis ? [`counted from ${escapeMarkdown(writeIn(language, date.basis.value))}`] : []),
    `rule ${escapeMarkdown(date.rule)}`,
    ...(date.computed ? ['computed'] : []),
    ...(date.alternative ? ['ambiguous'] : []),
  ];
  return `**${escapeMarkdown(writtenIn(language, date))}**${howLongAgo(date)} · ${working.join(', ')}`;
}

/** Both readings of a date that has two. */
export function writtenIn(language: string, { value, alternative }: DateMention): string {
  if (value === null) return 'Unresolved';
  return [value, ...(alternative ? [alternative] : [])].map((each) => writeIn(language, each)).join(' or ');
}

const DAY = 86_400;
const NOON = DAY / 2;

/** Noon in London is on the same day nearly everywhere: the distance that Discord shows is right to the day. */
function howLongAgo({ value, alternative }: DateMention): string {
  const day = alternative ? null : dayOfValue(value);
  return day ? ` (<t:${dayNumber(day) * DAY + NOON}:R>)` : '';
}
