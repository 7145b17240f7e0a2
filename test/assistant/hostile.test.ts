import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { tag } from '../../src/language/tag.ts';
import { findPeople } from '../../src/people/find-people.ts';
import { findQuotations } from '../../src/quotes/find-quotations.ts';
import type { Quotation } from '../../src/quotes/quotation.ts';
import { processorTime } from '../cpu-time.ts';
import { sharedEncoder } from '../encoder.ts';

/** Milliseconds of this process's own time, whatever else the machine does; a text of this size takes well under half of it. */
const BOUND = 6000;

test.each([
  ['200,000 quotation marks', `He said: ${'"'.repeat(200_000)}`],
  ['quotation marks apart', `He said: ${'" '.repeat(50_000)}`],
  ['quotations that never close', '“He said John Smith noted. '.repeat(8000)],
  ['one line without an end', 'word said Smith that '.repeat(12_000)],
  ['a megabyte of digits', `On ${'1'.repeat(1_000_000)} he came.`],
  ['numbers apart', `On ${'12 '.repeat(50_000)} he came.`],
  ['nothing but names', `${'John Smith '.repeat(12_000)}said so.`],
])('%s are read in bounded time, without an exception', (_, text) => {
  let quotations: readonly Quotation[] = [];
  const took = processorTime(() => {
    const article = readArticle(text, { headless: true, published: '2023-01-01' });
    const tokens = tag(article);
    quotations = findQuotations(article, tokens, findPeople(article, tokens));
    findDates(article, tokens);
  });
  expect(took).toBeLessThan(BOUND);
  for (const { content } of quotations) {
    let end = 0;
    for (const part of content) {
      expect(part.start).toBeGreaterThanOrEqual(end);
      expect(part.end).toBeGreaterThan(part.start);
      end = part.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  }
});

test('an article as long as may be, in which every sentence has a date, gives its events in bounded time', async () => {
  const text = 'The council of the town voted for the new bridge on Monday. '.repeat(2500);
  const article = readArticle(text, { headless: true, published: '2023-01-05' });
  const assistant = await openAssistant(article, await sharedEncoder());
  let events: readonly string[] = [];
  const took = processorTime(() => {
    events = assistant.events();
  });
  expect(events).toEqual(['The council of the town voted for the new bridge']);
  expect(took).toBeLessThan(BOUND);
});
