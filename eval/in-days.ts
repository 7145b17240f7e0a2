import type { Article } from '../src/article/article.ts';
import { cut } from '../src/article/cut.ts';
import type { DateMention } from '../src/dates/date-mention.ts';
import { dayOfValue, grainOf, lastDayValue, periodOf, rangeValue } from '../src/dates/value.ts';
import { formatDay } from '../src/days/calendar.ts';

/**
 * Dates as annotators write them who mark nothing but days and stretches of days (GUM): without durations, repeated times and
 * times of day, weeks, seasons and decades as their first and last day, and "by the end of June" as the last one.
 */
export function inDays(article: Article, dates: readonly DateMention[]): readonly DateMention[] {
  return dates
    .filter(({ type }) => type === 'DATE' || type === 'TIME')
    .map((date) => ({
      ...date,
      type: 'DATE',
      value: valueInDays(article, date),
      span: spanOfDay(article, date),
    }));
}

/** Days, months and years stay as they are. */
function valueInDays(article: Article, { value, span, rule }: DateMention): string | null {
  const day = dayOfValue(value);
  if (day) return formatDay(day);
  const period = periodOf(value);
  if (value === null || !period) return null;
  if (rule.endsWith('-end') && /\bend$|\bend\s/iu.test(cut(article, span)) && isDeadline(article, span))
    return lastDayValue(value);
  const plain = /^\d{4}(?:-\d\d)?$/u.test(value) && ['month', 'year'].includes(grainOf(value));
  return plain ? value : rangeValue(formatDay(period.first), formatDay(period.last));
}

function isDeadline({ text }: Article, { start }: DateMention['span']): boolean {
  return /\b(?:by|until|till|before|through|no later than)\s(?:the\s)?$/iu.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

/** The "Thursday" of "Thursday night"; "last night" has no other words for its day. */
function spanOfDay(article: Article, { span }: DateMention): DateMention['span'] {
  const words = cut(article, span);
  const part = /\s+(?:morning|afternoon|evening|night)$/iu.exec(words)?.[0] ?? '';
  const dayless = /^(?:last|this)\s\p{L}+$/iu.test(words);
  return { start: span.start, end: dayless ? span.end : span.end - part.length };
}
