import { describe, expect, it } from 'vitest';
import { isWrittenDate, readWrittenDate } from '../../src/dates/written-date.ts';

const ARTICLE = { published: { day: '2023-04-18', span: null }, dateOrder: null };

describe('a date that a person types', () => {
  it.each([
    ['16 april', '2023-04-16'],
    ['on Sunday', '2023-04-16'],
    ['sunday', '2023-04-16'],
    ['yesterday', '2023-04-17'],
    ['today', '2023-04-18'],
    ['march', '2023-03'],
    ['in 2019', '2019'],
    ['the 12th', '2023-04-12'],
    ['18.04.2023', '2023-04-18'],
    ['thursday evening', '2023-04-13'],
    ['20-22 march', '2023-03-20/2023-03-22'],
    ['last week', '2023-W15'],
    ['Christmas Eve', '2022-12-24'],
  ])('%s is %s, as of the article’s day', (words, value) => {
    expect(isWrittenDate(words)).toBe(true);
    expect(readWrittenDate(words, ARTICLE, 'past')?.value).toBe(value);
  });

  it('is looked for ahead where the future is asked about', () => {
    expect(readWrittenDate('friday', ARTICLE, 'future')?.value).toBe('2023-04-21');
  });

  it('has two readings where nothing tells which number is the day', () => {
    expect(readWrittenDate('03/04/2023', ARTICLE, 'past')).toMatchObject({
      value: '2023-04-03',
      alternative: '2023-03-04',
    });
    const monthFirst = { ...ARTICLE, dateOrder: 'month-first' as const };
    expect(readWrittenDate('03/04/2023', monthFirst, 'past')).toMatchObject({
      value: '2023-03-04',
      alternative: null,
    });
  });

  it('can’t be told without a day to count from', () => {
    expect(readWrittenDate('sunday', { published: null, dateOrder: null }, 'past')).toBeNull();
  });

  it.each([
    '',
    'the bridge',
    'Moscow',
    'sunday school',
    'the vote in march',
    'two days',
    'every Sunday',
    'fog',
  ])('is not: %s', (words) => {
    expect(isWrittenDate(words)).toBe(false);
  });
});
