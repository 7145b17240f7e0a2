import { findNames } from '../people/look-up.ts';
import type { Person } from '../people/people.ts';
import type { Quotation } from '../quotes/quotation.ts';
import { ANSWER_THRESHOLD } from '../search/answerable.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Ranked } from '../search/rank.ts';
import { terms } from '../search/terms.ts';
import type { Answer, Excerpt } from './answer.ts';
import { refusal } from './answer.ts';
import { notSaid, search } from './answer-passages.ts';
import { quotationExcerpts, sentencesOf } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { whoIsMeant } from './who.ts';

/** On a topic, a passage is shown when its score reaches this share of the best one's. */
const ON_TOPIC = 0.8;

const ON_TOPIC_NOTICE = 'The article has on this, best first:';

/** Everything somebody says, in the article's order; with a topic, what fits it, best first. */
export async function answerWords(
  reading: Reading,
  encoder: Encoder,
  question: string,
  speaker: string,
  topic: string | null,
): Promise<Answer> {
  if (speaker.trim() === '')
    return refusal(question, 'quotes', 'Whose words? Name somebody, such as in /quotes speaker.');
  const people = whoIsMeant(reading, speaker);
  if (people.length === 0) return refusal(question, 'quotes', `The article quotes nobody called ${speaker}.`);
  const theirs = reading.spoken.filter((quotation) =>
    people.some(({ id }) => id === quotation.speaker || quotation.jointly.includes(id)),
  );
  const asked = people.length === 1 ? people[0] : undefined;
  const name = asked?.name ?? null;
  if (theirs.length === 0) {
    return { ...refusal(question, 'quotes', `The article has no words of ${speaker}.`), speaker: name };
  }
  if (topic)
    return {
      ...(await onTopic(reading, encoder, question, theirs, topic, `${speaker} isn’t quoted on that.`)),
      speaker: name,
    };
  const excerpts = quotationExcerpts(reading, theirs);
  if (excerpts.length === 0)
    return { ...refusal(question, 'quotes', `The article has no words of ${speaker}.`), speaker: name };
  return answerWith(question, excerpts, asked, severalNotice(speaker, people));
}

function severalNotice(speaker: string, people: readonly Person[]): string {
  return people.length > 1
    ? `“${speaker}” may be any of ${people.length} in the article; here are the words of each:`
    : 'Everything the article has of these words, in its order:';
}

/** Anybody's words on a topic, best first. */
export async function answerWordsOn(
  reading: Reading,
  encoder: Encoder,
  question: string,
  topic: string,
): Promise<Answer> {
  return onTopic(reading, encoder, question, reading.spoken, topic, 'Nobody is quoted on that.');
}

/** Who said something: the quotations that say it, best first, and their speaker where it is one. */
export async function answerSpeaker(
  reading: Reading,
  encoder: Encoder,
  question: string,
  topic: string,
): Promise<Answer> {
  const answer = await onTopic(
    reading,
    encoder,
    question,
    reading.spoken,
    topic,
    'Nobody is quoted as saying that.',
  );
  const [best, ...others] = answer.excerpts;
  const sole = best && others.every((other) => other.quotation?.speaker === best.quotation?.speaker);
  return { ...answer, speaker: answer.answered && sole ? best.speaker : null };
}

/** Everybody who is quoted, each with the first of their words. */
export function answerSpeakers(reading: Reading, question: string): Answer {
  const first = new Map<number, Quotation>();
  for (const quotation of reading.spoken) {
    if (quotation.speaker !== null && !first.has(quotation.speaker)) first.set(quotation.speaker, quotation);
  }
  const excerpts = quotationExcerpts(reading, [...first.values()]);
  if (excerpts.length === 0) return refusal(question, 'quotes', 'Nobody is quoted by name.');
  return answerWith(question, excerpts, undefined, `${first.size} quoted; the first words of each:`);
}

async function onTopic(
  reading: Reading,
  encoder: Encoder,
  question: string,
  quotations: readonly Quotation[],
  topic: string,
  none: string,
): Promise<Answer> {
  const holding = new Set(quotations.flatMap((quotation) => sentencesOf(reading, quotation)));
  const { ranked, probability } = await search(reading, encoder, topic, holding);
  const [best] = ranked;
  const literal = new Set(
    ranked.map(({ sentence }) => sentence).filter((sentence) => hasWords(reading, sentence, topic)),
  );
  const likely = probability >= ANSWER_THRESHOLD && !namesStranger(reading, topic);
  if (!best || (!likely && literal.size === 0)) return notSaid(reading, question, 'quotes', best, none);
  return answerWith(question, fitting(reading, quotations, ranked, literal), undefined, ON_TOPIC_NOTICE);
}

/** Whether a topic names somebody or something that the article doesn't. */
function namesStranger({ article, people }: Reading, topic: string): boolean {
  return findNames(article, people, topic).some((name) => name.people.length === 0);
}

/** Whether a sentence has every word of the topic, in any form: then it is on it, whatever else it is about. */
function hasWords({ index }: Reading, sentence: number, topic: string): boolean {
  const asked = terms(topic);
  const counts = index.sentences[sentence]?.counts;
  return asked.length > 0 && asked.every((term) => counts?.has(term));
}

/** The passages on a topic, best first: those that have its words, and those that score nearly as well as the best. */
function fitting(
  reading: Reading,
  quotations: readonly Quotation[],
  ranked: readonly Ranked[],
  literal: ReadonlySet<number>,
): readonly Excerpt[] {
  const scores = new Map(ranked.map(({ sentence, score }) => [sentence, score]));
  const enough = (ranked[0]?.score ?? 0) * ON_TOPIC;
  const fits = (sentence: number) => literal.has(sentence) || (scores.get(sentence) ?? 0) >= enough;
  const scoreOf = (sentences: readonly number[]) =>
    Math.max(0, ...sentences.map((each) => scores.get(each) ?? 0));
  const fitting = quotations.filter((quotation) => sentencesOf(reading, quotation).some(fits));
  return quotationExcerpts(reading, fitting, scoreOf).toSorted(
    (a, b) => b.score - a.score || a.span.start - b.span.start,
  );
}

function answerWith(
  question: string,
  excerpts: readonly Excerpt[],
  person: Person | undefined,
  message: string,
): Answer {
  return {
    question,
    kind: 'quotes',
    answered: true,
    speaker: person?.name ?? null,
    excerpts,
    dates: [],
    check: null,
    message,
  };
}

/** How often each person is quoted, most first. */
export function countSpeakers(
  reading: Reading,
): readonly { readonly person: Person; readonly quotations: number }[] {
  const counts = new Map<number, number>();
  for (const { speaker } of reading.spoken)
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, quotations]) => {
      const person = reading.people.all[id];
      return person ? [{ person, quotations }] : [];
    })
    .sort((a, b) => b.quotations - a.quotations || a.person.id - b.person.id);
}
