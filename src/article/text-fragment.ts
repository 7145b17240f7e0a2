import type { Article } from './article.ts';
import { directiveOf } from './fragment-directive.ts';
import { termsFor } from './fragment-terms.ts';
import type { Span } from './span.ts';

/** Parts the fragment from what it tells the browser. */
const DELIMITER = ':~:';

/**
 * The link that opens an article's page at a stretch of its text, and marks it there, by WICG's "URL Fragment Text Directives".
 * Where no few words single it out, the link to the page. A browser that doesn't know such links shows the page's beginning.
 *
 * @param link of the page; a fragment that it has is kept
 * @param span sentences, or a part of one
 * @returns null without a link, or with one that is none of the web
 */
export function linkToSentence(
  article: Pick<Article, 'text' | 'source'>,
  link: string | undefined,
  span: Span,
): string | null {
  const address = webAddress(link);
  const terms = address && termsFor(article, span);
  if (!address || !terms) return address;
  const [page = address] = address.split(DELIMITER);
  return `${page}${page.includes('#') ? '' : '#'}${DELIMITER}${directiveOf(terms)}`;
}

/** A link as browsers write it; null where there is none, or it isn't one of the web. */
export function webAddress(link: string | undefined): string | null {
  if (link === undefined || !URL.canParse(link)) return null;
  const { href, protocol } = new URL(link);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
