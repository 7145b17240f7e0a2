import type { Moment } from './moment.ts';

/** An article as it was found on a page. What isn't known is null; nobody known as a writer is an empty list. */
export interface ExtractedPage {
  readonly title: string | null;
  readonly publishedAt: Moment | null;
  readonly updatedAt: Moment | null;
  readonly authors: readonly string[];
  /** The name of the site or newsroom. */
  readonly site: string | null;
  /** Where the page says that it belongs, otherwise where it came from. */
  readonly link: string | null;
  /** Paragraphs, divided by a blank line. */
  readonly text: string;
}

/**
 * Why a page gives no article: it wants a login, it is written by scripts only, its text is cut by a paywall, or it
 * holds no article (a list of them, a form, a picture).
 */
export type NoArticle = 'login' | 'scripts' | 'paywall' | 'no-article';

/** What came of reading a page. */
export type Extraction = { readonly page: ExtractedPage } | { readonly refused: NoArticle };

/** What is known of a page from outside it. */
export interface PageHints {
  /** The charset that was sent with it; null for none. */
  readonly charset: string | null;
  /** Where it came from, as an absolute address; null for a file. */
  readonly address: string | null;
}
