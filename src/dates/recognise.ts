import type { Span } from '../article/span.ts';
import type { Expression, Match, Parser } from './expression.ts';
import { families } from './parsers/index.ts';

/** How much of the text on each side of a match its parser may look at. */
const SIGHT = 60;

/**
 * Finds the expressions of time in one sentence, in order; of two that overlap the longer.
 *
 * A grammar of our own over the text and not chrono-node's, which resolves while it parses, always against one reference
 * day: here a parser says only what an expression means, and the story decides what it is counted from. Patterns rather
 * than the tagger's tokens, since a tagger splits "18.04.2023", "20-22" and "mid-2010s" each in its own way.
 */
export function recognise(text: string, region: Span, inTitle: boolean): readonly Expression[] {
  const words = text.slice(region.start, region.end);
  const found = families
    .filter(({ hint }) => hint.test(words))
    .flatMap(({ parsers }) => parsers.flatMap((parser) => matchesOf(parser, words, inTitle)));
  return withoutOverlaps(found, words.length).map((each) => ({
    ...each,
    start: each.start + region.start,
    end: each.end + region.start,
  }));
}

/** Keeps the longest first; `length` is that of the text. */
function withoutOverlaps(found: readonly Expression[], length: number): readonly Expression[] {
  const taken = new Uint8Array(length);
  return [...found]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

function matchesOf({ pattern, read }: Parser, words: string, inTitle: boolean): Expression[] {
  // Most patterns aren't there: to search for one is quicker than to set about going through its matches.
  if (words.search(pattern) < 0) return [];
  const found: Expression[] = [];
  for (const match of words.matchAll(pattern)) {
    const text = match[0].trimEnd();
    const end = match.index + text.length;
    const around: Match = {
      text,
      groups: match.groups ?? {},
      before: words.slice(Math.max(0, match.index - SIGHT), match.index),
      after: words.slice(end, end + SIGHT),
      inTitle,
    };
    const reading = read(around);
    if (reading) found.push({ ...reading, start: match.index, end });
  }
  return found;
}
