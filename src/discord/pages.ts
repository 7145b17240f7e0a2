import type { Article } from '../article/article.ts';
import type { Excerpt } from '../assistant/answer.ts';
import { footerRoom } from './footer.ts';
import { LIMITS } from './limits.ts';
import type { Manner } from './manner.ts';
import { quotePassage, TOO_LONG_MARK } from './passage.ts';

/** More pages than anybody turns. */
const MOST_PAGES = 25;

/** Kept free for the line that says what was left out. */
const RESERVE = 60;

/** Stands between the blocks of a page. */
export const GAP = '\n\n';

/** A part of an answer that isn't divided: lines of the bot's own over an excerpt of the article, or lines alone. */
export interface Block {
  /** Stands once above all its neighbours on a page that have the same; null for none. */
  readonly heading: string | null;
  readonly above: readonly string[];
  readonly excerpt: Excerpt | null;
}

/** An answer as it is shown, before it is divided into pages. */
export interface Showing {
  /** Stands at the top of every page, with the white space behind it; may be empty. */
  readonly top: string;
  readonly blocks: readonly Block[];
  /** Stands behind the last block; null for nothing. */
  readonly tail: string | null;
  /** Whether speakers stand with the number of their quotations. */
  readonly counted: boolean;
  readonly manner: Manner;
}

/** The blocks that one message shows. */
export interface Page {
  readonly text: string;
  readonly excerpts: readonly Excerpt[];
}

/** The code units that the blocks of a page may have together, below its top. */
export function roomBelow(article: Article, top: string): number {
  return LIMITS.content - top.length - footerRoom(article) - RESERVE;
}

/** A block with its heading, of at most `room` code units. */
export function blockText(article: Article, { heading, above, excerpt }: Block, room: number): string {
  const lines = heading === null ? above : [heading, ...above];
  const before = lines.map((line) => `${line}\n`).join('');
  if (excerpt === null) return before.length - 1 <= room ? lines.join('\n') : TOO_LONG_MARK;
  if (before.length + TOO_LONG_MARK.length > room) return TOO_LONG_MARK;
  return before + quotePassage(article, excerpt.span, room - before.length);
}

/**
 * Lays blocks out in order, as many to a page as fit; what doesn't fit into the last page is counted there. A heading is
 * repeated at the top of a page, which may be read alone. At least one page.
 */
export function layOut(article: Article, { top, blocks, tail }: Showing): readonly Page[] {
  const room = roomBelow(article, top);
  const pages: { text: string; excerpts: Excerpt[] }[] = [];
  let above: string | null = null;
  const all = tail === null ? blocks : [...blocks, { heading: null, above: [tail], excerpt: null }];
  for (const [index, block] of all.entries()) {
    const last = pages.at(-1);
    const same = block.heading !== null && block.heading === above;
    const more = last && last.text + GAP + blockText(article, same ? unheaded(block) : block, room);
    const excerpts = block.excerpt ? [block.excerpt] : [];
    if (more && more.length <= room) {
      last.text = more;
      last.excerpts.push(...excerpts);
    } else if (pages.length < MOST_PAGES) {
      pages.push({ text: blockText(article, block, room), excerpts });
    } else {
      if (last) last.text += `${GAP}-# And ${all.length - index} more; a narrower question shows fewer.`;
      break;
    }
    above = block.heading;
  }
  return pages.length > 0 ? pages : [{ text: '', excerpts: [] }];
}

function unheaded(block: Block): Block {
  return { ...block, heading: null };
}
