import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { articleOf, datesOf, summaryOf } from './article.ts';

interface Case {
  readonly text: string;
  readonly dates: readonly unknown[];
}

const { published, families } = load<{ published: string; families: Record<string, Case[]> }>(
  'expressions.json',
);
const noDates = load<string[]>('no-dates.json');

function load<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}

function summaries(text: string): unknown[][] {
  const article = articleOf(text, published);
  return datesOf(article).map((date) => summaryOf(article, date));
}

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
  'with the machine’s clock in %s',
  (timeZone) => {
    describe.each(Object.entries(families))('%s', (_family, cases) => {
      it.each(cases)('$text', ({ text, dates }) => {
        process.env.TZ = timeZone;
        expect(summaries(text)).toEqual(dates);
      });
    });
  },
);

describe('what is no date', () => {
  it.each(noDates)('%s', (text) => {
    expect(summaries(text)).toEqual([]);
  });
});

describe('the working of a date', () => {
  it('is shown by the words that it was counted from', () => {
    const text =
      'Talks fail\n10:49 18.04.2023\nThe king arrived on Sunday. The next day he left, and the talks were over for good.';
    const article = readArticle(text);
    const [sunday, nextDay] = datesOf(article);
    expect(sunday).toMatchObject({ value: '2023-04-16', rule: 'weekday-past' });
    expect(text.slice(sunday?.basis?.span?.start, sunday?.basis?.span?.end)).toBe('18.04.2023');
    expect(nextDay).toMatchObject({ value: '2023-04-17', rule: 'unit-after' });
    expect(nextDay?.basis).toEqual({ span: sunday?.span, value: '2023-04-16' });
  });

  it('has no place in the text where the day is known from elsewhere', () => {
    const [date] = datesOf(articleOf('He left on Sunday.', published));
    expect(date?.basis).toEqual({ span: null, value: published });
  });
});

describe('an article without a date line', () => {
  it('leaves relative dates unresolved', () => {
    const dates = datesOf(articleOf('He left on Sunday, two days ago, last week, in March and on 3 May.'));
    expect(dates.map(({ value }) => value)).toEqual([null, null, null, null, null]);
  });

  it('still resolves full dates, and what is counted from them', () => {
    const dates = datesOf(articleOf('He fell on 12 March 1999. The next day he died.'));
    expect(dates.map(({ value }) => value)).toEqual(['1999-03-12', '1999-03-13']);
  });
});

describe('which number is the day', () => {
  it.each([
    [
      'told by the date line',
      'Talks fail\n10:49 18.04.2023\nThe order of 03.08.2022 was annulled by the court.',
      '2022-08-03',
    ],
    [
      'told by another date',
      'The order of 03/08/2022 was annulled. That of 04/25/2022 was not.',
      '2022-03-08',
    ],
  ])('is %s', (_how, text, value) => {
    const [date] = datesOf(text.includes('\n') ? readArticle(text) : articleOf(text, published));
    expect(date).toMatchObject({ value, alternative: null });
  });
});

describe('the title', () => {
  it('is read too', () => {
    const article = readArticle(
      'Minister to Visit Spain on Friday\n18.04.2023\nThe minister is well, and he will travel alone.',
    );
    expect(datesOf(article).map((date) => summaryOf(article, date))).toEqual([['Friday', '2023-04-21']]);
  });
});
