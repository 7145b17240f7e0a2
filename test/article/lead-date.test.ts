import { describe, expect, it } from 'vitest';
import { readLeadDate } from '../../src/article/lead-date.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { datesOf } from '../dates/article.ts';

const read = (text: string) => readLeadDate(text, { start: 0, end: text.length });

describe('the day of publication at the head of the news', () => {
  it.each([
    ['WELLBRIDGE, Nov. 12, 2021 (Agency) -- Lawmakers met.', '2021-11-12', 'Nov. 12, 2021'],
    ['MILLBROOK, March 9, 2023 (Gazette) - The school plans.', '2023-03-09', 'March 9, 2023'],
    ['NEW YORK, January 3, 2020 – Shares fell.', '2020-01-03', 'January 3, 2020'],
    ['PARIS, 4 May 2019 — The king came.', '2019-05-04', '4 May 2019'],
    ['St. Louis, Mo., June 5, 2018 - It rained.', '2018-06-05', 'June 5, 2018'],
  ])('%s', (text, day, words) => {
    const found = read(text);
    expect(found?.day).toBe(day);
    expect(text.slice(found?.span?.start, found?.span?.end)).toBe(words);
  });

  it.each([
    'On March 9, 2023 the school was shut - and opened again.',
    'MOSCOW (Sputnik) - On Sunday he came.',
    'March 9, 2023 was cold.',
    'Anna Smith was born on 4 May 2019 - in Paris.',
    'LONDON, March 9 (Agency) - It rained.',
    'The war, which began on 4 May 1990 - as all know - is over.',
  ])('is not in: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is what the days are counted from, and dates no event itself', () => {
    const article = readArticle(
      'School to Drop Latin\n\nMILLBROOK, March 9, 2023 (Gazette) - The school said on Tuesday that it would close.\n',
    );
    expect(article.published?.day).toBe('2023-03-09');
    expect(datesOf(article).map(({ value }) => value)).toEqual(['2023-03-07']);
  });

  it('counts for less than a date line', () => {
    const text =
      'School to Drop Latin\n10 March 2023\nMILLBROOK, March 9, 2023 (Gazette) - The school is shut.\n';
    expect(readArticle(text).published?.day).toBe('2023-03-10');
  });
});
