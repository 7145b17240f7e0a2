import type { PageDocument } from './dom.ts';
import { oneLine, wordsOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { Meta } from './meta.ts';
import { firstOf } from './meta.ts';

/** A longer "name" is a sentence about somebody. */
const LONGEST_NAME = 80;
const MOST_AUTHORS = 20;
/** Some sites have a motto in their name. */
const LONGEST_SITE = 200;
/** Browsers and servers stop at about 8,000 characters. */
const LONGEST_LINK = 4096;

/** The writers whom the page names for machines: JSON-LD, <meta>, rel=author, microdata; the first that has any. */
export function findAuthors(page: PageDocument, meta: Meta, linked: LinkedData | null): readonly string[] {
  const told = firstOf(meta, [
    'author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'article:author',
    'byl',
  ]);
  const sources = [
    linked?.authors ?? [],
    told === null ? [] : told.split(/\s*(?:,|;|\s+and\s+)\s*/u),
    textsOf(page, '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]:not(:has([itemprop]))'),
    textsOf(page, '[rel~="author"]'),
  ];
  for (const names of sources) {
    const found = new Set(names.map(asName).filter((name) => name !== null));
    if (found.size > 0) return [...found].slice(0, MOST_AUTHORS);
  }
  return [];
}

function textsOf(page: PageDocument, selector: string): readonly string[] {
  return [...page.querySelectorAll(selector)].map(
    (element) => element.getAttribute('content') ?? wordsOf(element),
  );
}

function asName(value: string): string | null {
  const name = oneLine(value).replace(/^by\s+/iu, '');
  const isName = /\p{L}/u.test(name) && name.length <= LONGEST_NAME && !/^https?:|@/u.test(name);
  return isName ? name : null;
}

/** The site's name as it calls itself, otherwise its publisher's. */
export function findSite(meta: Meta, linked: LinkedData | null): string | null {
  const name = firstOf(meta, ['og:site_name', 'application-name']) ?? linked?.publisher ?? null;
  const site = name === null ? '' : oneLine(name);
  return site === '' || site.length > LONGEST_SITE ? null : site;
}

/**
 * Where the page belongs: the canonical address that it states. One on another host than it came from is not believed:
 * what is shown as the article's link must lead to the site that was read.
 *
 * @param address where the page came from; null for a file, which belongs wherever it says
 */
export function findLink(
  page: PageDocument,
  meta: Meta,
  linked: LinkedData | null,
  address: string | null,
): string | null {
  const stated = [
    page.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    meta.get('og:url'),
    linked?.link,
  ];
  for (const value of stated) {
    const link = value ? absolute(value, address) : null;
    if (link && (address === null || siteOf(link) === siteOf(new URL(address)))) return link.href;
  }
  return address;
}

/** Only http and https, and a page rather than a whole site. */
function absolute(value: string, address: string | null): URL | null {
  const text = value.trim();
  const base = address ?? undefined;
  if (text.length > LONGEST_LINK || !URL.canParse(text, base)) return null;
  const link = new URL(text, base);
  const isPage =
    /^https?:$/u.test(link.protocol) && link.username === '' && (link.pathname !== '/' || link.search !== '');
  return isPage ? link : null;
}

/** The host without the names of its editions for other devices. */
function siteOf({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m|amp|mobile|edition)\./u, '');
}
