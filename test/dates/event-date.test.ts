import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { dateOfEvent } from '../../src/dates/event-date.ts';
import { Telling } from '../../src/dates/telling.ts';
import { timeline } from '../../src/dates/timeline.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { tag } from '../../src/language/tag.ts';
import { articleOf, datesOf } from './article.ts';

interface Told {
  readonly about: string;
  readonly published: string;
  readonly text: string;
  readonly events: readonly { readonly event: string; readonly value: string; readonly rule: string }[];
}

const told = JSON.parse(readFileSync(new URL('events.json', import.meta.url), 'utf8')) as Told[];
const bundled = await loadArticle('data/articles/china-russia-cooperation.txt');

const tellingOf = (article: Article) => new Telling(article, tag(article), datesOf(article));

describe.each(told)('$about', ({ text, published, events }) => {
  it.each(events)('$event: $value', ({ event, value, rule }) => {
    const article = articleOf(text, published);
    const start = text.indexOf(event);
    const found = dateOfEvent(tellingOf(article), { start, end: start + event.length });
    expect({ value: found?.date.value, rule: found?.rule }).toEqual({ value, rule });
  });
});

describe('without a day of publication', () => {
  it('an event without a date of its own has none', () => {
    const article = articleOf('The bridge collapsed.');
    expect(dateOfEvent(tellingOf(article), { start: 11, end: 20 })).toBeNull();
  });
});

describe('the bundled article', () => {
  const dates = datesOf(bundled);
  const dayOf = (words: string) => {
    const start = bundled.text.indexOf(words);
    return dateOfEvent(tellingOf(bundled), { start, end: start + words.length })?.date.value;
  };

  it('has these dates', () => {
    const found = dates.map(({ span, value, computed }) => [
      bundled.text.slice(span.start, span.end),
      value,
      computed,
    ]);
    expect(found).toEqual([
      ['Sunday', '2023-04-16', false],
      ['three-day', 'P3D', false],
      ['three-day', '2023-04-18', true],
      ['March 2023', '2023-03', false],
      ['Tuesday', '2023-04-18', false],
      ['Sunday', '2023-04-16', false],
      ['March 20-22', '2023-03-20/2023-03-22', false],
    ]);
  });

  it('tells what happened when', () => {
    expect(dayOf('kicked off')).toBe('2023-04-16');
    expect(dayOf('said on Tuesday')).toBe('2023-04-18');
    expect(dayOf('met with Russian President')).toBe('2023-04-16');
    expect(dayOf('paid a state visit')).toBe('2023-03-20/2023-03-22');
  });

  it('has its dated sentences in order of time', () => {
    const values = timeline(bundled, dates).map(({ date }) => date.value);
    expect(values).toEqual([
      '2023-03',
      '2023-03-20/2023-03-22',
      '2023-04-16',
      '2023-04-16',
      '2023-04-18',
      '2023-04-18',
    ]);
  });
});

describe('a timeline', () => {
  it('leaves out durations, repeated and unresolved times, and says a date once a sentence', () => {
    const article = articleOf(
      'In 2010 he left for two years. He returns every Sunday, and came back several years ago. On Monday he came, and on Monday he went. At 10 a.m. on Monday he had tea.',
      '2023-04-18',
    );
    const found = timeline(article, datesOf(article)).map(({ date, sentence }) => [date.value, sentence]);
    expect(found).toEqual([
      ['2010', 0],
      ['2023-04-17', 2],
      ['2023-04-17T10:00', 3],
    ]);
  });

  it('puts the times of one day in order', () => {
    const article = articleOf(
      'It sank on Sunday night. It had left at 7 p.m. on Sunday. It was built for Sunday.',
      '2023-04-18',
    );
    expect(timeline(article, datesOf(article)).map(({ date }) => date.value)).toEqual([
      '2023-04-16',
      '2023-04-16T19:00',
      '2023-04-16TNI',
    ]);
  });
});
