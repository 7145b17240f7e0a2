import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { answerAbout } from './answer-about.ts';
import { answerCheck } from './answer-check.ts';
import { answerBound, answerDate, answerDateLine, answerLength } from './answer-dates.ts';
import { answerBetween, answerOrder } from './answer-order.ts';
import { answerPassages } from './answer-passages.ts';
import { answerSpeaker, answerSpeakers, answerWordsOn, quotedVoices } from './answer-speakers.ts';
import { answerSummary } from './answer-summary.ts';
import { answerOnDay, answerTimeline } from './answer-timeline.ts';
import { answerWords } from './answer-words.ts';
import type { Assistant } from './assistant.ts';
import { eventsOf } from './events.ts';
import type { Question } from './question.ts';
import { readQuestion } from './question.ts';
import type { Reading, ReadingOptions } from './reading.ts';
import { readWhole } from './reading.ts';
import { topicsOf } from './topics.ts';
import { entryOf } from './voices.ts';
import { isQuoted, isQuotedPerson, measureName } from './who.ts';

/** More code units than any question needs. */
export const LONGEST_QUESTION = 2000;

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
    topics: topicsOf(reading),
    events: eventsOf(reading),
    measureName: (line) => measureName(reading, line),
    ask: bounded((question) => answer(reading, encoder, question, readQuestion(question))),
    quotes: bounded((speaker, topic = '') =>
      answerWords(reading, encoder, joined(speaker, topic), {
        speaker,
        topic: topic.trim() || null,
        views: false,
      }),
    ),
    summary: bounded(async (length = '') => answerSummary(reading, length, length)),
    when: bounded((event = '') => whenAnswer(reading, encoder, event)),
    check: bounded((text) => answerCheck(reading, encoder, text, text)),
    help: async () => answerAbout('', 'help'),
  };
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

const ASKS_WHEN: ReadonlySet<Question['asks']> = new Set([
  'date',
  'bound',
  'length',
  'between',
  'on-day',
  'order',
  'published',
  'updated',
  'timeline',
]);

async function whenAnswer(reading: Reading, encoder: Encoder, event: string): Promise<Answer> {
  if (event.trim() === '') return answerTimeline(reading, event);
  const question = readQuestion(event);
  // "/when was the article updated?" means what it says; anything else names an event.
  if (ASKS_WHEN.has(question.asks)) return answer(reading, encoder, event, question);
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

async function answer(reading: Reading, encoder: Encoder, text: string, question: Question): Promise<Answer> {
  const { article } = reading;
  switch (question.asks) {
    case 'words':
      return answerWords(reading, encoder, text, { ...question, views: false });
    case 'views':
      return answerWords(reading, encoder, text, { ...question, views: true });
    case 'if-quoted': {
      const { speaker, wanted, otherwise } = question;
      return answer(reading, encoder, text, isQuoted(reading, speaker) ? wanted : otherwise);
    }
    case 'speaker':
      return answerSpeaker(reading, encoder, text, question.topic);
    case 'words-on':
      return answerWordsOn(reading, encoder, text, question.topic);
    case 'speakers':
      return answerSpeakers(reading, text);
    case 'date':
      return answerDate(reading, encoder, text, question.event);
    case 'bound':
      return answerBound(reading, encoder, text, question.event, question.bound);
    case 'length':
      return answerLength(reading, encoder, text, question.event);
    case 'between':
      return answerBetween(reading, encoder, text, question);
    case 'on-day':
      return answerOnDay(reading, text, question.day);
    case 'order':
      return answerOrder(reading, encoder, text, question.first, question.second);
    case 'published':
      return answerDateLine(text, article.published, 'published');
    case 'updated':
      return answerDateLine(text, article.updated, 'updated');
    case 'timeline':
      return answerTimeline(reading, text);
    case 'summary':
      return answerSummary(reading, text);
    case 'about':
      return answerAbout(text, question.subject);
    case 'check':
      return answerCheck(reading, encoder, text, question.text);
    case 'passages':
      return isQuotedPerson(reading, question.topic)
        ? answerWords(reading, encoder, text, { speaker: question.topic, topic: null, views: false })
        : answerPassages(reading, encoder, text, question.topic);
    case 'nothing':
      return refusal(text, 'none', 'That is no question. Try /help.');
  }
}
