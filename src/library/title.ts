import type { Entry } from '../catalogue/entry.ts';

/** What an article is called in lists. */
export function titleOf({ details }: Pick<Entry, 'details'>): string {
  return details.title ?? details.known.source?.title ?? 'Without a title';
}
