import { summarise } from '../summary/summarise.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';

/** Sentences of a summary. */
const LENGTH = 3;

const MESSAGE = 'The article in its own sentences:';

/** The sentences that stand for the whole article, in its order. */
export function answerSummary(reading: Reading, question: string): Answer {
  const sentences = summarise(reading.article, reading.tokens, reading.index, LENGTH);
  const excerpts = sentences.flatMap((sentence) => sentenceExcerpt(reading, sentence));
  if (excerpts.length === 0) return refusal(question, 'summary', 'The article is too short for a summary.');
  return {
    question,
    kind: 'summary',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts,
    dates: [],
    message: MESSAGE,
  };
}
