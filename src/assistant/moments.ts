import type { DateMention } from '../dates/date-mention.ts';
import type { Period } from '../dates/value.ts';
import { periodOf } from '../dates/value.ts';
import { readWrittenDate } from '../dates/written-date.ts';
import { dayNumber } from '../days/calendar.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { dayIn } from './event-in-sentence.ts';
import type { Undated } from './event-search.ts';
import { findEvent } from './event-search.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';

/** One of two events or dates that a question compares. */
export interface Moment {
  /** In the asker's words. */
  readonly name: string;
  readonly value: string;
  readonly period: Period;
  /** Where the article has it; null for a date of the asker's own. */
  readonly mention: DateMention | null;
}

interface Unknown {
  readonly name: string;
  readonly undated: Undated | null;
}

/** Both, the earlier first; or why one of them has no day. */
export async function bothMoments(
  reading: Reading,
  encoder: Encoder,
  question: string,
  one: string,
  other: string,
): Promise<{ readonly ordered: readonly [Moment, Moment] } | { readonly refused: Answer }> {
  const first = await momentOf(reading, encoder, one);
  const second = await momentOf(reading, encoder, other);
  if (!('period' in first)) return { refused: unknown(reading, question, first) };
  if (!('period' in second)) return { refused: unknown(reading, question, second) };
  const inOrder = dayNumber(first.period.first) <= dayNumber(second.period.first);
  return { ordered: inOrder ? [first, second] : [second, first] };
}

function unknown(reading: Reading, question: string, { name, undated }: Unknown): Answer {
  const { closest, told } = undated ?? { closest: undefined, told: false };
  const why = told
    ? `The article tells of ${name} but gives no day.`
    : `The article doesn’t say when ${name} was.`;
  const excerpts = closest ? sentenceExcerpt(reading, closest.sentence, closest) : [];
  return refusal(question, 'dates', excerpts.length > 0 ? `${why} The closest sentence:` : why, excerpts);
}

async function momentOf(reading: Reading, encoder: Encoder, words: string): Promise<Moment | Unknown> {
  const name = words.replace(/^(?:did|was|were|is|are|will|does|do|has|had|when)\s+/iu, '').trim();
  const written = readWrittenDate(name, reading.article, 'past');
  const period = periodOf(written?.value ?? null);
  if (written?.value && period) return { name, value: written.value, period, mention: null };
  const found = await findEvent(reading, encoder, `when ${words}`, words, (each) => dayIn(reading, each));
  if (!found.date) return { name, undated: found };
  const own = periodOf(found.date.value);
  if (!own || found.date.value === null) return { name, undated: null };
  return { name, value: found.date.value, period: own, mention: found.date };
}
