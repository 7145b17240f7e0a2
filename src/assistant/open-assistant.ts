import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import { once } from '../once.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { answerAbout } from './answer-about.ts';
import { answerCheck } from './answer-check.ts';
import { answerDate } from './answer-dates.ts';
import { answer } from './answer-question.ts';
import { quotedVoices } from './answer-speakers.ts';
import { answerSummaryNamed } from './answer-summary.ts';
import { answerTimeline } from './answer-timeline.ts';
import { answerWords } from './answer-words.ts';
import type { Assistant } from './assistant.ts';
import { eventsOf } from './events.ts';
import { meaningAfter } from './follow-up/meaning-after.ts';
import { LONGEST_QUESTION } from './question.ts';
import { readQuestion } from './read-question.ts';
import type { Reading, ReadingOptions } from './reading.ts';
import { readWhole } from './reading.ts';
import { topicsOf } from './topics.ts';
import { entryOf } from './voices.ts';
import { asksWhen } from './when-question.ts';
import { measureName } from './who.ts';

/** Reads an article and makes it ready to be asked: in milliseconds where its vectors are kept, as `Assistant.embedded` has them. */
export async function openAssistant(
  article: Article,
  encoder: Encoder,
  options: ReadingOptions = {},
): Promise<Assistant> {
  return assistantOf(await readWhole(article, encoder, options), encoder);
}

/** Makes an article that was read ready to be asked. */
export async function assistantOf(reading: Reading, encoder: Encoder): Promise<Assistant> {
  const { article } = reading;
  const speakers = quotedVoices(reading)
    .map(entryOf)
    .map(({ name, quotations }) => ({ name: cut(article, name), quotations }))
    .sort((a, b) => b.quotations - a.quotations);
  return {
    article,
    embedded: reading.embedded,
    speakers,
    voices: [...reading.voices.values()].map(entryOf),
    topics: once(() => topicsOf(reading)),
    events: once(() => eventsOf(reading)),
    measureName: (line) => measureName(reading, line),
    ask: bounded((question) => answer(reading, encoder, question, readQuestion(question))),
    standAlone: (conversation, question) => meaningAfter(reading, encoder, conversation, question),
    quotes: bounded((speaker, topic = '') =>
      answerWords(reading, encoder, joined(speaker, topic), {
        speaker,
        topic: topic.trim() || null,
        views: false,
      }),
    ),
    summary: bounded(async (length = '') => answerSummaryNamed(reading, length, length)),
    when: bounded((event = '') => whenAnswer(reading, encoder, event)),
    check: bounded((text) => answerCheck(reading, encoder, text, text)),
    help: async () => answerAbout('', 'help'),
  };
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

async function whenAnswer(reading: Reading, encoder: Encoder, event: string): Promise<Answer> {
  if (event.trim() === '') return answerTimeline(reading, event);
  const question = readQuestion(event);
  if (asksWhen(question)) return answer(reading, encoder, event, question);
  return { ...(await answerDate(reading, encoder, `when ${event}`, event)), question: event };
}

/** Refuses what is too long to be a question before any work is done. */
function bounded<Values extends readonly (string | undefined)[]>(
  method: (...values: Values) => Promise<Answer>,
): (...values: Values) => Promise<Answer> {
  return async (...values) => {
    const question = joined(...values.flatMap((value) => value ?? []));
    if (question.length <= LONGEST_QUESTION) return method(...values);
    return refusal(
      question,
      'none',
      `A question has at most ${LONGEST_QUESTION} characters; this one has ${question.length}.`,
    );
  };
}
