import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Entry } from '../catalogue/entry.ts';

/** What an article is called in lists. */
export function titleOf({ details }: Pick<Entry, 'details'>): string {
  return details.title ?? details.known.source?.title ?? details.beginning ?? 'Without a title';
}

/** Whole words of at most 60 characters, or as much of a longer one. */
const BEGINNING = /^.{0,60}(?!\S)|^.{60}/u;

/** The first words of an article, to tell one without a title from others. */
export function beginningOf(article: Article): string {
  const start = article.sentences[0]?.start ?? 0;
  const words = cut(article, { start, end: article.text.length }).replaceAll(/\s+/gu, ' ').trim();
  const beginning = BEGINNING.exec(words)?.[0] ?? '';
  return beginning.length < words.length ? `${beginning.trimEnd()}…` : beginning;
}
