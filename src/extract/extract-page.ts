import { decodePage } from './bytes.ts';
import { findDates } from './dates.ts';
import { parsePage } from './dom.ts';
import { findAuthors, findLink, findSite } from './identity.ts';
import { readLinkedData } from './json-ld.ts';
import { judge, readSigns } from './judge.ts';
import { findMainText } from './main-text.ts';
import { readMeta } from './meta.ts';
import type { Extraction, PageHints } from './page.ts';
import { withoutPageLines } from './page-lines.ts';
import { prune } from './prune.ts';
import { findTitle } from './title.ts';

/**
 * Finds the article of a web page: its text without what the site puts around it, and what the page says of its title,
 * days, writers and site. Some pages take minutes or exhaust the stack or the memory: to be done where these are bounded.
 *
 * @param bytes the page as it came
 * @throws RangeError where elements are nested too deep
 */
export function extractPage(bytes: Uint8Array, { charset, address }: PageHints): Extraction {
  const page = parsePage(decodePage(bytes, charset));
  const meta = readMeta(page);
  const linked = readLinkedData(page);
  const title = findTitle(page, meta, linked);
  const link = findLink(page, meta, linked, address);
  const dates = findDates(page, { meta, linked, title, address: address ?? link });
  const known = { authors: findAuthors(page, meta, linked), site: findSite(meta, linked), link };
  const signs = readSigns(page, linked?.free ?? null);
  prune(page, title);
  const found = findMainText(page, linked?.body ?? null);
  const text = withoutPageLines(found.paragraphs, title);
  const refused = judge(text, found, signs);
  if (refused) return { refused };
  return {
    page: {
      title,
      publishedAt: dates.published,
      updatedAt: dates.updated,
      ...known,
      text: text.join('\n\n'),
    },
  };
}
