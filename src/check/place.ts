import { STOP_WORDS } from '../search/stop-words.ts';
import type { Alignment, Pair, Sequences } from './align.ts';
import { align } from './align.ts';
import type { ArticleWords } from './article-words.ts';
import { sequenceOf } from './article-words.ts';
import type { Window } from './windows.ts';
import { GRAMMAR_WEIGHT, likelyWindows } from './windows.ts';
import type { Word } from './word.ts';

/** Where a text stands in the article, as far as it does. */
export interface Placement {
  /** Stretches of the text, in its order, each with the words that it shares with one place of the article. */
  readonly pieces: readonly (readonly Pair[])[];
  /** Share of the text's words that are the article's, 0 to 1, those of grammar counting less. */
  readonly share: number;
}

/** A further place counts when it has at least so many words of the text, and no shorter stretch is looked up. */
const LEAST_PIECE = 4;

/** How many times a text that is put together of pieces is divided. */
const DEEPEST = 3;

/** A place is as good as the best when its score reaches this share: the other words may be somebody else's. */
const AS_GOOD = 0.9;

/** The places where a text may stand, best first; of a text that stands in several pieces, each with its further pieces. */
export function placements(article: ArticleWords, text: readonly Word[]): readonly Placement[] {
  const placer = new Placer(article, text);
  return placer.places().map((pieces) => ({ pieces, share: shareOf(text, pieces.flat()) }));
}

/** Lays one text beside an article. */
class Placer {
  readonly #article: ArticleWords;
  readonly #text: readonly Word[];
  readonly #sequences: Sequences;

  constructor(article: ArticleWords, text: readonly Word[]) {
    this.#article = article;
    this.#text = text;
    const grammar = Uint8Array.from(text, ({ key }) => (STOP_WORDS.has(key) ? 1 : 0));
    this.#sequences = { text: sequenceOf(article, text), grammar, article: article.sequence };
  }

  places(): readonly Placement['pieces'][] {
    const whole = { from: 0, to: this.#text.length };
    const aligned = this.#aligned(whole);
    const enough = (aligned[0]?.score ?? 0) * AS_GOOD;
    return aligned
      .filter(({ score }) => score >= enough)
      .map(({ pairs }) => this.#withEnds(this.#settled(this.#withNeighbours(whole, pairs, DEEPEST))));
  }

  /**
   * The words at the two ends of the text that an alignment leaves over, since leaving out what stands between costs it more than
   * they are worth: they are the article's where the same sentence has them further on.
   */
  #withEnds(pieces: Placement['pieces']): Placement['pieces'] {
    const [first, last] = [pieces[0]?.[0], pieces.at(-1)?.at(-1)];
    if (!first || !last) return pieces;
    const before = this.#furtherOn({ from: 0, to: first.text }, first, -1);
    const behind = this.#furtherOn({ from: last.text + 1, to: this.#text.length }, last, 1);
    return pieces.map((pairs, index) => [
      ...(index === 0 ? before : []),
      ...pairs,
      ...(index === pieces.length - 1 ? behind : []),
    ]);
  }

  /** Where the sentence of an end of a piece has all of the text's words that are left over there, side by side; the nearest place. */
  #furtherOn({ from, to }: Window, end: Pair, step: 1 | -1): readonly Pair[] {
    const { words } = this.#article;
    const length = to - from;
    if (!this.#sequences.grammar.subarray(from, to).includes(0) || this.#mayReplace(from, length, end, step))
      return [];
    const outermost = step > 0 ? length - 1 : 0;
    let start = step > 0 ? end.article + 1 : end.article - length;
    for (; words[start + outermost]?.passage === words[end.article]?.passage; start += step) {
      if (this.#standsAt({ from, to }, start))
        return Array.from({ length }, (_, at) => ({ text: from + at, article: start + at }));
    }
    return [];
  }

  #standsAt({ from, to }: Window, start: number): boolean {
    const { text, article } = this.#sequences;
    for (let at = from; at < to; at++) if (text[at] !== article[start + at - from]) return false;
    return true;
  }

  /** A single word may be written in the stead of the one that the article has there, if both are of grammar or neither is. */
  #mayReplace(from: number, length: number, end: Pair, step: 1 | -1): boolean {
    const beside = this.#article.words[end.article + step];
    const isGrammar = beside !== undefined && STOP_WORDS.has(beside.key);
    return length === 1 && isGrammar === (this.#sequences.grammar[from] === 1);
  }

  /** Where a piece's sentence has the word before it too, that word is no accidental match at the end of the piece before. */
  #settled(pieces: Placement['pieces']): Placement['pieces'] {
    const settled = pieces.map((pairs) => [...pairs]);
    for (const [index, piece] of settled.entries()) {
      const before = settled[index - 1];
      const floor = before?.[0]?.text;
      if (!before || floor === undefined) continue;
      for (
        let added = this.#wordBefore(piece[0]);
        added && added.text >= floor;
        added = this.#wordBefore(added)
      ) {
        piece.unshift(added);
        if (before.at(-1)?.text === added.text) before.pop();
      }
    }
    return settled.filter(({ length }) => length > 0);
  }

  #wordBefore(first: Pair | undefined): Pair | null {
    if (!first) return null;
    const before = { text: first.text - 1, article: first.article - 1 };
    const { text, article } = this.#sequences;
    const { words } = this.#article;
    const inSentence = words[before.article]?.passage === words[first.article]?.passage;
    return inSentence && text[before.text] === article[before.article] ? before : null;
  }

  /** The alignments of a stretch of the text, best first; of equals, the one that stands first in the article. */
  #aligned(range: Window): readonly Alignment[] {
    return likelyWindows(this.#article, this.#text.slice(range.from, range.to))
      .map((window) => align(this.#sequences, range, window))
      .filter(({ pairs }) => pairs.length > 0)
      .toSorted((a, b) => b.score - a.score || (a.pairs[0]?.article ?? 0) - (b.pairs[0]?.article ?? 0));
  }

  /** A piece with those that the remaining words before and behind it make. */
  #withNeighbours(range: Window, pairs: readonly Pair[], depth: number): Placement['pieces'] {
    const [first, last] = [pairs[0], pairs.at(-1)];
    if (!first || !last || depth === 0 || !isPiece(this.#text, pairs)) return [pairs];
    return [
      ...this.#furtherPieces({ from: range.from, to: first.text }, depth - 1),
      pairs,
      ...this.#furtherPieces({ from: last.text + 1, to: range.to }, depth - 1),
    ];
  }

  #furtherPieces(range: Window, depth: number): Placement['pieces'] {
    if (range.to - range.from < LEAST_PIECE) return [];
    const [best] = this.#aligned(range);
    // All of the stretch in one place is no accident either, however plain its words.
    const whole = best && longestRun(best.pairs) === range.to - range.from;
    if (!best || !(whole || isPiece(this.#text, best.pairs))) return [];
    return this.#withNeighbours(range, best.pairs, depth);
  }
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
  const weigh = (words: readonly Word[]) =>
    words.reduce((sum, { key }) => sum + (STOP_WORDS.has(key) ? GRAMMAR_WEIGHT : 1), 0);
  return text.length === 0 ? 0 : weigh(pairs.flatMap((pair) => text[pair.text] ?? [])) / weigh(text);
}
