import type { ExtractedPage } from '../extract/page.ts';

/** What was extracted as one line of JSON; the README documents its fields. */
export function pageJson({
  title,
  publishedAt,
  updatedAt,
  authors,
  site,
  link,
  text,
}: ExtractedPage): string {
  const known = authors.length > 0 ? authors : null;
  return JSON.stringify({ title, publishedAt, updatedAt, authors: known, site, link, text });
}
