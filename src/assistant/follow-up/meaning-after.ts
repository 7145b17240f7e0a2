import type { Encoder } from '../../search/encoder.ts';
import { answer, settled } from '../answer-question.ts';
import type { Conversation } from '../assistant.ts';
import type { Question } from '../question.ts';
import { LONGEST_QUESTION } from '../question.ts';
import { readQuestion } from '../read-question.ts';
import type { Reading } from '../reading.ts';
import { tidy } from '../tidy.ts';
import { mayFollowUp, standAlone } from './stand-alone.ts';

/** Nothing can follow up on these; what stood before them still stands. */
const SMALL_TALK: ReadonlySet<Question['asks']> = new Set(['about', 'nothing', 'incomplete']);

/** What follows up on something is answered in two steps: what it means, and then the answer to that. */
export async function meaningAfter(
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
