import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import type { Version } from '../catalogue/entry.ts';
import type { BroughtIn } from '../ingest/bring-in.ts';
import { textHash } from '../text-hash.ts';
import { beginningOf } from './title.ts';

/** What is kept of an article that was brought in. */
export function versionOf({ page, address, known, article }: BroughtIn): Version {
  const { title, site, authors, publishedAt, updatedAt, link, text } = page;
  const hasTitle = title !== null || known.source?.title !== undefined;
  return {
    details: {
      title,
      ...(!hasTitle && { beginning: beginningOf(article) }),
      site,
      authors,
      publishedAt,
      updatedAt,
      link,
      address,
      known,
    },
    text,
    textHash: textHash(text),
  };
}

/** The article that a version is: the same each time. */
export function articleOf({ text, details }: Pick<Version, 'text' | 'details'>): Article {
  return readArticle(text, details.known);
}
