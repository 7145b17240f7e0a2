import type { Span } from '../article/span.ts';
import type { Encoder } from '../search/encoder.ts';
import { SUMMARY_LENGTHS } from '../summary/summarise.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { answerAbout } from './answer-about.ts';
import { answerCheck } from './answer-check.ts';
import { answerBound, answerDate, answerDateLine, answerLength } from './answer-dates.ts';
import { answerFact, asksAgeOfNamed } from './answer-fact.ts';
import { answerHappened } from './answer-happened.ts';
import { answerIncomplete } from './answer-incomplete.ts';
import { answerOfWords } from './answer-of-words.ts';
import { answerBetween, answerOrder } from './answer-order.ts';
import { answerOrigin } from './answer-origin.ts';
import { answerPassages, notSaid, search } from './answer-passages.ts';
import { answerPeople } from './answer-people.ts';
import { answerSpeaker, answerSpeakers, answerWordsOn } from './answer-speakers.ts';
import { answerSummary } from './answer-summary.ts';
import { answerOnDay, answerTimeline } from './answer-timeline.ts';
import { answerWords } from './answer-words.ts';
import type { Question, SettledQuestion } from './question.ts';
import { readQuestion } from './read-question.ts';
import type { Reading } from './reading.ts';
import { isQuoted, isQuotedPerson } from './who.ts';

/** A question of which the article tells what it is: whether whoever it names is quoted. */
export function settled(reading: Reading, question: Question): SettledQuestion {
  if (question.asks === 'if-quoted')
    return settled(reading, isQuoted(reading, question.speaker) ? question.wanted : question.otherwise);
  if (question.asks === 'passages' && isQuotedPerson(reading, question.topic))
    return { asks: 'words', speaker: question.topic, topic: null };
  return question;
}

/** Answers a question by its form. */
export async function answer(
  reading: Reading,
  encoder: Encoder,
  text: string,
  asked: Question,
): Promise<Answer> {
  const { article } = reading;
  const question = settled(reading, asked);
  switch (question.asks) {
    case 'words': {
      const besides = await shownFor(reading, encoder, question.besides ?? []);
      return answerWords(reading, encoder, text, { ...question, views: false, besides });
    }
    case 'views':
      return answerViews(reading, encoder, text, question);
    case 'of-words':
      return (
        (await answerOfWords(reading, encoder, text, question)) ??
        answer(reading, encoder, text, question.otherwise)
      );
    case 'fact':
      return answerFact(reading, text, question) ?? answerOtherwise(reading, encoder, text, question);
    case 'speaker':
      return answerSpeaker(reading, encoder, text, question.topic);
    case 'words-on':
      return answerWordsOn(reading, encoder, text, question.topic);
    case 'speakers':
      return answerSpeakers(reading, text);
    case 'people':
      return answerPeople(reading, text);
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
    case 'origin':
      return answerOrigin(reading, text, question.of);
    case 'published':
      return answerDateLine(text, article.published, 'published');
    case 'updated':
      return answerDateLine(text, article.updated, 'updated');
    case 'timeline':
      return answerTimeline(reading, text);
    case 'summary':
      return answerSummary(reading, text, question.sentences ?? SUMMARY_LENGTHS.medium);
    case 'about':
      return answerAbout(text, question.subject);
    case 'check':
      return answerCheck(reading, encoder, text, question.text);
    case 'passages':
      return answerPassages(reading, encoder, text, question.topic);
    case 'happened':
      return answerHappened(reading, encoder, text, question.whom);
    case 'incomplete':
      return answerIncomplete(text, question.wanted);
    case 'nothing':
      return refusal(text, 'none', 'That is no question. Try /help.');
  }
}

/** What somebody is to want or expect may be told without being reported: "analysts expect the market to recover". */
const WISHES = /\b(?:demand|expect|hope|intend|need|plan|propose|seek|want)(?:s|ed|ing)?\b/iu;

/** What somebody says, thinks or wants. */
async function answerViews(
  reading: Reading,
  encoder: Encoder,
  text: string,
  question: Extract<Question, { asks: 'views' }>,
): Promise<Answer> {
  const views = await answerWords(reading, encoder, text, { ...question, views: true });
  if (views.answered || !WISHES.test(text)) return views;
  const told = await answerPassages(reading, encoder, text, text);
  return told.answered ? told : views;
}

/** What a question for a fact gets that the article doesn't have in the way of the news. */
async function answerOtherwise(
  reading: Reading,
  encoder: Encoder,
  text: string,
  question: Extract<Question, { asks: 'fact' }>,
): Promise<Answer> {
  if (!asksAgeOfNamed(reading, question)) return answer(reading, encoder, text, question.otherwise);
  const { ranked } = await search(reading, encoder, text);
  return notSaid(reading, text, 'passages', ranked[0]);
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
