import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { contains, intersection, overlaps } from '../article/span.ts';
import { foldWords } from '../people/fold.ts';
import { findNames } from '../people/look-up.ts';
import { COUNTRY_OF, PLACES } from '../people/places.ts';
import type { Quotation } from '../quotes/quotation.ts';
import { ANSWER_THRESHOLD } from '../search/answerable.ts';
import type { Encoder } from '../search/encoder.ts';
import { terms } from '../search/terms.ts';
import type { Excerpt } from './answer.ts';
import { search } from './answer-passages.ts';
import { quotationExcerpts, sentencesOf } from './excerpts.ts';
import type { Reading } from './reading.ts';

/** On a topic, a passage is shown when its score reaches this share of the best one's. */
const ON_TOPIC = 0.8;

/**
 * Without the topic's own words, the best passage has to score so much besides: among a few sentences of one speaker one always
 * stands out, which the probability takes for a sign. Chosen on topics of a word or two that speakers did or didn't touch on.
 */
const LEAST_SCORE = 0.02;

/** What some quotations have on a topic. */
export interface OnTopic {
  /** Those that fit, in the order given; empty where none does. */
  readonly fitting: readonly Quotation[];
  /** The best of them all as an excerpt, whether it fits or not; empty where there is nothing to choose from. */
  readonly closest: readonly Excerpt[];
  /** The score of the best of some sentences. */
  scoreOf(sentences: readonly number[]): number;
}

/** Which of some quotations are on a topic: those that have its words, and those that score nearly as well as the best. */
export async function onTopic(
  reading: Reading,
  encoder: Encoder,
  topic: string,
  quotations: readonly Quotation[],
): Promise<OnTopic> {
  const holding = new Set(quotations.flatMap((quotation) => sentencesOf(reading, quotation)));
  const { ranked, probability } = await search(reading, encoder, topic, holding);
  const scores = new Map(ranked.map(({ sentence, score }) => [sentence, score]));
  const best = ranked[0]?.score ?? 0;
  const scoreOf = (sentences: readonly number[]) =>
    Math.max(0, ...sentences.map((each) => scores.get(each) ?? 0));
  const likely = probability >= ANSWER_THRESHOLD && best >= LEAST_SCORE && !namesStranger(reading, topic);
  const asked = new Set(quotations);
  const parts = {
    own: quotations.flatMap(({ content }) => content),
    others: reading.spoken.filter((each) => !asked.has(each)).flatMap(({ content }) => content),
  };
  const literal = new Set([...holding].filter((sentence) => hasWords(reading, sentence, topic, parts)));
  const fits = (sentence: number) =>
    literal.has(sentence) || (likely && (scores.get(sentence) ?? 0) >= best * ON_TOPIC);
  const found = likely || literal.size > 0;
  const all = quotationExcerpts(reading, quotations, scoreOf);
  return {
    fitting: found ? quotations.filter((quotation) => sentencesOf(reading, quotation).some(fits)) : [],
    closest: bestFirst(all).slice(0, 1),
    scoreOf,
  };
}

/** The best first; of two that are as good, the one that stands first. */
export function bestFirst(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  return excerpts.toSorted((a, b) => b.score - a.score || a.span.start - b.span.start);
}

/** Whether a topic names somebody or something that the article doesn't; a country in small letters too. */
function namesStranger(reading: Reading, topic: string): boolean {
  const { article, people } = reading;
  return (
    findNames(article, people, topic).some((name) => name.people.length === 0) ||
    foldWords(topic).some((word) => PLACES.has(word) && !isMentioned(reading, word))
  );
}

/** Whether an article has a country or capital, or the adjective of the country. */
function isMentioned({ tokens }: Reading, place: string): boolean {
  return tokens.some(({ lower }) => lower === place || COUNTRY_OF.get(lower) === place);
}

/** What those say who are asked about, and what everybody else says. */
interface Parts {
  readonly own: readonly Span[];
  readonly others: readonly Span[];
}

/**
 * Whether a sentence has every word of the topic, in any form, outside what others than those asked about say in it: then it is
 * on it, whatever else it is about.
 */
function hasWords(reading: Reading, sentence: number, topic: string, parts: Parts): boolean {
  const asked = terms(topic);
  const counts = reading.index().sentences[sentence]?.counts;
  const span = reading.article.sentences[sentence];
  if (!span || asked.length === 0 || !asked.every((term) => counts?.has(term))) return false;
  const own = new Set(terms(withoutOthers(reading.article, span, parts)));
  return asked.every((term) => own.has(term));
}

/** The words of a sentence without what others say in it, unless that holds the words of those asked about. */
function withoutOthers({ text }: Article, sentence: Span, { own, others }: Parts): string {
  const mine = own.filter((part) => overlaps(part, sentence));
  let words = text.slice(sentence.start, sentence.end);
  for (const part of others) {
    if (!overlaps(part, sentence) || mine.some((inside) => contains(part, inside))) continue;
    const { start, end } = intersection(part, sentence);
    const [from, to] = [start - sentence.start, end - sentence.start];
    words = words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
  }
  return words;
}
