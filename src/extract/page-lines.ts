import { folded } from './dom.ts';
import { isAboutWriter, isHeadLine, isSiteLine, LINKS_HEADING } from './page-line-patterns.ts';

/** Bylines, dates and the title stand among the first paragraphs, contacts and notes on the writer among the last. */
const HEAD = 10;
const TAIL = 5;
const MOST_AFTER_HEADING = 12;

/** In UTF-16 code units; about six words. */
const SHORTEST_PROSE = 35;

/** The paragraphs of a page without the lines that are the site's, and without its headline. */
export function withoutPageLines(paragraphs: readonly string[], title: string | null): readonly string[] {
  const body = fromTitle(paragraphs, title);
  const linkLists = underLinksHeadings(body);
  return body.filter((words, index) => {
    if (linkLists.has(index) || isSiteLine(words)) return false;
    if (index < HEAD && isHeadLine(words)) return false;
    return index < body.length - TAIL || index < 2 || !isAboutWriter(words);
  });
}

/** Behind the headline, where the headline stands near the top and only short lines before it. */
function fromTitle(paragraphs: readonly string[], title: string | null): readonly string[] {
  if (title === null) return paragraphs;
  const wanted = folded(title);
  const at = paragraphs.slice(0, HEAD).findIndex((words) => folded(words) === wanted);
  if (at < 0) return paragraphs;
  const before = paragraphs.slice(0, at).filter((words) => isProse(words));
  return [...before, ...paragraphs.slice(at + 1)];
}

/** Which paragraphs are a heading over links, or the titles under it. */
function underLinksHeadings(paragraphs: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, words] of paragraphs.entries()) {
    if (!LINKS_HEADING.test(words)) continue;
    found.add(index);
    for (let at = index + 1; at <= index + MOST_AFTER_HEADING; at++) {
      const title = paragraphs[at];
      if (title === undefined || isProse(title)) break;
      found.add(at);
    }
  }
  return found;
}

/** Whether a paragraph ends as a sentence or a quotation does, and is longer than a few words. */
export function isProse(words: string): boolean {
  return words.length >= SHORTEST_PROSE && /[.!?…:。！？]["'”’»)\]」』]*$/u.test(words);
}
