import { z } from 'zod';
import { readArticle } from '../../src/article/read-article.ts';
import { dateInClause } from '../../src/dates/event-date.ts';
import type { EventEvidence, EventModel } from '../../src/dates/event-evidence.ts';
import { candidatesFor, EVENT_EVIDENCE } from '../../src/dates/event-evidence.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { Telling } from '../../src/dates/telling.ts';
import { firstDayValue } from '../../src/dates/value.ts';
import { tag } from '../../src/language/tag.ts';
import type { ListExample } from './listwise.ts';
import { fitListwise } from './listwise.ts';
import { readerOfWork } from './training-data.ts';

const Document = z.object({
  id: z.string(),
  publishedAt: z.string(),
  text: z.string(),
  events: z.array(
    z.object({ span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]), value: z.string() }),
  ),
});

/** An article and the days of some of its events. */
export type DatedEvents = z.infer<typeof Document>;

/** Of the squared weights: a great one with which the accuracy, cross-validated over the articles learnt from, is as good as the best. */
const PENALTY = 8;

/** Reads the articles whose events have known days, without those that are set apart. @throws UserError */
export async function readDatedEvents(data: string): Promise<readonly DatedEvents[]> {
  const read = await readerOfWork(data);
  return read(Document, 'dates/events-timeline.jsonl');
}

/** Learns how much each piece of evidence weighs for events that have no date in their own clause. */
export function learnEvents(documents: readonly DatedEvents[]): EventModel {
  const weights = fitListwise(documents.flatMap(examplesOf), PENALTY);
  // The few articles tell no more than two decimals.
  const named = EVENT_EVIDENCE.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))]);
  return { weights: Object.fromEntries(named) as EventEvidence };
}

function examplesOf({ text, publishedAt, events }: DatedEvents): ListExample[] {
  const article = readArticle(text, { headless: true, published: publishedAt });
  const tokens = tag(article);
  const telling = new Telling(article, tokens, findDates(article, tokens));
  return events.flatMap(({ span: [start, end], value }) => {
    const event = telling.eventAt({ start, end });
    if (!event || dateInClause(telling, event)) return [];
    const candidates = candidatesFor(telling, event);
    const gold = candidates.flatMap(({ date }, at) =>
      firstDayValue(date?.mention.value ?? publishedAt) === value ? [at] : [],
    );
    const rows = candidates.map(({ evidence }) => EVENT_EVIDENCE.map((name) => evidence[name]));
    return gold.length > 0 ? [{ rows, gold, weight: 1 }] : [];
  });
}
