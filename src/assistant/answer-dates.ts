import type { Article, DatedLine } from '../article/article.ts';
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
import type { Search } from './answer-passages.ts';
import { notSaid, search } from './answer-passages.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { sentencesAt } from './reading.ts';
import { rephrasings } from './rephrasings.ts';

/** How far down the ranking a dated telling of the event is looked for. */
const EVENT_WITHIN = 5;

/** A sentence without the event's own word is about it all the same when its score reaches this share of the best one's. */
const STILL_ABOUT_IT = 0.8;

/** The day of an event: the best sentence that tells it and dates it. */
export async function answerDate(
  reading: Reading,
  encoder: Encoder,
  question: string,
  event: string,
): Promise<Answer> {
  const { ranked, probability, asked } = await bestSearch(reading, encoder, question);
  const [best] = ranked;
  if (!best || probability < ANSWER_THRESHOLD) return notSaid(reading, question, 'dates', best);
  for (const told of ranked.slice(0, EVENT_WITHIN)) {
    const { sentence, score } = told;
    const close = score >= best.score * STILL_ABOUT_IT;
    const date = asksForLength(question)
      ? close && lengthIn(reading, sentence)
      : dateIn(reading, sentence, `${event} ${asked}`, close);
    if (!date) continue;
    // An event told twice may be dated where it is told again.
    const excerpts = sentencesAt(reading, date.span).flatMap((dated) =>
      sentenceExcerpt(reading, dated, told),
    );
    return {
      question,
      kind: 'dates',
      answered: true,
      speaker: null,
      speakers: [],
      excerpts,
      dates: [date],
      message: notice(date),
    };
  }
  return notSaid(reading, question, 'dates', best, 'The article doesn’t say.');
}

/** The surest of the searches for a question and its rephrasings, and the words that it was for. */
async function bestSearch(
  reading: Reading,
  encoder: Encoder,
  question: string,
): Promise<Search & { asked: string }> {
  let best = { ...(await search(reading, encoder, question)), asked: question };
  for (const asked of rephrasings(question).slice(1)) {
    const found = await search(reading, encoder, asked);
    if (found.probability > best.probability) best = { ...found, asked };
  }
  return best;
}

function asksForLength(question: string): boolean {
  return /^\W*(?:for )?how (?:long(?! ago)|many (?:hours|days|weeks|months|years))\b/iu.test(question);
}

/** How long something takes, as a sentence says; null where it doesn't. */
function lengthIn({ article, dates }: Reading, sentence: number): DateMention | null {
  const span = article.sentences[sentence];
  return (
    dates.find(
      (date) => span && contains(span, date.span) && date.type === 'DURATION' && date.value !== null,
    ) ?? null
  );
}

/** How the day is known. */
function notice({ basis, computed, ambiguous }: DateMention): string {
  if (ambiguous) return 'The article says when, but its figures can be read in more than one way:';
  if (computed) return 'The article doesn’t say it outright; computed from what it says:';
  return basis ? 'The article says when, counted from another of its dates:' : 'The article says when:';
}

/** The date of the event that a sentence tells; null where its own words, there or elsewhere, have none. */
function dateIn(reading: Reading, sentence: number, event: string, close: boolean): DateMention | null {
  const { article, tokens, dates } = reading;
  const span = article.sentences[sentence];
  if (!span) return null;
  const told = eventIn(reading, span, event) ?? (close ? span : null);
  if (!told) return null;
  const dated = dateOfEvent(article, tokens, dates, told);
  if (!dated || dated.rule === 'story' || dated.rule === 'publication') return null;
  return isOfSomethingElse(article, told, dated.date) ? null : dated.date;
}

/** "The visit came after his appointment in March": the date goes with what stands behind "after". */
function isOfSomethingElse({ text }: Article, event: Span, { span }: DateMention): boolean {
  if (event.end > span.start) return false;
  return /\b(?:after|before|since|following|despite)\s+(?:(?:his|her|its|their|the|an?)\s+)?\p{L}/u.test(
    text.slice(event.end, span.start),
  );
}

/** The verb or noun of a sentence that the question asks about; null where it has none of them. */
function eventIn({ tokens }: Reading, sentence: Span, event: string): Span | null {
  const asked = new Set(
    tagText(event)
      .filter(({ pos }) => pos === 'VERB' || pos === 'NOUN')
      .map(({ lemma }) => lemma),
  );
  const inside = tokens.filter((token) => contains(sentence, token) && asked.has(token.lemma));
  const verb = inside.find(({ pos }) => pos === 'VERB') ?? inside[0];
  return verb ? { start: verb.start, end: verb.end } : null;
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
    speakers: [],
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
  const excerpts = sentences.flatMap((sentence) => sentenceExcerpt(reading, sentence));
  const dates = entries.map(({ date }) => date);
  return {
    question,
    kind: 'dates',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts,
    dates,
    message: 'What the article dates, in order of time:',
  };
}
