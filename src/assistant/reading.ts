import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { contains, overlaps } from '../article/span.ts';
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
  /** The quotations that are somebody's own words, as the article tells them. */
  readonly spoken: readonly Quotation[];
  readonly dates: readonly DateMention[];
  readonly index: SentenceIndex;
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
    spoken: ownWords(quotations),
    dates: findDates(article, tokens),
    index: await indexSentences(article, article.sentences, encoder, progress),
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

/** A quotation inside another one follows it closely. */
const NEARBY = 20;

/**
 * Leaves out what is merely thought or wanted, and what one speaker tells of another's words: these are the teller's.
 */
function ownWords(quotations: readonly Quotation[]): readonly Quotation[] {
  const speech = quotations.filter((quotation) => quotation.class === 'speech');
  return speech.filter((inner, index) => {
    const around = speech.slice(Math.max(0, index - NEARBY), index + NEARBY);
    return !around.some((outer) => isToldBy(inner, outer));
  });
}

/** Whether `inner` and its cue stand inside what somebody else says. */
function isToldBy(inner: Quotation, outer: Quotation): boolean {
  if (inner === outer || inner.speaker === outer.speaker || !inner.cue) return false;
  const evidence = [...inner.content, inner.cue];
  return evidence.every((part) => outer.content.some((told) => contains(told, part)));
}
