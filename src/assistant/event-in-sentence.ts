import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import { isDescription, isOfOtherEvent, nounDate } from '../dates/attachment.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { dateOfEvent } from '../dates/event-date.ts';
import { isSameEvent } from '../dates/telling.ts';
import { periodOf } from '../dates/value.ts';
import { dayNumber, parseDay } from '../days/calendar.ts';
import { tagText } from '../language/tag.ts';
import type { Token } from '../language/token.ts';
import type { NameInQuestion } from '../people/look-up.ts';
import { findNames } from '../people/look-up.ts';
import { terms } from '../search/terms.ts';
import type { Reading } from './reading.ts';

/** Whether a sentence tells an event that is asked about, and which day it has for it. */

/** A sentence that may tell the event. */
export interface Candidate {
  readonly sentence: number;
  /** The event in the asker's words. */
  readonly event: string;
  /** The sentence is about as good as the best one. */
  readonly close: boolean;
}

/** One word alone tells too little of an event. */
const FEWEST_TERMS = 2;

/** Whether a sentence has all the words of an event, in any form. */
export function tells({ article, tokens, index }: Reading, sentence: number, event: string): boolean {
  const asked = terms(event);
  const counts = index().sentences[sentence]?.counts;
  const span = article.sentences[sentence];
  if (!span || asked.length < FEWEST_TERMS) return false;
  if (asked.every((term) => counts?.has(term))) return true;
  const lemmas = new Set(tokens.filter((token) => contains(span, token)).map(({ lemma }) => lemma));
  const words = tagText(event).filter((word) => isContent(word) || word.pos === 'PROPN');
  return words.length >= FEWEST_TERMS && words.every(({ lemma }) => lemmas.has(lemma));
}

/** So many of an event's words, without its names, are most of them. */
const MOST = 2 / 3;

/** Whether a sentence has most words of an event, in any form: two at least, people’s names apart, for which a pronoun may stand. */
export function tellsMost(reading: Reading, sentence: number, event: string): boolean {
  const counts = reading.index().sentences[sentence]?.counts;
  const isPerson = (id: number) => reading.people.all[id]?.kind === 'person';
  const people = namesOf(reading, event).filter((name) => name.people.every(isPerson));
  const names = new Set(people.flatMap(({ start, end }) => terms(event.slice(start, end))));
  const asked = terms(event).filter((term) => !names.has(term));
  const had = asked.filter((term) => counts?.has(term));
  return had.length >= FEWEST_TERMS && had.length >= asked.length * MOST;
}

/** The day of the event that a sentence tells; null where its own words, there or elsewhere, have none. */
export function dayIn(reading: Reading, { sentence, event, close }: Candidate): DateMention | null {
  const { article, telling } = reading;
  const span = article.sentences[sentence];
  // "Found" alone is told of blueprints as well as of the document that was asked about.
  if (!span || !(close || hasNouns(reading, span, event))) return null;
  const named = eventIn(reading, span, event);
  const told = named ?? (close ? span : null);
  if (!told) return null;
  const dated = dateOfEvent(telling(), told);
  if (!dated || dated.rule === 'story' || dated.rule === 'publication')
    return named ? null : soleDateAhead(reading, sentence, event);
  return isOfSomethingElse(article, told, dated.date) ||
    isOnlyReckonedFrom(reading, sentence, told, dated.date)
    ? null
    : dated.date;
}

/**
 * The only date of a sentence that tells an event to come in other words, where that is to come too: news has few of these, and they
 * are hardly of something else ("when will it get there?" – "which it should reach in 2029").
 */
function soleDateAhead(reading: Reading, sentence: number, event: string): DateMention | null {
  const { published } = reading.article;
  const telling = reading.telling();
  const verbs = telling.verbsOf(sentence);
  const [only, ...others] = telling.dates.filter((date) => date.sentence === sentence);
  const today = published && parseDay(published.day);
  const first = periodOf(only?.mention.value ?? null)?.first;
  if (!only || others.length > 0 || !/^will\b/iu.test(event) || !today || !first) return null;
  const { mention } = only;
  if (dayNumber(first) <= dayNumber(today) || mention.computed) return null;
  return isDescription(verbs, mention) || isOfOtherEvent(verbs, mention) ? null : mention;
}

/** "He won in March, a year after the accident": what is reckoned from has another day, unless that stands with it. */
function isOnlyReckonedFrom(reading: Reading, sentence: number, event: Span, date: DateMention): boolean {
  const { article } = reading;
  const start = article.sentences[sentence]?.start ?? event.start;
  const isNoun = reading.tokens.some((token) => token.pos === 'NOUN' && contains(event, token));
  if (!isNoun || !RECKONED_FROM.test(article.text.slice(start, event.start))) return false;
  return nounDate(reading.telling().verbsOf(sentence), [date], event) === null;
}

const RECKONED_FROM =
  /\b(?:after|before|since|following)\s+(?:(?:the|an?|his|her|its|their|that|this)\s+)?(?:\p{Ll}+\s+)?$/u;

/** Whether a sentence has the event's own verb, in any form; of an event without one, its noun. */
export function hasWord(reading: Reading, sentence: number, event: string): boolean {
  const span = reading.article.sentences[sentence];
  const verbs = tagText(event).filter((word) => isVerb(word) && !GENERAL.has(word.lemma));
  if (!span || verbs.length === 0) return span !== undefined && eventIn(reading, span, event) !== null;
  return reading.tokens
    .filter((token) => contains(span, token) && isContent(token))
    .some((token) => verbs.some((verb) => verb.lemma === token.lemma || isSameEvent(verb, token)));
}

/** The names in an event that the article knows. */
export function namesOf({ article, people }: Reading, event: string): readonly NameInQuestion[] {
  return findNames(article, people, event).filter((name) => name.people.length > 0);
}

/** Whether a sentence names everybody who is named. */
export function namesAll(
  { article, people }: Reading,
  sentence: number,
  names: readonly NameInQuestion[],
): boolean {
  const span = article.sentences[sentence];
  return names.every((name) =>
    name.people.some((id) => people.all[id]?.mentions.some((mention) => span && contains(span, mention))),
  );
}

/** With these, the noun says what happens: "take place", "have a vote". */
const GENERAL = new Set(['be', 'have', 'do', 'get', 'take', 'make', 'go', 'come', 'happen', 'give', 'hold']);

/** Whether a sentence has one of the nouns and names of an event; so has any where the event has none. */
export function hasNouns({ tokens }: Reading, sentence: Span, event: string): boolean {
  const nouns = tagText(event).filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  const here = new Set(tokens.filter((token) => contains(sentence, token)).map(({ lemma }) => lemma));
  return nouns.length === 0 || nouns.some(({ lemma }) => here.has(lemma));
}

/** "The visit came after his appointment in March": the date goes with what stands behind "after". */
function isOfSomethingElse({ text }: Article, event: Span, { span }: DateMention): boolean {
  if (event.end > span.start) return false;
  return /\b(?:after|before|since|following|despite)\s+(?:(?:his|her|its|their|the|an?)\s+)?\p{L}/u.test(
    text.slice(event.end, span.start),
  );
}

/** A verb and the noun that it goes with have no more nouns and verbs from one to the other. */
const GOES_WITH = 2;

/** The verb or noun of a sentence that the question asks about; null where it has none of them. */
export function eventIn({ tokens }: Reading, sentence: Span, event: string): Span | null {
  // The tagger takes the "close" of "did the owner close its offices" for an adjective.
  const asked = tagText(event).filter((word) => isContent(word) || word.pos === 'ADJ');
  const here = tokens.filter((token) => contains(sentence, token) && isContent(token));
  // "Shot" alone may be a noun's form or a verb's.
  const inside = here.filter(({ lemma, lower }) =>
    asked.some((word) => word.lemma === lemma || word.lower === lower),
  );
  const nouns = inside.filter(({ pos }) => pos === 'NOUN');
  // "He has made 51 appearances since making his debut": of these, the debut's.
  const isOwn = (word: Token) =>
    !GENERAL.has(word.lemma) ||
    nouns.length === 0 ||
    nouns.some((noun) => Math.abs(here.indexOf(noun) - here.indexOf(word)) <= GOES_WITH);
  const verb =
    inside.find((word) => isVerb(word) && isOwn(word)) ??
    here.find((token) => asked.some((word) => isVerb(word) && isSameEvent(word, token))) ??
    inside[0];
  return verb ? { start: verb.start, end: verb.end } : null;
}

function isVerb({ pos }: Token): boolean {
  return pos === 'VERB';
}

function isContent({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'NOUN';
}
