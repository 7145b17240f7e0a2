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

/** A window is longer than the text by this share and so many words, for what the text may leave out. */
const SLACK = { share: 0.5, words: 24 } as const;

/** So many words before a window are looked at as well: its first words may stand again within it. */
const LEAD = 12;

/** A place whose words in common weigh less than this share of the best one's isn't looked at. */
const WORTH_COMPARING = 0.6;

/**
 * The stretches of an article that have most of a text's words, rare ones weighing more; best first, without overlap of
 * their middles. Takes time in proportion to the article.
 */
export function likelyWindows(article: ArticleWords, text: readonly Word[]): readonly Window[] {
  const size = Math.min(
    article.words.length,
    text.length + Math.ceil(text.length * SLACK.share) + SLACK.words,
  );
  const gains = windowGains(article, text, size);
  const windows: Window[] = [];
  let best = 0;
  while (windows.length < MOST_WINDOWS) {
    const from = heaviest(gains);
    const gain = gains[from] ?? 0;
    if (gain <= 0 || gain < best * WORTH_COMPARING) break;
    best ||= gain;
    windows.push({ from: Math.max(0, from - LEAD), to: Math.min(article.words.length, from + size) });
    // Whatever begins within the text's own length of it is the same place.
    gains.fill(0, Math.max(0, from - text.length), from + text.length);
  }
  return windows;
}

/** For each word of the article, the weight of what the window that begins there shares with the text. */
function windowGains({ words, numbers, counts }: ArticleWords, text: readonly Word[], size: number) {
  const wanted = new Float64Array(numbers.size);
  const weights = new Float64Array(numbers.size);
  for (const { key } of text) {
    const number = numbers.get(key);
    if (number === undefined) continue;
    wanted[number] = (wanted[number] ?? 0) + 1;
    weights[number] = idf(counts[number] ?? 0, words.length) * (STOP_WORDS.has(key) ? 0.5 : 1);
  }
  const inside = new Float64Array(numbers.size);
  const gains = new Float64Array(words.length);
  let gain = 0;
  // From the end, so that the window that begins at a word has that word last put in.
  for (let at = words.length - 1; at >= 0; at--) {
    gain += put(words[at]?.number ?? 0, 1);
    const left = words[at + size];
    if (left) gain += put(left.number, -1);
    gains[at] = gain;
  }
  return gains;

  /** Counts a word in or out; what that changes of the weight, since a word counts no oftener than the text has it. */
  function put(number: number, step: 1 | -1): number {
    const before = inside[number] ?? 0;
    inside[number] = before + step;
    const most = wanted[number] ?? 0;
    return (Math.min(most, before + step) - Math.min(most, before)) * (weights[number] ?? 0);
  }
}

/** Index of the largest; of several alike the last, which begins at the text's own first word. */
function heaviest(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) >= (values[best] ?? 0)) best = at;
  return best;
}
