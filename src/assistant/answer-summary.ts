import type { SummaryLength } from '../summary/summarise.ts';
import { SUMMARY_LENGTHS, summarise } from '../summary/summarise.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';

const MESSAGE = 'The article in its own sentences:';

const LENGTHS = Object.entries(SUMMARY_LENGTHS)
  .map(([name, count]) => `${name} (${count} sentences)`)
  .join(', ');

/**
 * The sentences that stand for the whole article, in its order, each with its place, under title, date and source.
 *
 * @param length the name of a length, as somebody has typed it; blank for the medium one
 */
export function answerSummary(reading: Reading, question: string, length = ''): Answer {
  const named = lengthNamed(length);
  if (named === null) return refusal(question, 'summary', `There is no such length. There are ${LENGTHS}.`);
  const { article, index } = reading;
  const excerpts = summarise(reading, index, SUMMARY_LENGTHS[named]).flatMap((sentence) =>
    sentenceExcerpt(reading, sentence).map((excerpt) => ({ ...excerpt, place: sentence + 1 })),
  );
  if (excerpts.length === 0) return refusal(question, 'summary', 'The article is too short for a summary.');
  const { title, published, source } = article;
  return {
    question,
    kind: 'summary',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts,
    dates: [],
    check: null,
    message: MESSAGE,
    heading: { title, day: published?.day ?? null, source: source.name ?? null },
  };
}

/** Null for a name that no length has. */
function lengthNamed(typed: string): SummaryLength | null {
  const name = typed.trim().toLowerCase();
  if (name === '') return 'medium';
  return Object.hasOwn(SUMMARY_LENGTHS, name) ? (name as SummaryLength) : null;
}
