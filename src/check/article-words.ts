import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { contains, overlapping } from '../article/span.ts';
import type { Quotation } from '../quotes/quotation.ts';
import { findQuoted } from '../quotes/quotation-marks.ts';
import type { Word } from './word.ts';
import { wordsIn } from './word.ts';

/** A word of the article, with where it stands. */
export interface ArticleWord extends Word {
  /** Index of its passage. */
  readonly passage: number;
  /** Whether it stands in quotation marks. */
  readonly quoted: boolean;
}

/** Everything of an article that a text is compared with; worked out once. */
export interface ArticleWords {
  readonly text: string;
  /**
   * The sentences of the prose, in order, and behind them the other lines (title, headings, captions): a check has to be true
   * of the whole page, but a sentence isn't interrupted by the caption that stands in it.
   */
  readonly passages: readonly Span[];
  readonly words: readonly ArticleWord[];
  /** Each key that the article has, by a number of its own, from 0. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The number of each word's key. */
  readonly sequence: Int32Array;
  /** How often each key stands in the article, by its number. */
  readonly counts: readonly number[];
}

/** The number of no word of an article. */
const UNKNOWN = -1;

/** The words of a text by the numbers that an article has for them; {@link UNKNOWN} where it has not. */
export function sequenceOf({ numbers }: ArticleWords, text: readonly Word[]): Int32Array {
  return Int32Array.from(text, ({ key }) => numbers.get(key) ?? UNKNOWN);
}

export function articleWords(article: Article): ArticleWords {
  const { text, sentences, lines } = article;
  const others = lines.filter((line) => line.role !== 'prose' && overlapping(sentences, line).length === 0);
  const passages = [...sentences, ...others].map(({ start, end }) => ({ start, end }));
  const quoted = findQuoted({ text, paragraphs: [...article.paragraphs, ...others] }).toSorted(
    (a, b) => a.start - b.start,
  );
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const sequence: number[] = [];
  const words: ArticleWord[] = [];
  for (const [passage, span] of passages.entries()) {
    for (const word of wordsIn(text, span)) {
      const number = numbers.get(word.key) ?? numbers.size;
      numbers.set(word.key, number);
      counts[number] = (counts[number] ?? 0) + 1;
      sequence.push(number);
      words.push({ ...word, passage, quoted: overlapping(quoted, word).length > 0 });
    }
  }
  return { text, passages, words, numbers, sequence: Int32Array.from(sequence), counts };
}

/** Whether the article has a word as somebody's very own: in quotation marks, or in a turn of a transcript. */
export function isDirect(word: ArticleWord, quotation: Quotation | null): boolean {
  return (
    word.quoted || (quotation?.style === 'direct' && quotation.content.some((part) => contains(part, word)))
  );
}
