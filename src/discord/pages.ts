import { LIMITS } from './limits.ts';

/** An answer takes at most so many messages: more would bury a channel. */
const MOST_PAGES = 3;

/** Kept free on the last page for the line that says what was left out. */
const RESERVE = 100;

/** The most code units that one block may have. */
export const LARGEST_BLOCK = LIMITS.content - RESERVE;

const GAP = '\n\n';

/**
 * Lays blocks out in order, as many to a message as its limit allows; what doesn't fit into the last one is counted there.
 *
 * @param blocks each of at most {@link LARGEST_BLOCK} code units
 */
export function layOut(blocks: readonly string[]): readonly string[] {
  const pages: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = pages.at(-1);
    if (last !== undefined && last.length + GAP.length + block.length <= LARGEST_BLOCK) {
      pages[pages.length - 1] = last + GAP + block;
    } else if (pages.length < MOST_PAGES) {
      pages.push(block);
    } else {
      pages[pages.length - 1] = `${last}${GAP}${leftOut(blocks.length - index)}`;
      break;
    }
  }
  return pages;
}

function leftOut(count: number): string {
  return `-# And ${count} more; a narrower question shows fewer.`;
}
