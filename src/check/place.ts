import { STOP_WORDS } from '../search/stop-words.ts';
import type { Pair } from './align.ts';
import { align } from './align.ts';
import type { ArticleWords } from './article-words.ts';
import type { Window } from './windows.ts';
import { likelyWindows } from './windows.ts';
import type { Word } from './word.ts';

/** Where a text stands in the article, as far as it does. */
export interface Placement {
  /** Stretches of the text, in its order, each with the words that it shares with one place of the article. */
  readonly pieces: readonly (readonly Pair[])[];
  /** Share of the text's words that are the article's, 0 to 1, those of grammar counting less. */
  readonly share: number;
}

/** Against a word of content, so much does a word of grammar say about where a text comes from. */
const GRAMMAR_WEIGHT = 1 / 3;

/** A further place counts when it has at least so many words of the text, and no shorter stretch is looked up. */
const LEAST_PIECE = 4;

/** How many times a text that is put together of pieces is divided. */
const DEEPEST = 3;

/** A place is as good as the best when its score reaches this share: the other words may be somebody else's. */
const AS_GOOD = 0.9;

/** The places where a text may stand, best first; of a text that stands in several pieces, each with its further pieces. */
export function placements(article: ArticleWords, text: readonly Word[]): readonly Placement[] {
  const whole = { from: 0, to: text.length };
  const aligned = likelyWindows(article, text)
    .map((window) => align(text, whole, article.words, window))
    .filter(({ pairs }) => pairs.length > 0)
    .toSorted((a, b) => b.score - a.score || (a.pairs[0]?.article ?? 0) - (b.pairs[0]?.article ?? 0));
  const enough = (aligned[0]?.score ?? 0) * AS_GOOD;
  return aligned
    .filter(({ score }) => score >= enough)
    .map(({ pairs }) => {
      const pieces = withNeighbours(article, text, whole, pairs, DEEPEST);
      return { pieces, share: shareOf(text, pieces.flat()) };
    });
}

/** A piece with those that its remaining words before and behind it make. */
function withNeighbours(
  article: ArticleWords,
  text: readonly Word[],
  range: Window,
  pairs: readonly Pair[],
  depth: number,
): readonly (readonly Pair[])[] {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || depth === 0) return [pairs];
  return [
    ...furtherPieces(article, text, { from: range.from, to: first.text }, depth - 1),
    pairs,
    ...furtherPieces(article, text, { from: last.text + 1, to: range.to }, depth - 1),
  ];
}

function furtherPieces(
  article: ArticleWords,
  text: readonly Word[],
  range: Window,
  depth: number,
): readonly (readonly Pair[])[] {
  if (range.to - range.from < LEAST_PIECE) return [];
  const [best] = likelyWindows(article, text.slice(range.from, range.to))
    .map((window) => align(text, range, article.words, window))
    .toSorted((a, b) => b.score - a.score);
  if (!best || !isPiece(text, best.pairs)) return [];
  return withNeighbours(article, text, range, best.pairs, depth);
}

/** Whether so many words together are no accident: enough of them, mostly side by side, and some of content. */
function isPiece(text: readonly Word[], pairs: readonly Pair[]): boolean {
  const contents = pairs.filter((pair) => !STOP_WORDS.has(text[pair.text]?.key ?? ''));
  return pairs.length >= LEAST_PIECE && contents.length >= 2 && longestRun(pairs) >= LEAST_PIECE - 1;
}

/** The most words that stand side by side in both. */
export function longestRun(pairs: readonly Pair[]): number {
  let longest = 0;
  for (const run of runs(pairs)) longest = Math.max(longest, run.length);
  return longest;
}

/** Pairs divided where a word of either side stands between. */
export function runs(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const found: Pair[][] = [];
  for (const pair of pairs) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (before && before.text + 1 === pair.text && before.article + 1 === pair.article) last?.push(pair);
    else found.push([pair]);
  }
  return found;
}

function shareOf(text: readonly Word[], pairs: readonly Pair[]): number {
  const weight = ({ key }: Word) => (STOP_WORDS.has(key) ? GRAMMAR_WEIGHT : 1);
  const all = text.reduce((sum, word) => sum + weight(word), 0);
  const same = pairs.reduce((sum, pair) => sum + (text[pair.text] ? weight(text[pair.text] as Word) : 0), 0);
  return all === 0 ? 0 : same / all;
}
