import type { PageDocument, PageElement, PageNode } from './dom.ts';
import { isElement, isText, oneLine, wordsOf } from './dom.ts';
import type { Moment } from './moment.ts';
import { dayOfMoment, readMoment } from './moment.ts';

/** Where pages show their date, by the names that are usual for such elements. */
const VISIBLE = [
  '[itemprop~="datePublished"]',
  '[class*="publish" i]',
  '[class*="pubdate" i]',
  '[class*="post-date" i]',
  '[class*="entry-date" i]',
  '[class*="article-date" i]',
  '[class*="dateline" i]',
  '[class*="timestamp" i]',
  '[class*="byline" i]',
  '[class*="post-meta" i]',
  '[class*="entry-meta" i]',
  '[class*="article-meta" i]',
].join(',');

/** Names that the dates of other articles have as well. */
const DATED = '[class*="date" i], [id*="date" i]';

/** The parts of a page that speak of other articles. */
const ELSEWHERE =
  'aside, nav, footer, [class*="related" i], [class*="recommend" i], [class*="sidebar" i], [class*="comment" i], [class*="popular" i], [class*="trending" i], [class*="footer" i], [class*="teaser" i]';

const SAYS_UPDATED = /\b(?:updated?|modified|edited|revised|corrected|reviewed)\b/iu;

/** More than any date line has; a longer element holds other things too. */
const LONGEST_LINE = 150;

/** The page's only <time>, the first date where pages show theirs, the one under the headline, or the only one at all. */
export function shownMoment(page: PageDocument): Moment | null {
  const times = [...page.querySelectorAll('time')].filter(isOwn).map(momentOfElement);
  const [published] = momentsOf(page, VISIBLE);
  return onlyDay(times) ?? published ?? underHeadline(page) ?? onlyDay(momentsOf(page, DATED));
}

/** The first of moments that are all of one day; null where they aren't, as on a page that shows other articles too. */
function onlyDay(moments: readonly (Moment | null)[]): Moment | null {
  const found = moments.filter((moment) => moment !== null);
  const [first] = found;
  return first && found.every((moment) => dayOfMoment(moment) === dayOfMoment(first)) ? first : null;
}

/** The days that the article's own elements of these names say, in order. */
function momentsOf(page: PageDocument, selector: string): readonly Moment[] {
  return [...page.querySelectorAll(selector)].flatMap((element) => {
    const words = wordsOf(element);
    if (words.length > LONGEST_LINE || SAYS_UPDATED.test(words) || !isOwn(element)) return [];
    return readMoment(words) ?? [];
  });
}

/** How many pieces of text after the headline may hold the date. */
const AFTER_HEADLINE = 40;
/** After so many pieces of a sentence's length the article itself is under way. */
const MOST_LONG_PIECES = 2;
const LONG_PIECE = 150;
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);
/** Text between two elements that says a date says little else. */
const LONGEST_PIECE = 60;

/** A date that is shown under the h1, with nothing but a word such as "Published" in the same piece of text. */
export function underHeadline(page: PageDocument): Moment | null {
  const pieces = piecesOf(page);
  return firstDate(pieces.slice(pieces.indexOf(null) + 1).slice(0, AFTER_HEADLINE));
}

/** The texts of a page in order, each on one line; null stands for the headline. None without a headline. */
function piecesOf(page: PageDocument): readonly (string | null)[] {
  const headline = page.querySelector('h1');
  if (!headline || !page.body) return [];
  const pieces: (string | null)[] = [];
  const visit = (node: PageNode): void => {
    if (node === headline) pieces.push(null);
    else if (isText(node)) {
      const words = oneLine(node.textContent ?? '');
      if (words !== '') pieces.push(words);
    } else if (isElement(node) && !UNSEEN.has(node.localName) && isOwnBranch(node)) {
      for (const child of node.childNodes) visit(child);
    }
  };
  visit(page.body);
  return pieces;
}

function isOwnBranch(element: PageElement): boolean {
  return !element.matches(ELSEWHERE) || element.querySelector('h1') !== null;
}

function firstDate(pieces: readonly (string | null)[]): Moment | null {
  let long = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece !== null && piece.length >= LONG_PIECE) long++;
    if (long === MOST_LONG_PIECES) return null;
    if (piece === null || piece.length > LONGEST_PIECE) continue;
    const before = pieces[index - 1] ?? '';
    if (SAYS_UPDATED.test(piece) || (before.length < 30 && SAYS_UPDATED.test(before))) continue;
    const moment = readMoment(piece);
    if (moment) return moment;
  }
  return null;
}
/** Whether an element belongs to the article, as far as the names around it tell; what has the headline in it does. */
export function isOwn(element: PageElement): boolean {
  const around = element.closest(ELSEWHERE);
  return around === null || around.querySelector('h1') !== null;
}

/** What an element says by its attributes for machines, otherwise by its words. */
export function momentOfElement(element: PageElement | null): Moment | null {
  if (!element) return null;
  for (const attribute of ['datetime', 'content', 'title']) {
    const moment = readMoment(element.getAttribute(attribute) ?? '');
    if (moment) return moment;
  }
  return readMoment(wordsOf(element));
}
