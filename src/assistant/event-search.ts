import { cut } from '../article/cut.ts';
import { contains } from '../article/span.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { periodOf } from '../dates/value.ts';
import { ANSWER_THRESHOLD } from '../search/answerable.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Ranked } from '../search/rank.ts';
import type { Answer, Excerpt } from './answer.ts';
import type { Search } from './answer-passages.ts';
import { notSaid, search } from './answer-passages.ts';
import type { Candidate } from './event-in-sentence.ts';
import { hasWord, namesAll, namesOf, tells, tellsMost } from './event-in-sentence.ts';
import type { Reading } from './reading.ts';
import { rephrasings } from './rephrasings.ts';

/** How far down the ranking a dated telling of the event is looked for. */
const EVENT_WITHIN = 5;

/** A sentence without the event's own word is about it all the same when its score reaches this share of the best one's. */
const STILL_ABOUT_IT = 0.8;

/** The best sentence tells an event with most of its words and this probability at least. */
const LEAST_LIKELY = ANSWER_THRESHOLD / 2;

/** A sentence that tells an event, with its score where a ranking found it. */
interface Telling extends Pick<Excerpt, 'score' | 'why'> {
  readonly sentence: number;
}

/** An expression of time that answers for an event. */
export interface FoundDate {
  readonly date: DateMention;
  readonly telling: Telling;
}

/** No date; the closest sentence, and whether it tells of the event. */
export interface Undated {
  readonly date: null;
  readonly closest: Telling | undefined;
  readonly told: boolean;
}

/**
 * Looks for the date of an event in the sentences that tell it, the best first.
 *
 * @param question what the sentences are ranked for
 * @param event the words of it that name the event
 * @param dateFor the date that a sentence has for the event; null where it has none
 */
export async function findEvent(
  reading: Reading,
  encoder: Encoder,
  question: string,
  event: string,
  dateFor: (candidate: Candidate) => DateMention | null,
): Promise<FoundDate | Undated> {
  const { ranked, probability, asked } = await bestSearch(reading, encoder, question);
  const [best] = ranked;
  const literal = ranked.slice(0, EVENT_WITHIN).find(({ sentence }) => tells(reading, sentence, event));
  // A sentence that has all the words of the event tells it, however little likely the rest of the question makes an answer.
  const likely =
    probability >= ANSWER_THRESHOLD ||
    literal !== undefined ||
    (best !== undefined && probability >= LEAST_LIKELY && tellsMost(reading, best.sentence, event));
  if (!best || !likely) return { date: null, closest: best, told: false };
  // Of two visits, the one of whom the question names.
  for (const each of namesakesFirst(reading, event, ranked.slice(0, EVENT_WITHIN))) {
    const close = each.score >= best.score * STILL_ABOUT_IT;
    const date = dateFor({ sentence: each.sentence, event: `${event} ${asked}`, close });
    if (date) return { date, telling: each };
  }
  const telling =
    literal ?? ranked.slice(0, EVENT_WITHIN).find(({ sentence }) => hasWord(reading, sentence, event));
  return { date: null, closest: telling ?? best, told: telling !== undefined };
}

/** Sentences that name everybody whom the event names stand before the others. */
function namesakesFirst(reading: Reading, event: string, ranked: readonly Ranked[]): readonly Ranked[] {
  const names = namesOf(reading, event);
  const first = ranked.filter(({ sentence }) => namesAll(reading, sentence, names));
  return [...first, ...ranked.filter((each) => !first.includes(each))];
}

/** The article tells of the event without a day, or doesn't tell of it at all. */
export function undated(
  reading: Reading,
  question: string,
  { closest, told }: Undated,
  wanted: 'day' | 'length' = 'day',
): Answer {
  const untold = 'The article doesn’t say.';
  const noLength = 'The article tells of this but doesn’t say how long.';
  const why = !told ? untold : wanted === 'length' ? noLength : whyUndated(reading, closest);
  return notSaid(reading, question, 'dates', closest, why);
}

/** A day in the same sentence may be of something else in it. */
function whyUndated({ article, dates }: Reading, closest: Telling | undefined): string {
  const span = closest && article.sentences[closest.sentence];
  const own = dates().filter(({ span: at }) => span && contains(span, at));
  if (own.some(({ value }) => periodOf(value) !== null))
    return 'The article tells of this, but gives no day that is clearly its own.';
  const open = own.find(({ type, value }) => value === null && type === 'DATE');
  return open && !article.published
    ? `The article says “${cut(article, open.span)}”, but it has no date of its own to count that from.`
    : 'The article tells of this but gives no day.';
}

/** The surest of the searches for a question and its rephrasings, and the words that it was for. */
async function bestSearch(
  reading: Reading,
  encoder: Encoder,
  question: string,
): Promise<Search & { asked: string }> {
  let best = { ...(await search(reading, encoder, question)), asked: question };
  for (const asked of rephrasings(question).slice(1)) {
    const found = await search(reading, encoder, asked);
    if (found.probability > best.probability) best = { ...found, asked };
  }
  return best;
}
