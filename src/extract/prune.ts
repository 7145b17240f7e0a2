import type { PageDocument, PageElement } from './dom.ts';
import { wordsOf } from './dom.ts';

/** What is never the article, whatever stands in it. */
const NEVER =
  'script, style, noscript, template, svg, iframe, object, embed, video, audio, canvas, button, input, select, textarea, dialog, figcaption, nav, link, [hidden]:not(:has(p)), [aria-hidden="true"]:not(:has(p))';

/** React sends late parts of a page hidden, to be put into their place by a script. */
const STREAMED = '[hidden][id^="S:"]';

/** Names that pages give to what surrounds an article. Each must be a whole word of a class or an id. */
const SURROUNDINGS = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'newsletter',
    'related',
    'related-?(?:articles?|posts?|stories|content|links?|news)',
    'recommend(?:ed|ations?)',
    'recirc(?:ulation)?',
    'read-?more',
    'also-?read',
    'more-?(?:stories|on|from)',
    'promo(?:tion)?s?',
    'share(?:bar|-?buttons?|-?tools?|-?links?)?',
    'sharing',
    'sharedaddy',
    'social(?:-?(?:share|media|links?|icons?))?',
    'caption(?:-?text)?',
    'wp-caption-text',
    'image-?(?:caption|credit)',
    'photo-?(?:caption|credit)',
    'credits?',
    'comments?',
    'disqus',
    'advert(?:isement)?s?',
    'ad-?(?:slot|unit|container|wrapper|placeholder)',
    'author-?(?:bio|box|info)',
    'about-?(?:the-?)?author',
    'breadcrumbs?',
    'cookies?(?:-?(?:banner|notice|consent))?',
    'paywall',
    'subscribe',
    'subscription',
    'sign-?up',
    'tags?-?(?:list|cloud|links)',
    'post-?tags',
    'screen-?reader-?text',
    'sr-?only',
    'visually-?hidden',
    'print-?only',
    'toc',
    'table-?of-?contents',
  ].join('|')})(?:$|[\\s_-])`,
  'iu',
);

/** More words than a side piece has: a name that promises one is wrong then. */
const MOST_WORDS = 250;

/**
 * Takes out of a page what surrounds its article, so that the search for the main text sees less of it and is faster.
 * What names promise is not believed of an element that holds much of the page.
 */
export function prune(page: PageDocument, title: string | null): void {
  for (const part of page.querySelectorAll(STREAMED)) part.removeAttribute('hidden');
  for (const element of [...page.querySelectorAll(NEVER)]) element.remove();
  removeOtherArticles(page, title);
  for (const element of [...page.querySelectorAll('form, [class], [id]')]) {
    if (!isSurroundings(element)) continue;
    if (countWords(element) <= MOST_WORDS) element.remove();
  }
}

function isSurroundings(element: PageElement): boolean {
  if (element.localName === 'form') return true; // Some pages are one large form.
  if (['html', 'body', 'main', 'article', 'h1', 'p'].includes(element.localName)) return false;
  return SURROUNDINGS.test(element.getAttribute('class') ?? '') || SURROUNDINGS.test(element.id ?? '');
}

/** A page that goes on with further articles under the one that was asked for: those have other headlines. */
function removeOtherArticles(page: PageDocument, title: string | null): void {
  const headed = [...page.querySelectorAll('article')].filter(
    (article) => article.querySelector('h1') !== null,
  );
  const own = headed.find((article) =>
    [...article.querySelectorAll('h1')].some((h1) => wordsOf(h1) === title),
  );
  if (!own) return;
  for (const article of headed) {
    const holds = [...article.querySelectorAll('h1')].some((h1) => wordsOf(h1) === title);
    if (!holds) article.remove();
  }
}

function countWords(element: PageElement): number {
  return wordsOf(element).split(' ').length;
}
