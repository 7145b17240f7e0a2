import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { isAttributive, isDescription, isOfOtherEvent, nounDate } from './attachment.ts';
import type { DateMention } from './date-mention.ts';
import type { EventCandidate } from './event-evidence.ts';
import { candidatesFor, EVENT_EVIDENCE } from './event-evidence.ts';
import { EVENTS } from './event-weights.ts';
import type { PlacedDate, Telling, ToldEvent } from './telling.ts';
import { isDayValue } from './value.ts';

/** The date of an event, and why it is the event's. */
export interface EventDate {
  readonly date: DateMention;
  /**
   * `clause`: stands with the event's own words; `same-event`: with the same event told elsewhere in the article; `story`:
   * the day that the article tells of there; `publication`: nothing dates it, and news is of its own day.
   */
  readonly rule: 'clause' | 'same-event' | 'story' | 'publication';
}

/**
 * Which date dates an event. The day of saying and the day of what is said are kept apart: a date in the event's own clause is
 * the event's; where there is none, that date of the article (or the day of publication) for which the evidence weighs most.
 * Null where neither the article nor its date line has a day for it.
 *
 * @param telling with what `findDates` found in the article
 * @param span the word or clause that tells the event
 */
export function dateOfEvent(telling: Telling, span: Span): EventDate | null {
  const event = telling.eventAt(span);
  if (!event) return publicationDay(telling.article, span);
  const own = dateInClause(telling, event);
  if (own) return { date: own, rule: 'clause' };
  const best = bestCandidate(candidatesFor(telling, event));
  if (!best?.date) return publicationDay(telling.article, span);
  const { whenClause, toldAgain } = best.evidence;
  const rule = whenClause ? 'clause' : toldAgain ? 'same-event' : 'story';
  return { date: best.date.mention, rule };
}

/** The date that stands with the event's noun, or else goes with its verb; null where there is none. */
export function dateInClause(telling: Telling, event: ToldEvent): DateMention | null {
  const verbs = telling.verbsOf(event.sentence);
  const here = telling.dates.filter(({ sentence }) => sentence === event.sentence);
  const mentions = here.map(({ mention }) => mention);
  const withNoun = nounDate(verbs, mentions, event.span);
  if (withNoun) return withNoun;
  const timing = here.filter(
    ({ mention }) => !isDescription(verbs, mention) && !isOfOtherEvent(verbs, mention),
  );
  const governed = timing.filter(({ verb }) => verb === event.verb);
  // "was arrested in April for a March 21 call": the call's day is the arrest's only where that has none of its own.
  const plain = governed.filter(({ mention }) => !isAttributive(verbs, mention));
  const same = plain.length > 0 ? plain : governed;
  const shared = timing.filter(({ verb }) => verbs.sharesTime(verb, event.verb));
  // "intensified last week as the office released two reports"
  const around = timing.filter(
    ({ verb, mention }) => !isDayValue(mention.value) && verbs.simultaneous(verb, event.verb),
  );
  return nearest(same, event.span) ?? nearest(shared, event.span) ?? nearest(around, event.span);
}

/** The nearest day, or else the nearest month, year … */
function nearest(placed: readonly PlacedDate[], event: Span): DateMention | null {
  const dates = placed.map(({ mention }) => mention);
  const days = dates.filter(({ value }) => isDayValue(value));
  const distance = ({ span }: DateMention) => Math.abs(span.start - event.start);
  const [first] = (days.length > 0 ? days : [...dates]).sort((a, b) => distance(a) - distance(b));
  return first ?? null;
}

function bestCandidate(candidates: readonly EventCandidate[]): EventCandidate | null {
  const weigh = ({ evidence }: EventCandidate) =>
    EVENT_EVIDENCE.reduce((sum, name) => sum + EVENTS.weights[name] * evidence[name], 0);
  return candidates.reduce<EventCandidate | null>(
    (best, candidate) => (best && weigh(best) >= weigh(candidate) ? best : candidate),
    null,
  );
}

function publicationDay({ published }: Article, event: Span): EventDate | null {
  if (!published) return null;
  const date: DateMention = {
    span: published.span ?? event,
    type: 'DATE',
    value: published.day,
    rule: 'publication',
    basis: null,
    computed: false,
    alternative: null,
  };
  return { date, rule: 'publication' };
}
