import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { answerAbout } from './answer-about.ts';
import { answerCheck } from './answer-check.ts';
import { answerBound, answerDate, answerDateLine, answerLength } from './answer-dates.ts';
import { answerIncomplete } from './answer-incomplete.ts';
import { answerOfWords } from './answer-of-words.ts';
import { answerBetween, answerOrder } from './answer-order.ts';
import { answerPassages } from './answer-passages.ts';
import { answerSpeaker, answerSpeakers, answerWordsOn, quotedVoices } from './answer-speakers.ts';
import { answerSummary } from './answer-summary.ts';
import { answerOnDay, answerTimeline } from './answer-timeline.ts';
import { answerWords } from './answer-words.ts';
import type { Assistant, Conversation } from './assistant.ts';
import { eventsOf } from './events.ts';
import { mayFollowUp, standAlone } from './follow-up/stand-alone.ts';
import type { Question, SettledQuestion } from './question.ts';
import { readQuestion } from './read-question.ts';
import type { Reading } from './reading.ts';
import { readWhole } from './reading.ts';
import { tidy } from './tidy.ts';
import { topicsOf } from './topics.ts';
import { entryOf } from './voices.ts';
import { asksWhen } from './when-question.ts';
import { isQuoted, isQuotedPerson, measureName } from './who.ts';

/** More code units than any question needs. */
export const LONGEST_QUESTION = 2000;

/**
 * Reads an article and makes it ready to be asked.
 *
 * @param progress told how many of the article's sentences are embedded
 */
export async function openAssistant(
  article: Article,
  encoder: Encoder,
  progress?: (done: number, total: number) => void,
): Promise<Assistant> {
  const reading = await readWhole(article, encoder, progress);
  const speakers = quotedVoices(reading)
    .map(entryOf)
    .map(({ name, quotations }) => ({ name: cut(article, name), quotations }))
    .sort((a, b) => b.quotations - a.quotations);
  return {
    article,
    speakers,
    voices: [...reading.voices.values()].map(entryOf),
    topics: topicsOf(reading),
    events: await eventsWithAnswers(reading, encoder),
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
    summary: bounded(async (length = '') => answerSummary(reading, length, length)),
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

/** The article's dated events, as far as asking for one by its words gives its date: nothing else is worth offering. */
async function eventsWithAnswers(reading: Reading, encoder: Encoder): Promise<readonly string[]> {
  const events: string[] = [];
  for (const { words, date } of eventsOf(reading)) {
    const { dates } = await whenAnswer(reading, encoder, words);
    if (dates[0]?.value === date.value) events.push(words);
  }
  return events;
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

/** What follows up on something is answered in two steps: what it means, and then the answer to that. */
async function meaningAfter(
  reading: Reading,
  encoder: Encoder,
  conversation: Conversation,
  question: string,
): Promise<string | null> {
  const before = conversation.findLast((each) => !SMALL_TALK.has(readQuestion(each).asks));
  if (before === undefined || question.length > LONGEST_QUESTION || !mayFollowUp(question)) return null;
  const read = settled(reading, readQuestion(before));
  const last = {
    reading,
    question: tidy(before),
    read,
    answer: await answer(reading, encoder, before, read),
  };
  const meant = standAlone(last, question);
  return meant !== null && meant.length <= LONGEST_QUESTION ? meant : null;
}

/** Nothing can follow up on these; what stood before them still stands. */
const SMALL_TALK: ReadonlySet<Question['asks']> = new Set(['about', 'nothing', 'incomplete']);

/** A question of which the article tells what it is: whether whoever it names is quoted. */
function settled(reading: Reading, question: Question): SettledQuestion {
  if (question.asks === 'if-quoted')
    return settled(reading, isQuoted(reading, question.speaker) ? question.wanted : question.otherwise);
  if (question.asks === 'passages' && isQuotedPerson(reading, question.topic))
    return { asks: 'words', speaker: question.topic, topic: null };
  return question;
}

async function answer(reading: Reading, encoder: Encoder, text: string, asked: Question): Promise<Answer> {
  const { article } = reading;
  const question = settled(reading, asked);
  switch (question.asks) {
    case 'words': {
      const besides = await shownFor(reading, encoder, question.besides ?? []);
      return answerWords(reading, encoder, text, { ...question, views: false, besides });
    }
    case 'views':
      return answerWords(reading, encoder, text, { ...question, views: true });
    case 'of-words':
      return (
        (await answerOfWords(reading, encoder, text, question)) ??
        answer(reading, encoder, text, question.otherwise)
      );
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
      return answerPassages(reading, encoder, text, question.topic);
    case 'incomplete':
      return answerIncomplete(text, question.wanted);
    case 'nothing':
      return refusal(text, 'none', 'That is no question. Try /help.');
  }
}

/** What the answers to some questions show. */
async function shownFor(
  reading: Reading,
  encoder: Encoder,
  questions: readonly string[],
): Promise<readonly Span[]> {
  const shown: Span[] = [];
  for (const text of questions) {
    const read = readQuestion(text);
    const asked: Question = read.asks === 'words' ? { ...read, besides: [] } : read;
    const { excerpts } = await answer(reading, encoder, text, asked);
    shown.push(...excerpts.map(({ span }) => span));
  }
  return shown;
}
