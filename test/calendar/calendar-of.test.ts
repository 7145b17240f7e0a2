import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { calendarOf, isInCalendar } from '../../src/calendar/calendar-of.ts';
import { fingerprint } from '../../src/calendar/fingerprint.ts';
import { timeline } from '../../src/dates/timeline.ts';
import { articleOf, datesOf } from '../dates/article.ts';

const HEAD = 'Talks fail\n18 April 2023\n';

function calendarOfText(text: string): string {
  const article = readArticle(HEAD + text);
  return calendarOf(
    article,
    datesOf(article),
    article.sentences.map((span) => ({ span })),
  );
}

/** The properties of each event, unfolded and with their escapes undone. */
function eventsIn(calendar: string): Record<string, string>[] {
  const unfolded = calendar.replaceAll('\r\n\t', '');
  return unfolded
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        (event.split('END:VEVENT')[0] ?? '').split('\r\n').flatMap((line) => {
          const at = line.indexOf(':');
          return at < 0 ? [] : [[line.slice(0, at), unescaped(line.slice(at + 1))]];
        }),
      ),
    );
}

function unescaped(value: string): string {
  return value.replaceAll(/\\([\\;,n])/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark));
}

describe('a calendar file', () => {
  it('has an event of a whole day under its sentence, with the working', () => {
    const [event] = eventsIn(calendarOfText('On Sunday, the king; his wife, and a dog came.'));
    expect(event).toMatchObject({
      SUMMARY: 'On Sunday, the king; his wife, and a dog came.',
      'DTSTART;VALUE=DATE': '20230416',
      'DTEND;VALUE=DATE': '20230417',
      DTSTAMP: '20230418T000000Z',
      DESCRIPTION:
        'Sunday 16 April 2023\nIn the article: “Sunday”\nCounted from Tuesday 18 April 2023\nRule: weekday-past',
    });
  });

  it.each([
    ['He came from March 20-22.', '20230320', '20230323'],
    ['He came in February 2024.', '20240201', '20240301'],
    ['He came in 2019.', '20190101', '20200101'],
    ['He came in the 1980s.', '19800101', '19900101'],
    ['He came last week.', '20230410', '20230417'],
    ['He came at 5 p.m. on 16 April.', '20230416', '20230417'],
  ])('has all days of a range, month or year: %s', (text, from, to) => {
    expect(eventsIn(calendarOfText(text))).toMatchObject([
      { 'DTSTART;VALUE=DATE': from, 'DTEND;VALUE=DATE': to },
    ]);
  });

  it('says what is computed, and what is ambiguous', () => {
    const [, end] = eventsIn(calendarOfText('The king began a three-day visit on Sunday.')).sort((a, b) =>
      (a['DTSTART;VALUE=DATE'] ?? '').localeCompare(b['DTSTART;VALUE=DATE'] ?? ''),
    );
    expect(end).toMatchObject({ 'DTSTART;VALUE=DATE': '20230418' });
    expect(end?.DESCRIPTION).toContain('Computed: the article doesn’t say this day itself.');
    const article = articleOf('The order of 03.08.2019 was annulled.', '2023-04-18');
    const calendar = calendarOf(article, datesOf(article), []);
    expect(eventsIn(calendar)[0]).toMatchObject({
      SUMMARY: '03.08.2019',
      DESCRIPTION: expect.stringMatching(
        /^Saturday 3 August 2019 or Friday 8 March 2019\nAmbiguous: the first/u,
      ),
    });
  });

  it('leaves out how long and how often', () => {
    const article = articleOf('He comes every Sunday for two hours, and came in the year 850.', '2023-04-18');
    expect(datesOf(article).map(isInCalendar)).not.toContain(true);
    expect(eventsIn(calendarOf(article, datesOf(article), []))).toEqual([]);
  });

  it('tells the events of one article from those of another, and each from the others', () => {
    const uids = ['He came on Sunday. He left on Sunday.', 'He left on Sunday.'].flatMap((text) =>
      eventsIn(calendarOfText(text)).map(({ UID }) => UID),
    );
    expect(new Set(uids).size).toBe(3);
    expect(fingerprint('')).toBe('cbf29ce484222325');
    expect(fingerprint('a')).toBe('af63dc4c8601ec8c');
  });

  it('is the same in every time zone and at every time', () => {
    const zone = process.env.TZ;
    const text = 'He came on Sunday at 5 p.m. and will leave on 3 May.';
    const calendars = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((each) => {
      process.env.TZ = each;
      return calendarOfText(text);
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(calendars).size).toBe(1);
  });

  it('has the words of any sentence, unchanged', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (words) => {
        const line = words.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}.!?…]/gu, ' ').trim();
        const article: Article = articleOf(`On Sunday ${line} came.`, '2023-04-18');
        const dates = timeline(article, datesOf(article)).map(({ date }) => date);
        const events = eventsIn(
          calendarOf(
            article,
            dates,
            article.sentences.map((span) => ({ span })),
          ),
        );
        expect(events).toHaveLength(dates.length);
        for (const { SUMMARY = '' } of events) expect(article.text).toContain(SUMMARY);
      }),
      { numRuns: 50 },
    );
  });
});
