import type { PageElement } from './dom.ts';

/** The parts of a page that speak of other articles. */
export const ELSEWHERE =
  'aside, nav, footer, [class*="related" i], [class*="recommend" i], [class*="sidebar" i], [class*="comment" i]:not([class*="commentary" i]), [class*="popular" i], [class*="trending" i], [class*="footer" i], [class*="teaser" i]';

/** Whether an element belongs to the article, as far as the names around it tell; what has the headline in it does. */
export function isOwn(element: PageElement): boolean {
  const around = element.closest(ELSEWHERE);
  return around === null || around.querySelector('h1') !== null;
}
