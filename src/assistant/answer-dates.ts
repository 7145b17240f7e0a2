import type { DatedLine } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { writeOut } from '../dates/write-out.ts';
import { ANSWER_THRESHOLD } from '../search/answerable.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer } from './answer.ts';
import { datesAnswer, refusal } from './answer.ts';
import { passages, search } from './answer-passages.ts';
import { dayOfNoun } from './event-by-noun.ts';
import { dayIn } from './event-in-sentence.ts';
import type { FoundDate } from './event-search.ts';
import { findEvent, undated } from './event-search.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { sentencesAt } from './reading.ts';
import { boundIn, endingIn, lengthIn } from './spans-of-time.ts';
import { sumOf } from './sums.ts';

/** The day of an event: the best sentence that tells it and dates it. */
export async function answerDate(
  reading: Reading,
  encoder: Encoder,
  question: string,
  event: string,
): Promise<Answer> {
  const named = dayOfNoun(reading, event);
  if (named)
    return foundAnswer(reading, question, {
      date: named.date,
      telling: { sentence: named.sentence, score: 1, why: null },
    });
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
  const untilNow = UNTIL_NOW.test(question);
  const found = await findEvent(reading, encoder, question, event, (candidate) =>
    lengthIn(reading, candidate, untilNow),
  );
  if (found.date) return foundAnswer(reading, question, found);
  // "How long until the vote?": as far as its day.
  if (/\b(?:until|till|to)\b/iu.test(question)) {
    const day = await findEvent(reading, encoder, question, event, (each) => dayIn(reading, each));
    if (day.date) return foundAnswer(reading, question, day);
  }
  if (untilNow) {
    const since = await findEvent(reading, encoder, question, event, (each) =>
      boundIn(reading, each, 'start', event),
    );
    if (since.date) return foundAnswer(reading, question, since);
  }
  return (await answerExtent(reading, encoder, question)) ?? undated(reading, question, found, 'length');
}

/** "How long has he lived there?": up to now, so that also a beginning answers. */
const UNTIL_NOW = /\bhow\s+(?:long|many\s+\p{L}+)\s+(?:has|have|had|'s)\b/iu;

const EXTENT =
  /\d(?:[\s-]|\sand\sa\shalf\s)?(?:inch(?:es)?|feet|foot|ft|yards?|miles?|met(?:er|re)s?|(?:kilo|centi|milli)met(?:er|re)s?|km|cm|mm|pages?|words?)\b/iu;

/** How long a thing is from one end to the other, where the best sentence has such a measure. */
async function answerExtent(reading: Reading, encoder: Encoder, question: string): Promise<Answer | null> {
  if (!/\bhow\s+long\s+(?:is|was|are|were)\b/iu.test(question)) return null;
  const { ranked, probability } = await search(reading, encoder, question);
  const [best] = ranked;
  const sentence = best && reading.article.sentences[best.sentence];
  if (!sentence || probability < ANSWER_THRESHOLD || !EXTENT.test(cut(reading.article, sentence)))
    return null;
  return passages(question, sentenceExcerpt(reading, best.sentence, best));
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
    (candidate) => boundIn(reading, candidate, bound, event) ?? endingIn(reading, candidate, bound),
  );
  // Somebody is in office since the day of the appointment.
  if (!found.date && bound === 'start') return answerDate(reading, encoder, question, event);
  return found.date ? foundAnswer(reading, question, found) : undated(reading, question, found);
}

/** A date that was found, with the sentence that has it. */
export function foundAnswer(reading: Reading, question: string, { date, telling }: FoundDate): Answer {
  // An event told twice may be dated where it is told again.
  const excerpts = sentencesAt(reading, date.span).flatMap((dated) =>
    sentenceExcerpt(reading, dated, telling),
  );
  const sum = sumOf(date);
  return datesAnswer(question, { excerpts, dates: [date], ...(sum && { sum }), message: notice(date) });
}

/** How the day is known. */
function notice({ type, basis, computed, alternative }: DateMention): string {
  if (alternative) return 'The article says when, but its figures can be read in more than one way:';
  if (computed) return 'The article doesn’t say it outright; computed from what it says:';
  if (type === 'DURATION') return 'The article says how long:';
  return basis ? 'The article says when, counted from another of its dates:' : 'The article says when:';
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
  const message = `The article’s own date line says when it was ${rule}:`;
  return datesAnswer(question, { excerpts: [], dates: [date], message });
}
