import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './dom.ts';
import { oneLine, parsePage } from './dom.ts';
import { isProse } from './page-lines.ts';
import { paragraphsOf } from './text.ts';

/** The main text of a page. */
export interface MainText {
  readonly paragraphs: readonly string[];
  /** How many of its headings are links, as those in a list of articles are. */
  readonly linkedHeadings: number;
}

/** Less than this share of what a page marks as its main part is not its article, but something beside it. */
const LEAST_SHARE = 0.25;

/**
 * The main text of a page, as Mozilla's Readability finds it. Where that is less than half of what the page itself
 * marks as the article's body, or a small part of the prose in its <article> or <main>, then that. No paragraphs where
 * there is none of these. The page's tree is changed by it.
 *
 * @param stated the body that the page's JSON-LD has, plain or as markup; null for none
 */
export function findMainText(page: PageDocument, stated: string | null): MainText {
  const bodies = [markedBody(page), stated === null ? [] : statedParagraphs(stated)];
  const region = mainRegion(page);
  const found = readable(page);
  const length = lengthOf(found.paragraphs);
  const body = bodies.find((paragraphs) => lengthOf(paragraphs) > length * 2);
  if (body) return { paragraphs: body, linkedHeadings: 0 };
  const isBeside =
    lengthOf(found.paragraphs.filter(isProse)) < lengthOf(region.filter(isProse)) * LEAST_SHARE;
  return isBeside ? { paragraphs: region, linkedHeadings: found.linkedHeadings } : found;
}

function markedBody(page: PageDocument): readonly string[] {
  const marked = page.querySelector('[itemprop~="articleBody"]');
  return marked ? paragraphsOf(marked) : [];
}

/** The page's only <article>, or else its <main>, or else all of it. */
function mainRegion(page: PageDocument): readonly string[] {
  const articles = [...page.querySelectorAll('article')];
  const region =
    (articles.length === 1 && articles[0]) || page.querySelector('main, [role="main"]') || page.body;
  return region ? paragraphsOf(region) : [];
}

function readable(page: PageDocument): MainText {
  if (!page.body) return NOTHING;
  const parsed = new Readability<PageElement>(page as never, {
    serializer: (content) => content as unknown as PageElement,
    // It is read by readLinkedData, and not only from the first script.
    disableJSONLD: true,
  }).parse();
  if (!parsed?.content) return NOTHING;
  const headings = [
    ...parsed.content.querySelectorAll(
      'h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4',
    ),
  ];
  return { paragraphs: paragraphsOf(parsed.content), linkedHeadings: headings.length };
}

const NOTHING: MainText = { paragraphs: [], linkedHeadings: 0 };

function statedParagraphs(stated: string): readonly string[] {
  const body = /<(?:p|br|div)\b/iu.test(stated) ? parsePage(stated).body : null;
  if (body) return paragraphsOf(body);
  return stated
    .split(/[\r\n]+/u)
    .map(oneLine)
    .filter((words) => words !== '');
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}
