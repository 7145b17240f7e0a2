import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { sharedEncoder } from '../encoder.ts';

const TEXT = `Old Bridge to Close for Repairs

2 May 2024

The old bridge in Elm Street will close for six weeks from May 20, the county said on Thursday.

The festival starts on June 3 and runs for four days. The strike began on Monday and will last two weeks, the union said.

From May 6 for ten days the library is shut. The choir sang on May 1 and rehearsed for three weeks.`;

const assistant = await openAssistant(readArticle(TEXT), await sharedEncoder());

describe('the last day of what lasts so long from a day', () => {
  test.each([
    ['until when is the bridge closed?', '2024-06-30'],
    ['when does the festival end?', '2024-06-06'],
    ['until when does the strike last?', '2024-05-12'],
    ['when does the strike end?', '2024-05-12'],
    ['until when is the library shut?', '2024-05-15'],
  ])('%s', async (question, day) => {
    const { answered, dates } = await assistant.ask(question);
    expect({ answered, dates: dates.map(({ value, computed }) => [value, computed]) }).toEqual({
      answered: true,
      dates: [[day, true]],
    });
  });

  test.each(['when did the strike begin?', 'when does the bridge close?'])(
    '%s: is not meant',
    async (question) => {
      const { dates } = await assistant.ask(question);
      expect(dates.map(({ computed }) => computed)).toEqual([false]);
    },
  );

  test.each(['when does the choir end?', 'until when is the school shut?'])(
    '%s: isn’t known',
    async (question) => {
      expect((await assistant.ask(question)).answered).toBe(false);
    },
  );
});

test('what will last so long has no last weeks', async () => {
  const { dates } = await assistant.ask('how long will the strike last?');
  expect(dates.map(({ span, value }) => [TEXT.slice(span.start, span.end), value])).toEqual([
    ['two weeks', 'P2W'],
  ]);
});
