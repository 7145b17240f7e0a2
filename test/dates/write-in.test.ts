import { describe, expect, test } from 'vitest';
import { DATE_LANGUAGES } from '../../src/catalogue/settings.ts';
import { writeIn } from '../../src/dates/write-in.ts';
import { writeOut } from '../../src/dates/write-out.ts';

describe('a day in another language', () => {
  test.each([
    ['de', '2023-04-16', 'Sonntag, 16. April 2023'],
    ['fr', '2023-04-16', 'dimanche 16 avril 2023'],
    ['ru', '2023-04-16', 'воскресенье, 16 апреля 2023 г.'],
    ['ja', '2023-04-16', '2023年4月16日日曜日'],
    ['de', '2023-04', 'April 2023'],
    ['es', '2023', '2023'],
    ['de', '2023-04-16T14:30', 'Sonntag, 16. April 2023, 14:30'],
    ['de', '2023-04-16T14:30Z', 'Sonntag, 16. April 2023, 14:30 UTC'],
    ['it', '2023-04-16/2023-04-18', 'domenica 16 – martedì 18 aprile 2023'],
    ['de', '0987-01-31', 'Mittwoch, 31. Januar 987'],
  ])('%s %s: %s', (language, value, expected) => {
    expect(writeIn(language, value).replaceAll('\u2009', ' ').replaceAll('\u00a0', ' ')).toBe(expected);
  });

  test.each(['2023-Q2', 'P3D', '199', 'PRESENT_REF', '2023-04-16TNI', 'XXXX-WXX-2', '2023-SP', '2023-02-30'])(
    '%s, of which it has no words, is as in English',
    (value) => {
      expect(writeIn('de', value)).toBe(writeOut(value));
    },
  );

  test('there are all that a server can choose; in English, days are as everywhere', () => {
    const written = Object.keys(DATE_LANGUAGES).map((language) => writeIn(language, '2023-04-17'));
    expect(new Set(written).size).toBe(written.length);
    expect(writeIn('en', '2023-04-16')).toBe('Sunday 16 April 2023');
  });
});
