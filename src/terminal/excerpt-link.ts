import type pc from 'picocolors';
import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { linkToSentence } from '../article/text-fragment.ts';

/** Where an excerpt's words lead: to where they stand on the article's page. Null without a page, and where colours aren't wanted. */
export function excerptLink(
  article: Article,
  span: Span,
  { isColorSupported }: ReturnType<typeof pc.createColors>,
): string | null {
  return isColorSupported ? linkToSentence(article, article.source.link, span) : null;
}
