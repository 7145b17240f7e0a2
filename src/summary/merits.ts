import type { SentenceIndex } from '../search/sentence-index.ts';
import { cosine } from '../search/vectors.ts';
import type { Candidate } from './candidates.ts';

/*
 * Set by hand, so that what is shown reads well; the words of a summary for its length come to about 0.1 to 0.3. EARLY is a trade: a quarter
 * of it, falling off twice as fast, comes closer to people's one-sentence summaries, but takes in sentences from the end that are beside
 * the point.
 */
const LEAD = 0.05;
const EARLY = 0.02;
const SPEECH = 0.02;
const PERSONAL = 0.05;
const OFF_TOPIC = 0.2;

/** After so many sentences the advantage of an early place has fallen to 1/e. */
const EARLY_SENTENCES = 8;

/** A sentence less like the headline and the first sentence than this (cosine) is about something else. */
const ON_TOPIC = 0.2;

/**
 * What speaks for a sentence, or against it, apart from its words: it is the first one or an early one; it is what somebody said rather
 * than what happened, an appeal to the reader, or about something else than the headline and the first sentence.
 *
 * @param lead index of the sentence that tells the news
 */
export function rateMerit(
  { sentence, spoken, personal }: Candidate,
  index: SentenceIndex,
  lead: number,
): number {
  const place = EARLY * Math.exp(-sentence / EARLY_SENTENCES) + (sentence === lead ? LEAD : 0);
  const offTopic = OFF_TOPIC * Math.max(0, ON_TOPIC - likenessToNews(index, sentence, lead));
  return place - SPEECH * spoken - (personal ? PERSONAL : 0) - offTopic;
}

function likenessToNews(index: SentenceIndex, sentence: number, lead: number): number {
  const { title, pooled, dimensions } = index;
  const toTitle = title ? cosine(title, 0, pooled, sentence, dimensions) : 0;
  return Math.max(toTitle, likeness(index, sentence, lead));
}

/** Cosine of two sentences. */
export function likeness({ pooled, dimensions }: SentenceIndex, a: number, b: number): number {
  return cosine(pooled, a, pooled, b, dimensions);
}
