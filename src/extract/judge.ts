import type { PageDocument } from './dom.ts';
import { wordsOf } from './dom.ts';
import type { NoArticle } from './page.ts';
import { isProse } from './page-lines.ts';

/** What a page shows beside its text, taken before its tree is changed. */
export interface Signs {
  readonly asksPassword: boolean;
  readonly needsScripts: boolean;
  /** It says somewhere that one must pay or have an account to read on. */
  readonly asksReader: boolean;
  /** JSON-LD's `isAccessibleForFree`; null where it isn't said. */
  readonly free: boolean | null;
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

/** @param free what the page's JSON-LD says of access */
export function readSigns(page: PageDocument, free: boolean | null): Signs {
  const mount = page.querySelector(MOUNTS);
  const notices = [...page.querySelectorAll('noscript')].map(wordsOf).join(' ');
  const words = page.body ? wordsOf(page.body) : '';
  return {
    asksPassword:
      page.querySelector('input[type="password" i]') !== null || (words.length < 1500 && LOGIN.test(words)),
    needsScripts:
      NEEDS_SCRIPTS.test(notices) || NEEDS_SCRIPTS.test(words) || (mount !== null && wordsOf(mount) === ''),
    asksReader: ASKS_READER.test(words),
    free,
  };
}

/**
 * Whether what was found can be read as an article; null if so. A text is only called cut where it is short and the page
 * asks for more: complete texts stand under such notices too.
 *
 * @param linkedHeadings how many headings in the text lead to other pages, as in a list of articles
 */
export function judge(paragraphs: readonly string[], linkedHeadings: number, signs: Signs): NoArticle | null {
  const prose = paragraphs.filter(isProse);
  const length = prose.reduce((sum, paragraph) => sum + paragraph.length, 0);
  if (length < WORTH_READING && signs.asksReader && (signs.free === false || isCut(paragraphs)))
    return 'paywall';
  if (length >= SHORTEST_ARTICLE)
    return linkedHeadings >= 5 && linkedHeadings >= prose.length ? 'no-article' : null;
  if (signs.asksReader && length > 0) return 'paywall';
  if (signs.asksPassword) return 'login';
  return signs.needsScripts ? 'scripts' : 'no-article';
}

/** The last words stop in the middle of a sentence, or are the request itself. */
function isCut(paragraphs: readonly string[]): boolean {
  const last = paragraphs.at(-1) ?? '';
  return (
    /(?:…|\.\.\.|[\p{L}\p{N},])$/u.test(last) || paragraphs.slice(-3).some((words) => ASKS_READER.test(words))
  );
}
