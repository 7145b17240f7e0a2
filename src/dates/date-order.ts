import type { Article, DateOrder } from '../article/article.ts';

const NUMERIC =
  /(?<![\p{L}\p{N}./-])(\d{1,2})([./-])(\d{1,2})\2(?:(?:19|20)\d\d)(?![\p{L}\p{N}]|[./-]\p{N})/gu;

/**
 * Which number of the article's numeric dates is the day: what its date line tells, or else those of its dates that
 * have a number above 12. Null where nothing tells, or where they contradict each other.
 */
export function dateOrderOf({ dateOrder, text }: Pick<Article, 'dateOrder' | 'text'>): DateOrder {
  if (dateOrder) return dateOrder;
  let dayFirst = false;
  let monthFirst = false;
  for (const [, first, , second] of text.matchAll(NUMERIC)) {
    dayFirst ||= Number(first) > 12 && Number(second) <= 12;
    monthFirst ||= Number(second) > 12 && Number(first) <= 12;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}
