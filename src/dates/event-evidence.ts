import { dayNumber, parseDay } from './calendar.ts';
import { isDescription, nounDate } from './sentence-verbs.ts';
import type { PlacedDate, Telling, ToldEvent } from './telling.ts';
import { isSpeech } from './telling.ts';
import { isDayValue, periodOf } from './value.ts';

/** What speaks for a date of the article as the date of an event, each 1 where it is so. */
export const DATE_EVIDENCE = [
  /** It stands directly with the event's noun: "Sunday's election". */
  'withNoun',
  /** It goes with the verb that tells the event. */
  'sameVerb',
  /** With a verb whose time the event shares: "met Putin on Sunday and signed …". */
  'sharedTime',
  /** It is in the event's sentence. */
  'sameSentence',
  /** There it only describes something: "its lowest level since 1997". */
  'description',
  /** No other date of the sentence is as near. */
  'nearest',
  /** The sentence before names it, the one before that, an earlier one, the next, a later one. */
  'previous',
  'beforePrevious',
  'earlier',
  'next',
  'later',
  /** One of the first sentences names it, where the news is told. */
  'lead',
  /** The last day named before the event that goes with a verb of the same tense. */
  'reached',
  /** The same event, told elsewhere, is dated to it. */
  'toldAgain',
  /** It goes with words spoken, and so does the event. */
  'bothSpoken',
  /** It is in the week before the publication; more than two months before it. */
  'recent',
  'longAgo',
  /** It is behind the publication, and the event is to come; and it isn't. */
  'futureAhead',
  'pastAhead',
  /** It is over, and the event is to come. */
  'futureOver',
  /** The event is in the perfect tense: told as seen from the day of publication. */
  'perfect',
  /** The article names the day more than once. */
  'namedAgain',
  /** It is the only day of its past week that the article names. */
  'onlyRecent',
] as const;

/** What speaks for the day of publication, where the article doesn't name it. */
export const PUBLICATION_EVIDENCE = [
  'published',
  'publishedPresent',
  'publishedFuture',
  'publishedPerfect',
  'publishedPluperfect',
  'publishedSpeech',
  /** The article names a day of the week before. */
  'publishedAfterNews',
  /** The event is told in the first sentence. */
  'publishedFirst',
] as const;

export const EVENT_EVIDENCE = [...DATE_EVIDENCE, ...PUBLICATION_EVIDENCE] as const;

/** Of one date, or of the day of publication, for one event. */
export type EventEvidence = Readonly<Record<(typeof EVENT_EVIDENCE)[number], number>>;

/** A date that may be an event's; null stands for the day of publication. */
export interface EventCandidate {
  readonly date: PlacedDate | null;
  readonly evidence: EventEvidence;
}

/** How many sentences the lead has. */
const LEAD = 3;

/** In days before the publication. */
const WEEK = 7;
const LONG_AGO = 60;

/** Every date that may be the event's, and what speaks for it. A month or year counts only where the event's own words have it. */
export function candidatesFor(telling: Telling, event: ToldEvent): readonly EventCandidate[] {
  const reached = reachedDate(telling, event);
  const dated = telling.dates.flatMap((date) => {
    if (date.mention.span.start === event.span.start) return [];
    const evidence = evidenceOf(telling, event, date, date === reached);
    const own = evidence.withNoun || evidence.sameVerb || evidence.sharedTime;
    return own || isDayValue(date.mention.value) ? [{ date, evidence }] : [];
  });
  return telling.article.published
    ? [...dated, { date: null, evidence: publicationEvidence(telling, event) }]
    : dated;
}

function evidenceOf(telling: Telling, event: ToldEvent, date: PlacedDate, reached: boolean): EventEvidence {
  const { mention, sentence, verb } = date;
  const verbs = telling.verbsOf(event.sentence);
  const here = sentence === event.sentence;
  const distance = event.sentence - sentence;
  const age = ageOf(telling, date);
  const description = here && isDescription(verbs, mention);
  const future = event.main?.tense === 'future';
  const told = here && !description;
  return {
    ...NONE,
    withNoun: flag(here && nounDate(verbs, [mention], event.span) !== null),
    sameVerb: flag(told && verb !== null && verb === event.verb),
    sharedTime: flag(told && verb !== event.verb && verbs.sharesTime(verb, event.verb)),
    sameSentence: flag(here),
    description: flag(description),
    nearest: flag(here && isNearest(telling, event, date)),
    previous: flag(distance === 1),
    beforePrevious: flag(distance === 2),
    earlier: flag(distance > 2),
    next: flag(distance === -1),
    later: flag(distance < -1),
    lead: flag(!here && sentence < LEAD && sentence < event.sentence),
    reached: flag(reached),
    toldAgain: flag(!here && isToldAgain(telling, event, date)),
    bothSpoken: flag(
      !here && verb?.tense === 'past' && isSpeech(verb) && event.verb !== null && isSpeech(event.verb),
    ),
    recent: flag(age > 0 && age <= WEEK),
    longAgo: flag(age > LONG_AGO),
    futureAhead: flag(future && age < 0),
    pastAhead: flag(!future && age < 0),
    futureOver: flag(future && age > 0),
    perfect: flag(!here && event.main?.perfect === true),
    namedAgain: flag(telling.dates.some((other) => other !== date && dayOf(other) === dayOf(date))),
    onlyRecent: flag(age > 0 && age <= WEEK && recentDays(telling).size === 1),
  };
}

function publicationEvidence(telling: Telling, { sentence, main, verb }: ToldEvent): EventEvidence {
  const pluperfect = main?.perfect === true && main.pluperfect;
  return {
    ...NONE,
    published: 1,
    publishedPresent: flag(main?.tense === 'present'),
    publishedFuture: flag(main?.tense === 'future'),
    publishedPerfect: flag(main?.perfect === true && !pluperfect),
    publishedPluperfect: flag(pluperfect),
    publishedSpeech: flag(verb !== null && isSpeech(verb)),
    publishedAfterNews: flag(recentDays(telling).size > 0),
    publishedFirst: flag(sentence === 0),
  };
}

const NONE = Object.fromEntries(EVENT_EVIDENCE.map((name) => [name, 0])) as EventEvidence;

function flag(value: boolean): number {
  return value ? 1 : 0;
}

function dayOf({ mention }: PlacedDate): string | null {
  return isDayValue(mention.value) ? mention.value.slice(0, 10) : mention.value;
}

/** Days from the date's first day to the publication; 0 where that isn't known. */
function ageOf({ article }: Telling, { mention }: PlacedDate): number {
  const published = article.published && parseDay(article.published.day);
  const period = periodOf(mention.value);
  return published && period ? dayNumber(published) - dayNumber(period.first) : 0;
}

function recentDays(telling: Telling): ReadonlySet<string | null> {
  return new Set(
    telling.dates
      .filter((date) => {
        const age = ageOf(telling, date);
        return age > 0 && age <= WEEK && isDayValue(date.mention.value);
      })
      .map(dayOf),
  );
}

function isNearest({ dates }: Telling, event: ToldEvent, date: PlacedDate): boolean {
  const distance = ({ mention }: PlacedDate) => Math.abs(mention.span.start - event.span.start);
  return dates.every((other) => other.sentence !== event.sentence || distance(other) >= distance(date));
}

/** The last day before the event's sentence that goes with a verb of the event's tense. */
function reachedDate({ dates }: Telling, { sentence, main }: ToldEvent): PlacedDate | null {
  const before = dates.filter(
    (date) =>
      date.sentence < sentence &&
      isDayValue(date.mention.value) &&
      date.verb !== null &&
      date.verb.tense === main?.tense,
  );
  return before.at(-1) ?? null;
}

/** Whether the date stands with the same event, told in its sentence. */
function isToldAgain(telling: Telling, { stem }: ToldEvent, { sentence, verb }: PlacedDate): boolean {
  if (!stem) return false;
  const verbs = telling.verbsOf(sentence);
  return telling.wordsOfStem(sentence, stem).some((word) => {
    const told = verbs.groups.find((group) => group.start < word.end && word.start < group.end);
    return told ? told === verb : verbs.governing(word) === verb;
  });
}
