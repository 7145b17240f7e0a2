import type { PageDocument, PageElement } from './dom.ts';
import { wordsOf } from './dom.ts';
import { agree } from './title.ts';

/**
 * The element that shows the article's headline: the heading that agrees with its title, of the highest level that has
 * one; else the first h1.
 */
export function findHeadline(page: PageDocument, title: string | null): PageElement | null {
  if (title === null) return page.querySelector('h1');
  for (const level of ['h1', 'h2', 'h3', 'h4']) {
    const headings = [...page.querySelectorAll(level)];
    const agreed = headings.find((heading) => agree(wordsOf(heading), title));
    if (agreed) return agreed;
  }
  return page.querySelector('h1');
}
