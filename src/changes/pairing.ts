import { GRAMMAR_WEIGHT } from '../check/windows.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import type { Both } from './changes.ts';
import type { Stretch } from './stretch.ts';

/** Which stretches of two versions belong together, by their indexes. */
export interface Pairing {
  /** Those that say the same, wherever they stand. */
  readonly same: readonly Both<number>[];
  /** Those that have most words in common. */
  readonly alike: readonly Both<number>[];
}

/** Two stretches are versions of one when they have this share of the longer one's words, those of grammar counting less. */
const MOSTLY = 0.5;

/** A word in so many stretches says nothing of which belong together; this bounds the pairs that are looked at. */
const TOO_COMMON = 50;

/** What a word of content weighs against one of grammar. */
const CONTENT_WEIGHT = Math.round(1 / GRAMMAR_WEIGHT);

/** Stretches are compared word by word, in the product of their lengths; more isn't worth it. */
const MOST_COMPARISONS = 1_000_000;

/**
 * Pairs the stretches of two versions, each with at most one. Exchanging the versions exchanges the pairs and nothing else. Takes
 * time in proportion to their words.
 */
export function pairUp(before: readonly Stretch[], after: readonly Stretch[]): Pairing {
  const same = pairSame(before, after);
  const [takenBefore, takenAfter] = [
    new Set(same.map((pair) => pair.before)),
    new Set(same.map((pair) => pair.after)),
  ];
  const alike: Both<number>[] = [];
  const likely = likelyPairs(bagsOf(before, takenBefore), bagsOf(after, takenAfter));
  for (const pair of likely) {
    if (takenBefore.has(pair.before) || takenAfter.has(pair.after)) continue;
    takenBefore.add(pair.before);
    takenAfter.add(pair.after);
    alike.push({ before: pair.before, after: pair.after });
  }
  return { same, alike: alike.sort((a, b) => a.after - b.after) };
}

/** Of several that are the same in one version, the first belongs to the other version's first. */
function pairSame(before: readonly Stretch[], after: readonly Stretch[]): readonly Both<number>[] {
  const places = new Map<string, number[]>();
  for (const [index, { identity }] of before.entries()) {
    const known = places.get(identity);
    if (known) known.push(index);
    else places.set(identity, [index]);
  }
  const used = new Map<string, number>();
  return after.flatMap(({ identity }, index) => {
    const nth = used.get(identity) ?? 0;
    const place = places.get(identity)?.[nth];
    if (place === undefined) return [];
    used.set(identity, nth + 1);
    return [{ before: place, after: index }];
  });
}

/** How often a stretch has each word, and what all its words weigh. */
interface Bag {
  readonly index: number;
  readonly length: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
}

function bagsOf(stretches: readonly Stretch[], taken: ReadonlySet<number>): readonly Bag[] {
  return stretches.flatMap(({ words }, index) => {
    if (taken.has(index)) return [];
    const counts = new Map<string, number>();
    for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
    const weight = words.reduce((sum, { key }) => sum + weightOf(key), 0);
    return [{ index, length: words.length, counts, weight }];
  });
}

/** Whole numbers, whose sum is the same in any order. */
function weightOf(key: string): number {
  return STOP_WORDS.has(key) ? 1 : CONTENT_WEIGHT;
}

/** Two stretches that may belong together, by their indexes. */
interface Likely extends Both<number> {
  readonly share: number;
}

/** Those that have enough in common, best first. Of two as good, the one that stands nearer to the same place. */
function likelyPairs(before: readonly Bag[], after: readonly Bag[]): readonly Likely[] {
  const [inBefore, inAfter] = [holders(before), holders(after)];
  const width = (after.at(-1)?.index ?? 0) + 1;
  const seen = new Set<number>();
  const likely: Likely[] = [];
  for (const [key, some] of inBefore) {
    for (const a of some) {
      for (const b of inAfter.get(key) ?? []) {
        const pair = a.index * width + b.index;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const share = shareOf(a, b);
        if (share >= MOSTLY && a.length * b.length <= MOST_COMPARISONS)
          likely.push({ before: a.index, after: b.index, share });
      }
    }
  }
  return likely.sort(
    (a, b) =>
      b.share - a.share ||
      Math.abs(a.before - a.after) - Math.abs(b.before - b.after) ||
      a.before + a.after - (b.before + b.after),
  );
}

/** The stretches that have each word of content, where they are few. */
function holders(bags: readonly Bag[]): ReadonlyMap<string, readonly Bag[]> {
  const found = new Map<string, Bag[]>();
  for (const bag of bags) {
    for (const key of bag.counts.keys()) {
      if (STOP_WORDS.has(key)) continue;
      const known = found.get(key);
      if (known) known.push(bag);
      else found.set(key, [bag]);
    }
  }
  return new Map([...found].filter(([, { length }]) => length <= TOO_COMMON));
}

function shareOf(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [key, count] of a.counts) shared += Math.min(count, b.counts.get(key) ?? 0) * weightOf(key);
  return shared / Math.max(a.weight, b.weight);
}
