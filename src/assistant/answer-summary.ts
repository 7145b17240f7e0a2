import type { SummaryLength } from '../summary/summarise.ts';
import { SUMMARY_LENGTHS, summarise } from '../summary/summarise.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';

/** More sentences would be the article itself. */
const MOST = SUMMARY_LENGTHS.long;

const LENGTHS = Object.entries(SUMMARY_LENGTHS)
  .map(([name, count]) => `${name} (${count} sentences)`)
  .join(', ');

/** A summary of a length that somebody has typed by its name; blank for the medium one. */
export function answerSummaryNamed(reading: Reading, question: string, length: string): Answer {
  const named = lengthNamed(length);
  if (named === null) return refusal(question, 'summary', `There is no such length. There are ${LENGTHS}.`);
  return answerSummary(reading, question, SUMMARY_LENGTHS[named]);
}

/**
 * The sentences that stand for the whole article, in its order, each with its place, under title, date and source.
 *
 * @param wanted how many sentences; of more than the longest summary has, so many, which the answer says
 */
export function answerSummary(reading: Reading, question: string, wanted: number): Answer {
  const { article } = reading;
  const excerpts = summarise(reading, reading.index(), Math.min(wanted, MOST)).flatMap((sentence) =>
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
    message: `The article in its own sentences${wanted > MOST ? `, ${MOST} at most` : ''}:`,
    heading: { title, day: published?.day ?? null, source: source.name ?? null },
  };
}

/** Null for a name that no length has. */
function lengthNamed(typed: string): SummaryLength | null {
  const name = typed.trim().toLowerCase();
  if (name === '') return 'medium';
  return Object.hasOwn(SUMMARY_LENGTHS, name) ? (name as SummaryLength) : null;
}
