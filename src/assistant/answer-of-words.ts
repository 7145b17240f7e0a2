import type { Span } from '../article/span.ts';
import { contains, overlaps } from '../article/span.ts';
import { ANSWER_THRESHOLD } from '../search/answerable.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { foundAnswer } from './answer-dates.ts';
import { passages, search } from './answer-passages.ts';
import { answerOf, soleSpeaker } from './answer-speakers.ts';
import { dayIn } from './event-in-sentence.ts';
import { undated } from './event-search.ts';
import { quotationExcerpts, sentenceExcerpt } from './excerpts.ts';
import { literally } from './literally.ts';
import type { Question, Wanted } from './question.ts';
import type { Reading } from './reading.ts';
import { sentencesAt } from './reading.ts';
import { lengthIn } from './spans-of-time.ts';

/** A sentence that a question names by words of it. */
interface Named {
  readonly sentence: number;
  readonly span: Span;
  /** Where the words of the question stand. */
  readonly words: Span;
}

/** What is asked of the sentence that has some words; null where the article has no such sentence. */
export async function answerOfWords(
  reading: Reading,
  encoder: Encoder,
  question: string,
  { wanted, words }: Extract<Question, { asks: 'of-words' }>,
): Promise<Answer | null> {
  const named = sentenceWith(reading, words);
  return named && ANSWERS[wanted](reading, encoder, question, named);
}

type AnswerOf = (
  reading: Reading,
  encoder: Encoder,
  question: string,
  named: Named,
) => Answer | Promise<Answer>;

const ANSWERS: Readonly<Record<Wanted, AnswerOf>> = {
  speaker: (reading, _, question, named) => speakerOf(reading, question, named),
  day: (reading, _, question, named) => timeOf(reading, question, named, 'day'),
  length: (reading, _, question, named) => timeOf(reading, question, named, 'length'),
  place: placeOf,
  reason: reasonOf,
};

function sentenceWith(reading: Reading, words: string): Named | null {
  const { text, sentences } = reading.article;
  for (const match of text.matchAll(literally(words))) {
    const place = { start: match.index, end: match.index + match[0].length };
    const [sentence] = sentencesAt(reading, place);
    const span = sentence === undefined ? undefined : sentences[sentence];
    if (sentence !== undefined && span && contains(span, place)) return { sentence, span, words: place };
  }
  return null;
}

function speakerOf(reading: Reading, question: string, { sentence, words }: Named): Answer {
  const said = reading.spoken.filter(({ content }) => content.some((part) => overlaps(part, words)));
  if (said.length === 0)
    return refusal(
      question,
      'quotes',
      'Nobody is quoted as saying that; the article says it itself:',
      sentenceExcerpt(reading, sentence),
    );
  const excerpts = quotationExcerpts(reading, said.slice(0, 1));
  const answer = answerOf(reading, question, excerpts, 'The article says who:');
  return { ...answer, speaker: soleSpeaker(excerpts) };
}

function timeOf(
  reading: Reading,
  question: string,
  { sentence, span }: Named,
  wanted: 'day' | 'length',
): Answer {
  const event = reading.article.text.slice(span.start, span.end);
  const candidate = { sentence, event, close: true };
  const date = wanted === 'day' ? dayIn(reading, candidate) : lengthIn(reading, candidate);
  const telling = { sentence, score: 1, why: null };
  if (date) return foundAnswer(reading, question, { date, telling });
  return undated(reading, question, { date: null, closest: telling, told: true }, wanted);
}

async function placeOf(reading: Reading, encoder: Encoder, question: string, named: Named): Promise<Answer> {
  if (namesPlace(reading, named.span)) return passages(question, sentenceExcerpt(reading, named.sentence));
  return elsewhere(reading, encoder, question, named, 'where', 'The article doesn’t say where.');
}

/** A name behind a word for a place: "in Moscow", "near the Wend". */
const IN_PLACE =
  /\b(?:in|at|near|outside|inside|across|around|into)\s+(?:the\s+)?(?:[\p{Ll}]+\s+of\s+)?(?=\p{Lu})/gu;

/** Whether a sentence names a place behind such a word: neither a day ("in May") nor somebody ("in Li's view"). */
function namesPlace({ article, dates, people }: Reading, sentence: Span): boolean {
  const text = article.text.slice(sentence.start, sentence.end);
  return [...text.matchAll(IN_PLACE)].some((match) => {
    const at = sentence.start + match.index + match[0].length;
    const name = { start: at, end: at + 1 };
    const isDay = dates().some(({ span }) => overlaps(span, name));
    const isPerson = people.all.some(
      ({ kind, mentions }) => kind === 'person' && mentions.some((mention) => overlaps(mention, name)),
    );
    return !isDay && !isPerson;
  });
}

/** Words that tell a reason, whatever else they stand with. */
const REASON = /\b(?:because|in order to|so that|due to|owing to|thanks to|as a result of)\b/iu;

async function reasonOf(reading: Reading, encoder: Encoder, question: string, named: Named): Promise<Answer> {
  const { start, end } = named.span;
  if (REASON.test(reading.article.text.slice(start, end)))
    return passages(question, sentenceExcerpt(reading, named.sentence));
  return elsewhere(reading, encoder, question, named, 'why', 'The article doesn’t say why.');
}

/** What another sentence says to it: the sentence itself has every word of such a question, and is no answer to it. */
async function elsewhere(
  reading: Reading,
  encoder: Encoder,
  question: string,
  { sentence, span }: Named,
  ask: 'where' | 'why',
  none: string,
): Promise<Answer> {
  const others = new Set(reading.article.sentences.keys());
  others.delete(sentence);
  const words = reading.article.text.slice(span.start, span.end);
  const { ranked, probability } = await search(reading, encoder, `${ask} ${words}`, others);
  const [best] = ranked;
  if (!best || probability < ANSWER_THRESHOLD)
    return refusal(question, 'passages', `${none} What was asked about:`, sentenceExcerpt(reading, sentence));
  return passages(question, sentenceExcerpt(reading, best.sentence, best));
}
