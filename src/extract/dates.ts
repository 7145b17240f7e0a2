import { dayNumber, formatDay, parseDay } from '../dates/calendar.ts';
import type { PageDocument, PageElement, PageNode } from './dom.ts';
import { isElement, isText, oneLine, wordsOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { Meta } from './meta.ts';
import type { Moment } from './moment.ts';
import { dayOfMoment, readMoment } from './moment.ts';

/** When an article was published and last changed, as far as its page says. */
export interface PageDates {
  readonly published: Moment | null;
  readonly updated: Moment | null;
}

/** Names of <meta> for the moment of publication, the surest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_time',
  'published_at',
  'published',
  'pub_date',
  'pubdate',
  'date-pub',
  'og:pubdate',
  'og:datepublished',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'iso-8601-publish-date',
  'article_date_original',
  'article.created',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'citation_publication_date',
  'citation_date',
  'datecreated',
  'date',
];

const UPDATED = [
  'article:modified_time',
  'og:article:modified_time',
  'datemodified',
  'og:updated_time',
  'article:modified',
  'article.updated',
  'article_date_updated',
  'dcterms.modified',
  'dc.date.modified',
  'last_updated_date',
  'lastmod',
  'updated',
];

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
  '[class*="date" i]',
  '[id*="date" i]',
].join(',');

/** The parts of a page that speak of other articles. */
const ELSEWHERE =
  'aside, nav, footer, [class*="related" i], [class*="recommend" i], [class*="sidebar" i], [class*="comment" i], [class*="popular" i], [class*="trending" i], [class*="footer" i], [class*="teaser" i]';

const SAYS_UPDATED = /\b(?:updated?|modified|edited|revised|corrected|reviewed)\b/iu;

/** More than any date line has; a longer element holds other things too. */
const LONGEST_LINE = 150;

/**
 * When the article was published and updated. Sources in the order of their trust: JSON-LD, <meta>, microdata, the
 * address, and what the page shows. Never the one for the other; an update before the publication is none.
 */
export function findDates(
  page: PageDocument,
  meta: Meta,
  linked: LinkedData | null,
  address: string | null,
): PageDates {
  const told = momentOf(linked?.published) ?? fromMeta(meta, PUBLISHED) ?? fromMarkup(page);
  const addressed = fromAddress(address);
  const published = told
    ? onLocalDay(told, addressed ?? underHeadline(page))
    : (addressed ?? shown(page) ?? besideHeadline(page));
  const updated = momentOf(linked?.modified) ?? fromMeta(meta, UPDATED) ?? fromItem(page, 'dateModified');
  return { published, updated: published && updated && isEarlier(updated, published) ? null : updated };
}

/** By the clock where both are of one zone, else by the day. */
function isEarlier(one: Moment, other: Moment): boolean {
  const [zone, otherZone] = [one, other].map((moment) => /(?:Z|[+-]\d\d:\d\d)$/u.exec(moment)?.[0]);
  if (zone === otherZone && one.length === other.length) return one < other;
  return dayOfMoment(one) < dayOfMoment(other);
}

/**
 * A moment given in UTC can fall on the day after or before the newsroom's own. Where the address or the line under the
 * headline has the neighbouring day, that is the day of publication, and the time of day is left out.
 */
function onLocalDay(told: Moment, seen: Moment | null): Moment {
  const [day, local] = [parseDay(dayOfMoment(told)), seen && parseDay(dayOfMoment(seen))];
  if (!day || !local || !/(?:Z|\+00:00)$/u.test(told)) return told;
  return Math.abs(dayNumber(day) - dayNumber(local)) === 1 ? formatDay(local) : told;
}

function momentOf(value: string | null | undefined): Moment | null {
  return value ? readMoment(value) : null;
}

function fromMeta(meta: Meta, names: readonly string[]): Moment | null {
  for (const name of names) {
    const moment = momentOf(meta.get(name));
    if (moment) return moment;
  }
  return null;
}

function fromMarkup(page: PageDocument): Moment | null {
  return (
    fromItem(page, 'datePublished') ??
    momentOfElement(page.querySelector('time[pubdate]')) ??
    momentOfElement(page.querySelector('[property~="dc:date"], [property~="dc:created"]'))
  );
}

function fromItem(page: PageDocument, property: string): Moment | null {
  for (const element of page.querySelectorAll(`[itemprop~="${property}"]`)) {
    const moment = momentOfElement(element);
    if (moment && isOwn(element)) return moment;
  }
  return null;
}

function momentOfElement(element: PageElement | null): Moment | null {
  if (!element) return null;
  for (const attribute of ['datetime', 'content', 'title']) {
    const moment = readMoment(element.getAttribute(attribute) ?? '');
    if (moment) return moment;
  }
  return readMoment(wordsOf(element));
}

/** `/2023/04/18/` or `/2023-04-18-` in the path. */
function fromAddress(address: string | null): Moment | null {
  const match = /[/_-](20\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=[/_.-]|$)/u.exec(address ?? '');
  return match ? readMoment(`${match[1]}-${match[2]}-${match[3]}`) : null;
}

/** The page's only <time>, or else the first date that stands where pages show theirs. */
function shown(page: PageDocument): Moment | null {
  const times = [...page.querySelectorAll('time')].filter(isOwn);
  const days = new Map(
    times.flatMap((time) => {
      const moment = momentOfElement(time);
      return moment ? [[dayOfMoment(moment), moment] as const] : [];
    }),
  );
  const [only] = days.values();
  if (only && days.size === 1) return only;
  for (const element of page.querySelectorAll(VISIBLE)) {
    const words = wordsOf(element);
    if (words.length > LONGEST_LINE || SAYS_UPDATED.test(words) || !isOwn(element)) continue;
    const moment = readMoment(words);
    if (moment) return moment;
  }
  return null;
}

/** Whether an element belongs to the article, as far as the names around it tell; what has the headline in it does. */
function isOwn(element: PageElement): boolean {
  const around = element.closest(ELSEWHERE);
  return around === null || around.querySelector('h1') !== null;
}

/** How many pieces of text after and before the headline may hold the date. */
const AFTER_HEADLINE = 40;
const BEFORE_HEADLINE = 10;
/** After so many pieces of a sentence's length the article itself is under way. */
const MOST_LONG_PIECES = 2;
const LONG_PIECE = 150;
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);
/** Text between two elements that says a date says little else. */
const LONGEST_PIECE = 60;

/** A date that is shown beside the h1, with nothing but a word such as "Published" in the same piece of text. */
function besideHeadline(page: PageDocument): Moment | null {
  const pieces = piecesOf(page);
  return underHeadline(page) ?? firstDate(pieces.slice(0, pieces.indexOf(null)).slice(-BEFORE_HEADLINE));
}

function underHeadline(page: PageDocument): Moment | null {
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
