import type { Span } from '../article/span.ts';
import { overlaps } from '../article/span.ts';
import { dayNumber, parseDay } from '../days/calendar.ts';
import { isDescription, isOfOtherEvent } from './attachment.ts';
import type { SentenceVerbs } from './sentence-verbs.ts';
import type { PlacedDate, Telling, ToldEvent } from './telling.ts';
import { isDayValue, periodOf } from './value.ts';

/** What speaks for a date as that of an event which has none in its own clause: each is 1 where it is so, 0 where not. */
export const EVENT_EVIDENCE = [
  /** It dates what happens at the same time: "will wear it when it arrives on Friday". */
  'whenClause',
  /** It is in the event's sentence, with another verb. */
  'sameSentence',
  /** Where it stands it only describes something: "its lowest level since 1997". */
  'description',
  /** The sentence before names it, the one before that, an earlier one. */
  'previous',
  'beforePrevious',
  'earlier',
  /** One of the first sentences names it, where the news is told. */
  'lead',
  /** The same event is told elsewhere and dated to it: "launched on 28 April 2003 … since its launch". */
  'toldAgain',
  /** Its sentence speaks of the same people and things as the event's. */
  'alike',
  /** It is behind the publication, and the event is to come; and it isn't. */
  'futureAhead',
  'pastAhead',
  /** It is over, and the event is to come. */
  'futureOver',
  /** It is the day of publication, as no words of the article name it. */
  'published',
  /** And the event's verb is in the present, future or perfect tense. */
  'publishedPresent',
  'publishedFuture',
  'publishedPerfect',
] as const;

/** Which pieces of evidence there are: each 1 or 0. */
export type EventEvidence = Readonly<Record<(typeof EVENT_EVIDENCE)[number], number>>;

/** A date that may be an event's; null stands for the day of publication. */
export interface EventCandidate {
  readonly date: PlacedDate | null;
  readonly evidence: EventEvidence;
}

/** Every day of the article that may be the event's, and what speaks for it; months and years go with their own clause only. */
export function candidatesFor(telling: Telling, event: ToldEvent): readonly EventCandidate[] {
  const dated = telling.dates.flatMap((date) => {
    const { mention, sentence } = date;
    if (!isDayValue(mention.value) || overlaps(mention.span, event.span)) return [];
    if (sentence === event.sentence && isOfOtherEvent(telling.verbsOf(sentence), mention)) return [];
    return [{ date, evidence: dateEvidence(telling, event, date) }];
  });
  if (!telling.article.published) return dated;
  return [...dated, { date: null, evidence: publicationEvidence(event) }];
}

/** How many sentences the lead has. */
const LEAD = 3;

/** Two sentences that share so many nouns and names speak of the same. */
const ALIKE = 3;

function dateEvidence(telling: Telling, event: ToldEvent, date: PlacedDate): EventEvidence {
  const { mention, sentence, verb } = date;
  const verbs = telling.verbsOf(event.sentence);
  const distance = event.sentence - sentence;
  const here = distance === 0;
  const description = isDescription(telling.verbsOf(sentence), mention);
  const age = ageOf(telling, date);
  const future = event.main?.tense === 'future';
  const told = here && !description;
  return {
    ...NONE,
    whenClause: flag(told && verbs.simultaneous(verb, event.verb)),
    sameSentence: flag(here),
    description: flag(description),
    previous: flag(distance === 1),
    beforePrevious: flag(distance === 2),
    earlier: flag(distance > 2),
    lead: flag(distance > 0 && sentence < LEAD),
    toldAgain: flag(!here && isToldAgain(telling, event, date)),
    alike: flag(!here && telling.sharedNouns(sentence, event.sentence) >= ALIKE),
    futureAhead: flag(future && age < 0),
    pastAhead: flag(!future && age < 0),
    futureOver: flag(future && age > 0),
  };
}

function publicationEvidence({ main }: ToldEvent): EventEvidence {
  return {
    ...NONE,
    published: 1,
    publishedPresent: flag(main?.tense === 'present'),
    publishedFuture: flag(main?.tense === 'future'),
    publishedPerfect: flag(main?.perfect === true),
  };
}

const NONE = Object.fromEntries(EVENT_EVIDENCE.map((name) => [name, 0])) as EventEvidence;

function flag(value: boolean): number {
  return value ? 1 : 0;
}

/** Days from the date's first day to the publication; 0 where that isn't known. */
function ageOf({ article }: Telling, { mention }: PlacedDate): number {
  const published = article.published && parseDay(article.published.day);
  const period = periodOf(mention.value);
  return published && period ? dayNumber(published) - dayNumber(period.first) : 0;
}

/** Whether the date goes with the same event, told in its sentence: spoken of by its noun, or of the same people and things. */
function isToldAgain(telling: Telling, event: ToldEvent, { sentence, verb }: PlacedDate): boolean {
  const { stem } = event;
  if (!stem) return false;
  const named = isNoun(telling.verbsOf(event.sentence), event.span);
  if (!named && telling.sharedNouns(sentence, event.sentence) < ALIKE - 1) return false;
  const verbs = telling.verbsOf(sentence);
  return telling.wordsOfStem(sentence, stem).some((word) => {
    const told = verbs.groups.find((group) => overlaps(group, word));
    return (told ?? verbs.governing(word)) === verb;
  });
}

function isNoun({ groups }: SentenceVerbs, event: Span): boolean {
  return !groups.some((group) => overlaps(group, event));
}

/** How much each piece of evidence weighs. */
export interface EventModel {
  readonly weights: EventEvidence;
}
