import type { Window } from './windows.ts';

/** A word of the text that is a word of the article: their indexes. */
export interface Pair {
  readonly text: number;
  readonly article: number;
}

/** A stretch of the text laid beside a stretch of the article. */
export interface Alignment {
  /** The words that are the same, in the order of both. */
  readonly pairs: readonly Pair[];
  readonly score: number;
}

/**
 * Scores of local alignment with affine gaps (Smith and Waterman 1981, Gotoh 1982). A word of grammar that happens to be the
 * same is worth less than a changed word costs, so that a paraphrase with the article's small words has no long alignment.
 */
const SCORE = { content: 10, grammar: 4, changed: -4, firstSkipped: -5, nextSkipped: -2 } as const;

/** Where the best way to a cell comes from; a skip also says whether it goes on or begins there. */
const FROM = {
  nowhere: 0,
  pair: 1,
  textSkip: 2,
  articleSkip: 3,
  mask: 3,
  textGoesOn: 4,
  articleGoesOn: 8,
} as const;

/** What is aligned: the words by their numbers ({@link ArticleWords.sequence}). */
export interface Sequences {
  readonly text: Int32Array;
  /** 1 for each word of the text that is one of grammar. */
  readonly grammar: Uint8Array;
  readonly article: Int32Array;
}

/**
 * The best alignment of a stretch of the text's words with a window of the article's. Takes time and memory in proportion to
 * the product of their lengths.
 */
export function align(sequences: Sequences, range: Window, window: Window): Alignment {
  const width = window.to - window.from;
  const came = new Uint8Array((range.to - range.from + 1) * (width + 1));
  const best = fill(sequences, range, window, came);
  return { pairs: trace(best, sequences, range, window, came), score: best.score };
}

interface Cell {
  readonly score: number;
  readonly row: number;
  readonly column: number;
}

function fill({ text, grammar, article }: Sequences, range: Window, window: Window, came: Uint8Array): Cell {
  const width = window.to - window.from;
  let above = new Int32Array(width + 1);
  let here = new Int32Array(width + 1);
  const textSkips = new Int32Array(width + 1).fill(UNREACHED);
  let best: Cell = { score: 0, row: 0, column: 0 };
  for (let row = 1; row <= range.to - range.from; row++) {
    const word = text[range.from + row - 1];
    const gain = grammar[range.from + row - 1] ? SCORE.grammar : SCORE.content;
    let articleSkip = UNREACHED;
    here[0] = 0;
    for (let column = 1; column <= width; column++) {
      const same = article[window.from + column - 1] === word;
      const pair = (above[column - 1] ?? 0) + (same ? gain : SCORE.changed);
      const textStarts = (above[column] ?? 0) + SCORE.firstSkipped;
      const textGoesOn = (textSkips[column] ?? UNREACHED) + SCORE.nextSkipped;
      const textSkip = Math.max(textStarts, textGoesOn);
      textSkips[column] = textSkip;
      const articleStarts = (here[column - 1] ?? 0) + SCORE.firstSkipped;
      const articleGoesOn = articleSkip + SCORE.nextSkipped;
      articleSkip = Math.max(articleStarts, articleGoesOn);
      const score = Math.max(0, pair, textSkip, articleSkip);
      here[column] = score;
      came[row * (width + 1) + column] =
        origin(score, pair, textSkip) |
        (textGoesOn > textStarts ? FROM.textGoesOn : 0) |
        (articleGoesOn > articleStarts ? FROM.articleGoesOn : 0);
      if (score > best.score) best = { score, row, column };
    }
    [above, here] = [here, above];
  }
  return best;
}

/** Far below any score, and far from overflowing. */
const UNREACHED = -1_000_000;

function origin(score: number, pair: number, textSkip: number): number {
  if (score === 0) return FROM.nowhere;
  if (score === pair) return FROM.pair;
  return score === textSkip ? FROM.textSkip : FROM.articleSkip;
}

/** Goes back from the best cell, keeping the words that are the same. */
function trace(
  { row, column }: Cell,
  { text, article }: Sequences,
  range: Window,
  window: Window,
  came: Uint8Array,
): readonly Pair[] {
  const width = window.to - window.from;
  const pairs: Pair[] = [];
  const at = () => came[row * (width + 1) + column] ?? FROM.nowhere;
  while (row > 0 && column > 0 && (at() & FROM.mask) !== FROM.nowhere) {
    const from = at() & FROM.mask;
    if (from === FROM.pair) {
      const pair = { text: range.from + row - 1, article: window.from + column - 1 };
      if (text[pair.text] === article[pair.article]) pairs.push(pair);
      row--;
      column--;
    } else if (from === FROM.textSkip) {
      while (row > 1 && at() & FROM.textGoesOn) row--;
      row--;
    } else {
      while (column > 1 && at() & FROM.articleGoesOn) column--;
      column--;
    }
  }
  return pairs.reverse();
}
