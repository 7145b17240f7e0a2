import { LIMITS } from './limits.ts';

/** An answer takes at most so many messages: more would bury a channel. */
const MOST_PAGES = 3;

/** Kept free on the last page for the line that says what was left out. */
const RESERVE = 100;

/** The most code units that one block may have. */
export const LARGEST_BLOCK = LIMITS.content - RESERVE;

const GAP = '\n\n';

/** Text, or text under a heading that stands once above all its neighbours that have the same. */
export type Block = string | { readonly heading: string | null; readonly text: string };

/**
 * Lays blocks out in order, as many to a message as its limit allows; what doesn't fit into the last one is counted there. A
 * heading is repeated at the top of a message, which may be read alone.
 *
 * @param blocks each of at most {@link LARGEST_BLOCK} code units, with its heading
 */
export function layOut(blocks: readonly Block[]): readonly string[] {
  const pages: string[] = [];
  let above: string | null = null;
  for (const [index, block] of blocks.entries()) {
    const { heading, text } = typeof block === 'string' ? { heading: null, text: block } : block;
    const headed = heading === null ? text : `${heading}\n${text}`;
    const last = pages.at(-1);
    const more = last && `${last}${GAP}${heading === above ? text : headed}`;
    if (more && more.length <= LARGEST_BLOCK) {
      pages[pages.length - 1] = more;
    } else if (pages.length < MOST_PAGES) {
      pages.push(headed);
    } else {
      pages[pages.length - 1] = `${last}${GAP}${leftOut(blocks.length - index)}`;
      break;
    }
    above = heading;
  }
  return pages;
}

function leftOut(count: number): string {
  return `-# And ${count} more; a narrower question shows fewer.`;
}
