import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { linkToSentence } from '../article/text-fragment.ts';
import type { Colours } from './colours.ts';

/** Where an excerpt's words lead: to where they stand on the article's page. Null without a page, and where colours aren't wanted. */
export function excerptLink(article: Article, span: Span, { isColorSupported }: Colours): string | null {
  return isColorSupported ? linkToSentence(article, article.source.link, span) : null;
}
