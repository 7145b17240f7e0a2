import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './dom.ts';
import { oneLine, parsePage } from './dom.ts';
import { paragraphsOf } from './text.ts';

/** The main text of a page. */
export interface MainText {
  readonly paragraphs: readonly string[];
  /** How many of its headings are links, as those in a list of articles are. */
  readonly linkedHeadings: number;
}

/**
 * The main text of a page, as Mozilla's Readability finds it; where it finds less than half of what the page itself
 * marks as the article's body, that. No paragraphs where there is neither. The page's tree is changed by it.
 *
 * @param stated the body that the page's JSON-LD has, plain or as markup; null for none
 */
export function findMainText(page: PageDocument, stated: string | null): MainText {
  const marked = page.querySelector('[itemprop~="articleBody"]');
  const bodies = [marked ? paragraphsOf(marked) : [], stated === null ? [] : statedParagraphs(stated)];
  const found = readable(page);
  const enough = lengthOf(found.paragraphs) * 2;
  const better = bodies.find((body) => lengthOf(body) > enough);
  return better ? { paragraphs: better, linkedHeadings: 0 } : found;
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
