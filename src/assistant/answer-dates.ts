import type { DatedLine } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { dateOfEvent } from '../dates/event-date.ts';
import { timeline } from '../dates/timeline.ts';
import { tagText } from '../language/tag.ts';
import { ANSWER_THRESHOLD } from '../search/answerable.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { notSaid, search } from './answer-passages.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';

/** How far down the ranking an event is looked for, and what share of the best score is still about it. */
const EVENT_WITHIN = 5;
const STILL_ABOUT_IT = 0.8;

/** The day of an event: the best sentence that tells it and dates it. */
export async function answerDate(
  reading: Reading,
  encoder: Encoder,
  question: string,
  event: string,
): Promise<Answer> {
  const { ranked, probability } = await search(reading, encoder, question);
  const [best] = ranked;
  if (!best || probability < ANSWER_THRESHOLD) return notSaid(reading, question, 'dates', best);
  const near = ranked.slice(0, EVENT_WITHIN).filter(({ score }) => score >= best.score * STILL_ABOUT_IT);
  for (const { sentence, score } of near) {
    const date = dateIn(reading, sentence, event);
    if (!date) continue;
    const excerpts = sentenceExcerpt(reading, sentence, score);
    return {
      question,
      kind: 'dates',
      answered: true,
      speaker: null,
      excerpts,
      dates: [date],
      message: notice(date),
    };
  }
  return notSaid(reading, question, 'dates', best, 'The article doesn’t say when.');
}

/** How the day is known. */
function notice({ basis, computed, ambiguous }: DateMention): string {
  if (ambiguous) return 'The article says when, but its figures can be read in more than one way:';
  if (computed) return 'The article doesn’t say it outright; computed from what it says:';
  return basis ? 'The article says when, counted from another of its dates:' : 'The article says when:';
}

/** The date of the event that a sentence tells; null where the sentence has none, or only the day of publication is left. */
function dateIn(reading: Reading, sentence: number, event: string): DateMention | null {
  const { article, tokens, dates } = reading;
  const span = article.sentences[sentence];
  if (!span) return null;
  const told = eventIn(reading, span, event);
  const dated = dateOfEvent(article, tokens, dates, told)?.date;
  if (dated && dates.includes(dated) && dated.value !== null) return dated;
  return nearest(
    dates.filter((date) => contains(span, date.span) && date.value !== null && date.type !== 'SET'),
    told,
  );
}

/** The date that stands nearest to the event. */
function nearest(dates: readonly DateMention[], { start }: Span): DateMention | null {
  const distance = (date: DateMention) => Math.abs(date.span.start - start);
  return dates.reduce<DateMention | null>(
    (best, date) => (best && distance(best) <= distance(date) ? best : date),
    null,
  );
}

/** The verb or noun of a sentence that the question asks about; the whole sentence where it names none. */
function eventIn({ tokens }: Reading, sentence: Span, event: string): Span {
  const asked = new Set(
    tagText(event)
      .filter(({ pos }) => pos === 'VERB' || pos === 'NOUN')
      .map(({ lemma }) => lemma),
  );
  const inside = tokens.filter((token) => contains(sentence, token) && asked.has(token.lemma));
  const verb = inside.find(({ pos }) => pos === 'VERB') ?? inside[0];
  return verb ? { start: verb.start, end: verb.end } : sentence;
}

/** When the article was published or last updated. */
export function answerDateLine(
  question: string,
  line: DatedLine | null,
  rule: 'published' | 'updated',
): Answer {
  const missing = `The article doesn’t say when it was ${rule}.`;
  if (!line?.span) return refusal(question, 'dates', missing);
  const date: DateMention = {
    span: line.span,
    type: 'DATE',
    value: line.day,
    rule,
    basis: null,
    computed: false,
    ambiguous: false,
  };
  return {
    question,
    kind: 'dates',
    answered: true,
    speaker: null,
    excerpts: [],
    dates: [date],
    message: `The article’s own date line says when it was ${rule}:`,
  };
}

/** Every dated sentence, in order of time. */
export function answerTimeline(reading: Reading, question: string): Answer {
  const entries = timeline(reading.article, reading.dates);
  if (entries.length === 0)
    return refusal(question, 'dates', 'The article has no dates that can be resolved.');
  const sentences = [...new Set(entries.map(({ sentence }) => sentence))];
  const excerpts = sentences.flatMap((sentence) => sentenceExcerpt(reading, sentence, 1));
  const dates = entries.map(({ date }) => date);
  return {
    question,
    kind: 'dates',
    answered: true,
    speaker: null,
    excerpts,
    dates,
    message: 'What the article dates, in order of time:',
  };
}
