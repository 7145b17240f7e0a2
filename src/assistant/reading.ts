import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import type { ArticleWords } from '../check/article-words.ts';
import { articleWords } from '../check/article-words.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { findDates } from '../dates/find-dates.ts';
import { Telling } from '../dates/telling.ts';
import { countLeading } from '../halving.ts';
import { tag } from '../language/tag.ts';
import type { Token } from '../language/token.ts';
import { once } from '../once.ts';
import { findPeople } from '../people/find-people.ts';
import type { People } from '../people/people.ts';
import { findQuotations } from '../quotes/find-quotations.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { EmbeddedArticle, Progress } from '../search/embedded-article.ts';
import { embedArticle, isEmbeddingOf } from '../search/embedded-article.ts';
import type { Encoder } from '../search/encoder.ts';
import type { SentenceIndex } from '../search/sentence-index.ts';
import { indexSentences } from '../search/sentence-index.ts';
import { toldByArticle } from './told.ts';
import type { Voice } from './voices.ts';
import { findVoices } from './voices.ts';

/**
 * Everything that is worked out once for an article, so that answering is fast. What not every question needs is a method, and worked out
 * when it is first called.
 */
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
  /** Every expression of time in the title and the prose, in order. */
  dates(): readonly DateMention[];
  /** What the article tells, and with which of its dates. */
  telling(): Telling;
  /** The vectors that the index is made of. */
  readonly embedded: EmbeddedArticle;
  /** What ranking its sentences needs. */
  index(): SentenceIndex;
  /** What texts are checked against, word by word. */
  words(): ArticleWords;
}

/** What is known or wanted when an article is read. */
export interface ReadingOptions {
  /** Its vectors, kept from an earlier reading; where they are those of other sentences, it is embedded anew. */
  readonly embedded?: EmbeddedArticle | null;
  readonly progress?: Progress;
}

/** Reads an article; only the embedding takes passes of the encoder, and long. */
export async function readWhole(
  article: Article,
  encoder: Encoder,
  { embedded: kept, progress }: ReadingOptions = {},
): Promise<Reading> {
  const embedded =
    kept && isEmbeddingOf(kept, article) ? kept : await embedArticle(article, encoder, progress);
  const tokens = tag(article);
  const people = findPeople(article, tokens);
  const quotations = findQuotations(article, tokens, people);
  const told = toldByArticle(article, quotations);
  const dates = once(() => findDates(article, tokens));
  return {
    article,
    tokens,
    people,
    quotations,
    spoken: told.filter(isSpeech),
    voices: findVoices(article, people, told),
    dates,
    telling: once(() => new Telling(article, tokens, dates())),
    embedded,
    index: once(() => indexSentences(article, embedded)),
    words: once(() => articleWords(article)),
  };
}

/** Whether something is said, not merely thought, wanted or shown. */
export function isSpeech(quotation: Quotation): boolean {
  return quotation.class === 'speech';
}

/** Indexes of the sentences that share words with `span`, in order; they are in order, so the first is found by halving. */
export function sentencesAt({ article }: Pick<Reading, 'article'>, { start, end }: Span): readonly number[] {
  const { sentences } = article;
  const first = countLeading(sentences, (sentence) => sentence.end <= start);
  const found: number[] = [];
  for (let at = first; at < sentences.length && (sentences[at]?.start ?? end) < end; at++) found.push(at);
  return found;
}

/** A sentence's words; empty for none. */
export function wordsOf({ article }: Pick<Reading, 'article'>, sentence: number): string {
  const span = article.sentences[sentence];
  return span ? cut(article, span) : '';
}

/** What somebody says in a sentence, the first of several; null where nobody speaks. */
export function quotationIn({ article, spoken }: Reading, sentence: number): Quotation | null {
  const span = article.sentences[sentence];
  if (!span) return null;
  return (
    spoken.find(({ content }) => content.some((part) => contains(span, part) || contains(part, span))) ?? null
  );
}
