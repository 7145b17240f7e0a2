import type { Version } from './entry.ts';

/** Parameters of an address that say who was sent there, not which page it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|ref_src)$/iu;

/** By what an article is known again when it comes a second time: where it stands, and its text. */
export function keysOf({ details, textHash }: Pick<Version, 'details' | 'textHash'>): readonly string[] {
  const links = [details.link, details.address].flatMap((link) => linkKey(link ?? '') ?? []);
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
  return `link:${url.host}${path}${url.search}`;
}
