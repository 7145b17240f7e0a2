import type { PageDocument } from './dom.ts';
import { wordsOf } from './dom.ts';
import type { MainText } from './main-text.ts';
import type { NoArticle } from './page.ts';
import { isProse } from './page-lines.ts';

/** What a page shows beside its text, taken before its tree is changed. */
export interface Signs {
  readonly asksPassword: boolean;
  readonly needsScripts: boolean;
  /** It says somewhere that one must pay or have an account to read on. */
  readonly asksReader: boolean;
  /** It is not free by its JSON-LD, or has a part that is called a paywall and asks for more. */
  readonly walled: boolean;
}

/** Less prose than this is no article; in UTF-16 code units, about 30 words. */
const SHORTEST_ARTICLE = 160;

/** A text that goes on so long (about 200 words) is worth reading, whatever is said beside it. */
const WORTH_READING = 1200;

const ASKS_READER =
  /\b(?:subscribe|sign (?:up|in)|log in|register|create (?:a free|an) account|become a (?:member|subscriber)|join|pay)\b[^.!?]{0,40}\b(?:to|and) (?:continue|keep|read|unlock|access|view|see)\b|\bto (?:continue|keep) reading\b|\b(?:already|not) a (?:subscriber|member)\b|\b(?:this (?:article|story|content|post) is|exclusively|available only) (?:for|to) (?:(?:paying|paid|our|registered) )?(?:subscribers|members)\b|\bsubscribers? only\b|\bfree articles? (?:left|remaining)\b|\breached your (?:article )?limit\b/iu;

const NEEDS_SCRIPTS =
  /\b(?:enable|turn on|activate|allow|requires?|needs?|without)\b[^.!?]{0,30}\bjavascript\b|\bjavascript (?:is )?(?:required|disabled|must be enabled)\b/iu;

const LOGIN = /\b(?:log|sign) ?in\b|\bpassword\b/iu;

/** An empty element that a script is to fill with the page. */
const MOUNTS = '#root, #app, #__next, #__nuxt, #main-app, app-root, [data-reactroot]';

/** @param free what the page's JSON-LD says of access (`isAccessibleForFree`); null for nothing */
export function readSigns(page: PageDocument, free: boolean | null): Signs {
  const walls = [...page.querySelectorAll('[class*="paywall" i], [id*="paywall" i]')];
  const mount = page.querySelector(MOUNTS);
  const notices = [...page.querySelectorAll('noscript')].map(wordsOf).join(' ');
  const words = page.body ? wordsOf(page.body) : '';
  return {
    asksPassword:
      page.querySelector('input[type="password" i]') !== null || (words.length < 1500 && LOGIN.test(words)),
    needsScripts:
      NEEDS_SCRIPTS.test(notices) || NEEDS_SCRIPTS.test(words) || (mount !== null && wordsOf(mount) === ''),
    asksReader: ASKS_READER.test(words),
    walled: free === false || walls.some((wall) => ASKS_READER.test(wordsOf(wall))),
  };
}

/**
 * Whether what was found can be read as an article; null if so. A text is only called cut where it is short and the page
 * asks for more: complete texts stand under such notices too.
 *
 * @param paragraphs what is the article's of what was found
 * @param found all that was found
 */
export function judge(paragraphs: readonly string[], found: MainText, signs: Signs): NoArticle | null {
  const prose = paragraphs.filter(isProse);
  const length = prose.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const isShort = length < WORTH_READING && signs.asksReader;
  if (isShort && length > 0 && (length < SHORTEST_ARTICLE || signs.walled || isCut(found.paragraphs)))
    return 'paywall';
  if (length >= SHORTEST_ARTICLE) return isList(found.linkedHeadings, prose.length) ? 'no-article' : null;
  if (signs.asksPassword) return 'login';
  return signs.needsScripts ? 'scripts' : 'no-article';
}

/** Each paragraph stands under a heading that leads elsewhere. */
function isList(linkedHeadings: number, paragraphs: number): boolean {
  return linkedHeadings >= 5 && linkedHeadings >= paragraphs;
}

/** The last words stop in the middle of a sentence, or are the request itself. */
function isCut(paragraphs: readonly string[]): boolean {
  const last = paragraphs.at(-1) ?? '';
  return (
    /(?:…|\.\.\.|[\p{L}\p{N},])$/u.test(last) || paragraphs.slice(-3).some((words) => ASKS_READER.test(words))
  );
}
