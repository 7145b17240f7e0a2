import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import type { ArticleWords } from '../check/article-words.ts';
import { articleWords } from '../check/article-words.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { findDates } from '../dates/find-dates.ts';
import { tag } from '../language/tag.ts';
import type { Token } from '../language/token.ts';
import { findPeople } from '../people/find-people.ts';
import type { People } from '../people/people.ts';
import { findQuotations } from '../quotes/find-quotations.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { Encoder } from '../search/encoder.ts';
import type { SentenceIndex } from '../search/sentence-index.ts';
import { indexSentences } from '../search/sentence-index.ts';
import { toldByArticle } from './told.ts';
import type { Voice } from './voices.ts';
import { findVoices } from './voices.ts';

/** Everything that is worked out once for an article, so that answering is fast. */
export interface Reading {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly people: People;
  /** Every quotation, in order; the headline's too. */
  readonly quotations: readonly Quotation[];
  /** What the article's prose itself has people say: not what they merely think, nor what one of them tells of another. */
  readonly spoken: readonly Quotation[];
  /** Everybody whom the article's prose lets speak or think, by key, in order of the first quotation. */
  readonly voices: ReadonlyMap<string, Voice>;
  readonly dates: readonly DateMention[];
  readonly index: SentenceIndex;
  /** What texts are checked against, word by word. */
  readonly words: ArticleWords;
}

/** @param progress told how many of the article's sentences are embedded */
export async function readWhole(
  article: Article,
  encoder: Encoder,
  progress?: (done: number, total: number) => void,
): Promise<Reading> {
  const tokens = tag(article);
  const people = findPeople(article, tokens);
  const quotations = findQuotations(article, tokens, people);
  const told = toldByArticle(article, quotations);
  return {
    article,
    tokens,
    people,
    quotations,
    spoken: told.filter(isSpeech),
    voices: findVoices(article, people, told),
    dates: findDates(article, tokens),
    index: await indexSentences(article, article.sentences, encoder, progress),
    words: articleWords(article),
  };
}

/** Whether something is said, not merely thought, wanted or shown. */
export function isSpeech(quotation: Quotation): boolean {
  return quotation.class === 'speech';
}

/** Indexes of the sentences that share words with `span`, in order; they are in order, so the first is found by halving. */
export function sentencesAt({ article }: Pick<Reading, 'article'>, { start, end }: Span): readonly number[] {
  const { sentences } = article;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < sentences.length && (sentences[at]?.start ?? end) < end; at++) found.push(at);
  return found;
}

/** What somebody says in a sentence, the first of several; null where nobody speaks. */
export function quotationIn({ article, spoken }: Reading, sentence: number): Quotation | null {
  const span = article.sentences[sentence];
  if (!span) return null;
  return (
    spoken.find(({ content }) => content.some((part) => contains(span, part) || contains(part, span))) ?? null
  );
}
