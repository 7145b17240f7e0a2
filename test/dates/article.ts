import type { Article } from '../../src/article/article.ts';
import { cut } from '../../src/article/cut.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { DateMention } from '../../src/dates/date-mention.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { tag } from '../../src/language/tag.ts';

/** A text without title and date line, published on that day. */
export function articleOf(text: string, published?: string): Article {
  return readArticle(text, { headless: true, ...(published && { published }) });
}

export function datesOf(article: Article): readonly DateMention[] {
  return findDates(article, tag(article));
}

/** What the fixtures hold of a mention: its words and value, and what is unusual about it. */
export function summaryOf(
  article: Article,
  { span, value, type, alternative, computed }: DateMention,
): unknown[] {
  return [
    String(cut(article, span)),
    value,
    ...(type === 'DATE' ? [] : [type]),
    ...(alternative ? ['ambiguous', alternative] : []),
    ...(computed ? ['computed'] : []),
  ];
}
