import type { Found, FoundIn } from '../../library/found.ts';
import { titleOf } from '../../library/title.ts';
import { excerptTarget } from '../footer.ts';
import { LIMITS } from '../limits.ts';
import { blockText, GAP } from '../pages.ts';
import { notice, renderAnswer } from '../render.ts';
import { inline } from '../shortened.ts';
import { bylineOf } from './about-article.ts';
import { LONGEST_TITLE } from './titles.ts';

/** Kept free for the line that says what was left out. */
const RESERVE = 80;

/** What is found in a library, article by article; what has no room is counted. */
export function foundText({ message, articles }: Found, language: string): string {
  let text = notice(message);
  for (const [index, found] of articles.entries()) {
    const section = sectionOf(found, language, LIMITS.content - RESERVE - text.length - GAP.length);
    if (section === null)
      return `${text}${GAP}-# And ${told(articles.length - index)}; a narrower question shows fewer.`;
    text += GAP + section;
  }
  return text;
}

function told(count: number): string {
  return count === 1 ? '1 more article' : `${count} more articles`;
}

/** An article, linked to at its first excerpt, with as much of its answer as has room, at least its best excerpt; null where that hasn't. */
function sectionOf({ entry, article, answer }: FoundIn, language: string, room: number): string | null {
  const { top, blocks } = renderAnswer(article, answer, { language, isEarlier: false });
  const first = blocks.find(({ excerpt }) => excerpt !== null)?.excerpt?.span ?? null;
  const byline = bylineOf(entry.details, language, excerptTarget(article, first));
  const heading = `**${inline(titleOf(entry), LONGEST_TITLE)}**${byline === '' ? '' : `\n-# ${byline}`}`;
  let section = top.trim() === '' ? heading : `${heading}\n${top.trim()}`;
  let count = 0;
  for (const block of blocks) {
    // Quotations side by side would look like one.
    const gap = count === 0 ? '\n' : GAP;
    const left = room - section.length - gap.length;
    if (count === 0 && left < LEAST) return null;
    const text = blockText(article, block, count === 0 ? left : LIMITS.content);
    if (text.length > left) break;
    section += gap + text;
    count++;
  }
  return section.length > room ? null : section;
}

/** With less room, in code units, an excerpt would mostly be cut. */
const LEAST = 300;
