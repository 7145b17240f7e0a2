import type { Span } from '../article/span.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer, Excerpt } from './answer.ts';
import { refusal } from './answer.ts';
import { quotationExcerpts, sameSpeakers } from './excerpts.ts';
import { bestFirst, onTopic } from './on-topic.ts';
import type { Reading } from './reading.ts';
import { isSpeech } from './reading.ts';
import type { Voice } from './voices.ts';
import { entryOf } from './voices.ts';

/** Anybody's words, in the article's order; on a topic, best first. */
export async function answerWordsOn(
  reading: Reading,
  encoder: Encoder,
  question: string,
  topic: string | null,
): Promise<Answer> {
  if (topic !== null) return spokenOn(reading, encoder, question, topic, 'Nobody is quoted on that.');
  const excerpts = quotationExcerpts(reading, reading.spoken);
  if (excerpts.length === 0) return refusal(question, 'quotes', NOBODY_QUOTED);
  return answerOf(reading, question, excerpts, 'Everything quoted, in the article’s order:');
}

/** Who said something: the quotations that say it, best first, and their speaker where it is one. */
export async function answerSpeaker(
  reading: Reading,
  encoder: Encoder,
  question: string,
  topic: string,
): Promise<Answer> {
  const answer = await spokenOn(reading, encoder, question, topic, 'Nobody is quoted as saying that.');
  return { ...answer, speaker: answer.answered ? soleSpeaker(answer.excerpts) : null };
}

/** Whoever speaks in all of some excerpts; null for several, or nobody. */
export function soleSpeaker([best, ...others]: readonly Excerpt[]): Span | null {
  const sole = best && others.every((other) => sameSpeakers(best, other));
  return sole ? (best.speakers[0]?.name ?? null) : null;
}

/** Everybody who is quoted and how often, in order of appearance, each with the first of their words. */
export function answerSpeakers(reading: Reading, question: string): Answer {
  const quoted = quotedVoices(reading);
  // Two who speak together may have the same first words.
  const first = new Set(quoted.flatMap(({ quotations }) => quotations.find(isSpeech) ?? []));
  const excerpts = [...first].flatMap((quotation) => quotationExcerpts(reading, [quotation]).slice(0, 1));
  if (excerpts.length === 0) return refusal(question, 'quotes', NOBODY_QUOTED);
  const message = `Quoted, in order of appearance: ${quoted.length}. The first words of each:`;
  return { ...answerOf(reading, question, excerpts, message), speakers: quoted.map(entryOf) };
}

/** Everybody who is quoted, in order of the first quotation. */
export function quotedVoices({ voices }: Reading): readonly Voice[] {
  const firstWords = ({ quotations }: Voice) => quotations.find(isSpeech)?.content[0]?.start ?? 0;
  return [...voices.values()]
    .filter(({ quotations }) => quotations.some(isSpeech))
    .sort((a, b) => firstWords(a) - firstWords(b));
}

const NOBODY_QUOTED = 'Nobody is quoted.';

async function spokenOn(
  reading: Reading,
  encoder: Encoder,
  question: string,
  topic: string,
  none: string,
): Promise<Answer> {
  const { fitting, closest, scoreOf } = await onTopic(reading, encoder, topic, reading.spoken);
  if (fitting.length === 0) {
    const why = closest.length > 0 ? `${none} The closest words:` : none;
    return refusal(question, 'quotes', why, closest);
  }
  const excerpts = bestFirst(quotationExcerpts(reading, fitting, scoreOf));
  return answerOf(reading, question, excerpts, 'Quoted on this, best first:');
}

/** Those whose words are shown are whom the answer is about. */
export function answerOf(
  reading: Reading,
  question: string,
  excerpts: readonly Excerpt[],
  message: string,
): Answer {
  const shown = new Set(excerpts.flatMap(({ speakers }) => speakers.map(({ name }) => name.start)));
  const speakers = quotedVoices(reading)
    .filter(({ name }) => shown.has(name.start))
    .map(entryOf);
  return {
    question,
    kind: 'quotes',
    answered: true,
    speaker: null,
    speakers,
    excerpts,
    dates: [],
    check: null,
    message,
  };
}
