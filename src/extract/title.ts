import type { PageDocument } from './dom.ts';
import { folded, oneLine, wordsOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { Meta } from './meta.ts';
import { firstOf } from './meta.ts';

/** What divides a headline from the site's name in <title>. */
const DIVIDER = /\s+[|\-–—·•»:~/]+\s+|\s*[|»]\s*|(?<=\p{L}):\s+/gu;

/** What is longer is no headline, wherever it stands. */
const LONGEST = 300;

/**
 * The article's headline: the h1 that the page's own title or its metadata agree with, the only h1, the metadata's
 * title without the site's name, or the page's title without it.
 */
export function findTitle(page: PageDocument, meta: Meta, linked: LinkedData | null): string | null {
  const headings = [...page.querySelectorAll('h1')]
    .map(wordsOf)
    .filter((words) => words !== '' && words.length <= LONGEST);
  const pageTitle = wordsOfTitle(page);
  const told = firstOf(meta, [
    'og:title',
    'twitter:title',
    'dc.title',
    'title',
    'parsely-title',
    'sailthru.title',
  ]);
  const claims = [told, linked?.headline ?? null, pageTitle].filter((claim) => claim !== null);
  const agreed = headings.find((heading) => claims.some((claim) => agree(heading, claim)));
  if (agreed !== undefined) return agreed;
  const [only, ...others] = new Set(headings);
  const site = meta.get('og:site_name') ?? linked?.publisher ?? null;
  const stated = told ?? linked?.headline ?? pageTitle;
  if (only !== undefined && others.length === 0 && isHeadline(only, site, stated)) return only;
  if (stated === null) return null;
  const bare = withoutSite(oneLine(stated), site);
  return bare === '' || bare.length > LONGEST ? null : bare;
}

function wordsOfTitle(page: PageDocument): string | null {
  const title = page.querySelector('head title') ?? page.querySelector('title');
  const words = title ? wordsOf(title) : '';
  return words === '' ? null : words;
}

/** Whether a heading is the claimed title, or all of it but what the site adds at its ends. */
export function agree(heading: string, claim: string): boolean {
  const [a, b] = [folded(heading), folded(claim)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const words = a.split(' ').length;
  return words >= 3 && (` ${b} `.includes(` ${a} `) || (b.split(' ').length >= 4 && a.startsWith(`${b} `)));
}

/** The only h1 of a page may be the site's name or a section's. */
function isHeadline(heading: string, site: string | null, stated: string | null): boolean {
  if (site !== null && folded(heading) === folded(site)) return false;
  return stated === null || heading.split(' ').length >= 3;
}

/** Without the site's name at either end; where the name isn't known, without a short last part. */
function withoutSite(title: string, site: string | null): string {
  const dividers = [...title.matchAll(DIVIDER)];
  const [first, last] = [dividers[0], dividers.at(-1)];
  if (!first || !last) return title;
  const name = site === null ? null : folded(site);
  const [front, back] = [title.slice(0, first.index), title.slice(last.index + last[0].length)];
  if (name !== null && folded(back) === name) return title.slice(0, last.index).trim();
  if (name !== null && folded(front) === name) return title.slice(first.index + first[0].length).trim();
  const suffix = /[|\-–—·•»]/u.test(last[0]) && back.split(' ').length <= 4;
  const rest = title.slice(0, last.index).trim();
  return suffix && rest.split(' ').length >= 3 ? rest : title;
}
