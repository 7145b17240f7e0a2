import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { answerAbout } from './answer-about.ts';
import { answerCheck } from './answer-check.ts';
import { answerDate } from './answer-dates.ts';
import { answer } from './answer-question.ts';
import { quotedVoices } from './answer-speakers.ts';
import { answerSummary } from './answer-summary.ts';
import { answerTimeline } from './answer-timeline.ts';
import { answerWords } from './answer-words.ts';
import type { Assistant } from './assistant.ts';
import { eventsOf } from './events.ts';
import { meaningAfter } from './follow-up/meaning-after.ts';
import { LONGEST_QUESTION } from './question.ts';
import { readQuestion } from './read-question.ts';
import type { Reading } from './reading.ts';
import { readWhole } from './reading.ts';
import { topicsOf } from './topics.ts';
import { entryOf } from './voices.ts';
import { asksWhen } from './when-question.ts';
import { measureName } from './who.ts';

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
