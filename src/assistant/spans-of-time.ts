import { contains } from '../article/span.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { stem } from '../search/stem.ts';
import { terms } from '../search/terms.ts';
import type { Candidate } from './event-in-sentence.ts';
import { dayIn, eventIn, hasNouns, namesAll, namesOf } from './event-in-sentence.ts';
import type { Reading } from './reading.ts';
import { boundOf, lengthOf } from './sums.ts';

/** What a sentence says of how long an event takes, since when and until when it is. */

function datesIn({ article, dates }: Reading, sentence: number): readonly DateMention[] {
  const span = article.sentences[sentence];
  return span ? dates().filter((date) => contains(span, date.span) && date.value !== null) : [];
}

/** "For the last ten years", "over more than ten years", "for ten years". */
const UP_TO_NOW =
  /\b(?:for|over|during|in|these)\s+(?:(?:the|more|than|almost|nearly|about|around|some|at|least|past|last)\s+)*$/iu;

/**
 * How long something takes, as a close sentence says; else the days of its range.
 *
 * @param untilNow whether it is still going on: then what takes "three days" is something else
 */
export function lengthIn(reading: Reading, candidate: Candidate, untilNow = false): DateMention | null {
  if (
    !isAbout(reading, candidate) ||
    !namesAll(reading, candidate.sentence, namesOf(reading, candidate.event))
  )
    return null;
  const { text } = reading.article;
  const said = datesIn(reading, candidate.sentence).find(
    ({ type, span }) =>
      type === 'DURATION' &&
      (!untilNow || UP_TO_NOW.test(text.slice(Math.max(0, span.start - LONGEST_LEAD), span.start))),
  );
  if (said || untilNow) return said ?? null;
  const dated = dayIn(reading, candidate);
  return dated && lengthOf(dated);
}

const BEFORE_BOUND = {
  start: /\b(?:since|from|starting|beginning)\s+(?:on\s+|in\s+)?(?:the\s+)?$/iu,
  end: /\b(?:until|till|through|by|up\s+to|before|ending)\s+(?:on\s+|in\s+)?(?:the\s+)?$/iu,
};

/** "for more than the last " in code units, and some to spare. */
const LONGEST_LEAD = 30;

/** Longer than any preposition before a date. */
const BEFORE = 24;

/**
 * The date behind "since" or "until", or the first or last day of a range, in a sentence that is about the event.
 *
 * @param event the asker's own words for it
 */
export function boundIn(
  reading: Reading,
  candidate: Candidate,
  bound: 'start' | 'end',
  event: string,
): DateMention | null {
  if (!isAbout(reading, candidate)) return null;
  const { text } = reading.article;
  const said = datesIn(reading, candidate.sentence).filter(({ type }) => type === 'DATE' || type === 'TIME');
  const behind = said.find(({ span, computed }) => {
    const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
    return !computed && BEFORE_BOUND[bound].test(before);
  });
  if (behind) return boundOf(behind, bound) ?? behind;
  const ranges = said.flatMap((date) => boundOf(date, bound) ?? []);
  const computed = bound === 'end' ? computedEnd(reading, candidate.sentence, event, said) : undefined;
  return computed ?? ranges[0] ?? (bound === 'start' ? officeDate(reading, candidate, said) : null);
}

/** What the sentence doesn't say has to be of the very thing that is asked about. */
function computedEnd(
  reading: Reading,
  sentence: number,
  event: string,
  dates: readonly DateMention[],
): DateMention | undefined {
  const span = reading.article.sentences[sentence];
  if (!span || !hasNouns(reading, span, event)) return undefined;
  return dates.find((date) => date.computed && date.rule === 'end-of-duration');
}

/** "As head of the department in March": what one becomes, and when, with no verb between. */
function officeDate(
  { article, tokens }: Reading,
  { sentence, event }: Candidate,
  dates: readonly DateMention[],
): DateMention | null {
  const span = article.sentences[sentence];
  const words = span ? tokens.filter((token) => contains(span, token)) : [];
  const asked = new Set(terms(event));
  const named = (date: DateMention) => {
    const before = words.filter(({ end }) => end <= date.span.start);
    const verb = before.findLastIndex(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || lower === ',');
    return before.slice(verb + 1).some(({ lower, pos }) => pos === 'NOUN' && asked.has(stem(lower)));
  };
  return dates.find((date) => !date.computed && named(date)) ?? null;
}

function isAbout(reading: Reading, { sentence, event, close }: Candidate): boolean {
  const span = reading.article.sentences[sentence];
  return span !== undefined && (close || eventIn(reading, span, event) !== null);
}

/** The day on which the event itself is said to begin or end: "the visit ended on Tuesday". */
export function endingIn(reading: Reading, candidate: Candidate, bound: 'start' | 'end'): DateMention | null {
  const span = reading.article.sentences[candidate.sentence];
  const words = bound === 'start' ? 'begin started open launched' : 'end concluded finished expire closed';
  const told = span && eventIn(reading, span, words);
  return told && isAbout(reading, candidate) ? dayIn(reading, { ...candidate, event: words }) : null;
}
