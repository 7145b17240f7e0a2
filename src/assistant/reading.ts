import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { contains, overlaps } from '../article/span.ts';
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

/** Everything that is worked out once for an article, so that answering is fast. */
export interface Reading {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly people: People;
  /** Every quotation, in order; the headline's too. */
  readonly quotations: readonly Quotation[];
  /** What the article itself has people say: not what they merely think, nor what one of them tells of another. */
  readonly spoken: readonly Quotation[];
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
  return {
    article,
    tokens,
    people,
    quotations,
    spoken: quotations.filter((quotation) => quotation.class === 'speech' && !quotation.nested),
    dates: findDates(article, tokens),
    index: await indexSentences(article, article.sentences, encoder, progress),
    words: articleWords(article),
  };
}

/** Indexes of the sentences that share words with `span`, in order. */
export function sentencesAt({ article }: Reading, span: Span): readonly number[] {
  return article.sentences.flatMap((sentence, index) => (overlaps(sentence, span) ? [index] : []));
}

/** What somebody says in a sentence, the first of several; null where nobody speaks. */
export function quotationIn({ article, spoken }: Reading, sentence: number): Quotation | null {
  const span = article.sentences[sentence];
  if (!span) return null;
  return (
    spoken.find(({ content }) => content.some((part) => contains(span, part) || contains(part, span))) ?? null
  );
}
