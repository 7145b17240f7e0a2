import { STOP_WORDS } from '../search/stop-words.ts';
import { idf } from '../search/terms.ts';
import type { ArticleWords } from './article-words.ts';
import type { Word } from './word.ts';

/** A stretch of the article's words: indexes from `from` up to, not including, `to`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A text may stand in several places; so many are compared word by word. */
const MOST_WINDOWS = 6;

/** Against a word of content, so much does a word of grammar say about where a text comes from. */
export const GRAMMAR_WEIGHT = 1 / 3;

/** A window is longer than the text by this share and so many words, for what the text may leave out. */
const SLACK = { share: 0.5, words: 24 } as const;

/** So many words before a window are looked at as well: its first words may stand again within it. */
const LEAD = 12;

/** A place whose words in common weigh less than this share of the best one's isn't looked at. */
const WORTH_COMPARING = 0.6;

/** Comparing word by word takes the product of the two lengths; in all it takes no more than this. */
const MOST_COMPARISONS = 1_000_000;

/**
 * The stretches of an article that have most of a text's words, rare ones weighing more; best first, without overlap of
 * their middles. Takes time in proportion to the article.
 */
export function likelyWindows(article: ArticleWords, text: readonly Word[]): readonly Window[] {
  const { length } = article.words;
  const size = Math.min(length, text.length + Math.ceil(text.length * SLACK.share) + SLACK.words);
  const most = Math.min(MOST_WINDOWS, Math.max(1, Math.floor(MOST_COMPARISONS / (text.length * size))));
  const gains = windowGains(article, text, size);
  const windows: Window[] = [];
  let best = 0;
  while (windows.length < most) {
    const from = heaviest(gains);
    const gain = gains[from] ?? 0;
    if (gain <= 0 || gain < best * WORTH_COMPARING) break;
    best ||= gain;
    windows.push({ from: Math.max(0, from - LEAD), to: Math.min(length, from + size) });
    // Whatever begins within the text's own length of it is the same place.
    gains.fill(0, Math.max(0, from - text.length), from + text.length);
  }
  return windows;
}

/** For each word of the article, the weight of what the window that begins there shares with the text. */
function windowGains(article: ArticleWords, text: readonly Word[], size: number): Float64Array {
  const { sequence, numbers, counts } = article;
  const wanted = new Int32Array(numbers.size);
  const weights = new Float64Array(numbers.size);
  for (const { key } of text) {
    const number = numbers.get(key);
    if (number === undefined) continue;
    wanted[number] = (wanted[number] ?? 0) + 1;
    weights[number] = idf(counts[number] ?? 0, sequence.length) * (STOP_WORDS.has(key) ? GRAMMAR_WEIGHT : 1);
  }
  const inside = new Int32Array(numbers.size);
  const gains = new Float64Array(sequence.length);
  let gain = 0;
  // From the end, so that the window that begins at a word has that word last put in.
  for (let at = sequence.length - 1; at >= 0; at--) {
    gain += put(sequence[at] ?? 0, 1);
    if (at + size < sequence.length) gain += put(sequence[at + size] ?? 0, -1);
    gains[at] = gain;
  }
  return gains;

  /** Counts a word in or out; what that changes of the weight, since a word counts no oftener than the text has it. */
  function put(number: number, step: 1 | -1): number {
    const most = wanted[number] ?? 0;
    if (most === 0) return 0;
    const before = inside[number] ?? 0;
    inside[number] = before + step;
    return (Math.min(most, before + step) - Math.min(most, before)) * (weights[number] ?? 0);
  }
}

/** Index of the largest; of several alike the last, which begins at the text's own first word. */
function heaviest(values: Float64Array): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value < most) continue;
    best = at;
    most = value;
  }
  return best;
}
