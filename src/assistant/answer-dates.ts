import type { DatedLine } from '../article/article.ts';
import { contains } from '../article/span.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { writeOut } from '../dates/write-out.ts';
import { findNames } from '../people/look-up.ts';
import type { Encoder } from '../search/encoder.ts';
import { stem } from '../search/stem.ts';
import { terms } from '../search/terms.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import type { Candidate, FoundDate } from './event-search.ts';
import { dayIn, eventIn, findEvent, undated } from './event-search.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { sentencesAt } from './reading.ts';
import { boundOf, lengthOf, sumOf } from './sums.ts';

/** The day of an event: the best sentence that tells it and dates it. */
export async function answerDate(
  reading: Reading,
  encoder: Encoder,
  question: string,
  event: string,
): Promise<Answer> {
  const found = await findEvent(reading, encoder, question, event, (candidate) => dayIn(reading, candidate));
  return found.date ? foundAnswer(reading, question, found) : undated(reading, question, found);
}

/** How long something takes, as a sentence says, or as long as the days of its range. */
export async function answerLength(
  reading: Reading,
  encoder: Encoder,
  question: string,
  event: string,
): Promise<Answer> {
  const found = await findEvent(reading, encoder, question, event, (candidate) =>
    lengthIn(reading, candidate),
  );
  if (found.date) return foundAnswer(reading, question, found);
  // "How long until the vote?": as far as its day.
  if (/\b(?:until|till|to)\b/iu.test(question)) {
    const day = await findEvent(reading, encoder, question, event, (each) => dayIn(reading, each));
    if (day.date) return foundAnswer(reading, question, day);
  }
  const since = await findEvent(reading, encoder, question, event, (each) => boundIn(reading, each, 'start'));
  return since.date ? foundAnswer(reading, question, since) : undated(reading, question, found, 'length');
}

/** Since when or until when something is. */
export async function answerBound(
  reading: Reading,
  encoder: Encoder,
  question: string,
  event: string,
  bound: 'start' | 'end',
): Promise<Answer> {
  const found = await findEvent(
    reading,
    encoder,
    question,
    event,
    (candidate) => boundIn(reading, candidate, bound) ?? endingIn(reading, candidate, bound),
  );
  // Somebody is in office since the day of the appointment.
  if (!found.date && bound === 'start') return answerDate(reading, encoder, question, event);
  return found.date ? foundAnswer(reading, question, found) : undated(reading, question, found);
}

function foundAnswer(reading: Reading, question: string, { date, score }: FoundDate): Answer {
  // An event told twice may be dated where it is told again.
  const excerpts = sentencesAt(reading, date.span).flatMap((dated) => sentenceExcerpt(reading, dated, score));
  const sum = sumOf(date);
  return {
    question,
    kind: 'dates',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts,
    dates: [date],
    check: null,
    ...(sum && { sum }),
    message: notice(date),
  };
}

/** How the day is known. */
function notice({ basis, computed, alternative }: DateMention): string {
  if (alternative) return 'The article says when, but its figures can be read in more than one way:';
  if (computed) return 'The article doesn’t say it outright; computed from what it says:';
  return basis ? 'The article says when, counted from another of its dates:' : 'The article says when:';
}

function datesIn({ article, dates }: Reading, sentence: number): readonly DateMention[] {
  const span = article.sentences[sentence];
  return span ? dates.filter((date) => contains(span, date.span) && date.value !== null) : [];
}

/** How long something takes, as a close sentence says; else the days of its range. */
function lengthIn(reading: Reading, candidate: Candidate): DateMention | null {
  if (!isAbout(reading, candidate) || !namesTheSame(reading, candidate)) return null;
  const said = datesIn(reading, candidate.sentence).find(({ type }) => type === 'DURATION');
  if (said) return said;
  const dated = dayIn(reading, candidate);
  return dated && lengthOf(dated);
}

/** Whether a sentence names whom the question names: of two visits, only one is Xi's. */
function namesTheSame({ article, people }: Reading, { sentence, event }: Candidate): boolean {
  const span = article.sentences[sentence];
  const asked = findNames(article, people, event).filter((name) => name.people.length > 0);
  return asked.every((name) =>
    name.people.some((id) => people.all[id]?.mentions.some((mention) => span && contains(span, mention))),
  );
}

const BEFORE_BOUND = {
  start: /\b(?:since|from|starting|beginning)\s+(?:on\s+|in\s+)?(?:the\s+)?$/iu,
  end: /\b(?:until|till|through|by|up\s+to|before|ending)\s+(?:on\s+|in\s+)?(?:the\s+)?$/iu,
};

/** Longer than any preposition before a date. */
const BEFORE = 24;

/** The date behind "since" or "until", or the first or last day of a range, in a sentence that is about the event. */
function boundIn(reading: Reading, candidate: Candidate, bound: 'start' | 'end'): DateMention | null {
  if (!isAbout(reading, candidate)) return null;
  const { text } = reading.article;
  const said = datesIn(reading, candidate.sentence).filter(({ type }) => type === 'DATE' || type === 'TIME');
  const behind = said.find(({ span, computed }) => {
    const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
    return !computed && BEFORE_BOUND[bound].test(before);
  });
  if (behind) return boundOf(behind, bound) ?? behind;
  const ranges = said.flatMap((date) => boundOf(date, bound) ?? []);
  const computed =
    bound === 'end' ? said.filter((date) => date.computed && date.rule === 'end-of-duration') : [];
  return computed[0] ?? ranges[0] ?? (bound === 'start' ? officeDate(reading, candidate, said) : null);
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
function endingIn(reading: Reading, candidate: Candidate, bound: 'start' | 'end'): DateMention | null {
  const span = reading.article.sentences[candidate.sentence];
  const words = bound === 'start' ? 'begin started open launched' : 'end concluded finished expire closed';
  const told = span && eventIn(reading, span, words);
  return told && isAbout(reading, candidate) ? dayIn(reading, { ...candidate, event: words }) : null;
}

/** When the article was published or last updated. */
export function answerDateLine(
  question: string,
  line: DatedLine | null,
  rule: 'published' | 'updated',
): Answer {
  if (!line) return refusal(question, 'dates', `The article doesn’t say when it was ${rule}.`);
  if (!line.span) {
    const message = `The article itself doesn’t say; it is known to be of ${writeOut(line.day)}.`;
    return refusal(question, 'dates', message);
  }
  const date: DateMention = {
    span: line.span,
    type: 'DATE',
    value: line.day,
    rule,
    basis: null,
    computed: false,
    alternative: null,
  };
  return {
    question,
    kind: 'dates',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts: [],
    dates: [date],
    check: null,
    message: `The article’s own date line says when it was ${rule}:`,
  };
}
