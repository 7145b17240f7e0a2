import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import type { BroughtIn } from '../ingest/bring-in.ts';
import type { Version } from './entry.ts';

/** What is kept of an article that was brought in. */
export function versionOf({ page, address, known }: BroughtIn): Version {
  const { title, site, authors, publishedAt, updatedAt, link, text } = page;
  return {
    details: { title, site, authors, publishedAt, updatedAt, link, address, known },
    text,
    textHash: hashOf(text),
  };
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The article that a version is: the same each time. */
export function articleOf({ text, details }: Pick<Version, 'text' | 'details'>): Article {
  return readArticle(text, details.known);
}
