import { textHash } from '../text-hash.ts';
import type { Version } from './entry.ts';

/** Parameters of an address that say who was sent there, not which page it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|ref_src)$/iu;

/** Bytes of a key, at most: PostgreSQL's indexes take no row of more than 2,704, and a key is the longest part of its row. */
const LONGEST = 2000;

/**
 * By what an article is known again when it comes a second time: where it was fetched from, the link that the page gives, and its text. The
 * link in a file that was sent is anybody's claim, and none: it would stand in the way of the page itself.
 */
export function keysOf({ details, textHash }: Pick<Version, 'details' | 'textHash'>): readonly string[] {
  const { link, address } = details;
  const links = address === null ? [] : [link, address].flatMap((each) => linkKey(each ?? '') ?? []);
  return [...new Set([...links, `text:${textHash}`])];
}

/** The key of a link: the same for http and https, with or without a fragment or who sent the reader; null for what is no link. */
export function linkKey(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname.replace(/\/+$/u, '');
  return shortKey(`link:${url.host}${path}${url.search}`);
}

/** A key as it is kept: what is too long by its hash. */
export function shortKey(key: string): string {
  return Buffer.byteLength(key) <= LONGEST
    ? key
    : `${key.slice(0, key.indexOf(':'))}:sha256-${textHash(key)}`;
}
