import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { sharedEncoder } from '../encoder.ts';

const TEXT = `Rovers beat league champions in late drama

Kingsmere Rovers beat the league champions 3-2 at home. Captain Ola Lind limped off late and will have a scan on Monday, the club said.

Rovers play Harbour Town next Saturday. The stadium was sold out.`;

const encoder = await sharedEncoder();

test.each([
  ['when will Lind have a scan?', 'Monday'],
  ['when do Rovers play Harbour Town?', 'next Saturday'],
])('an article without a date: %s', async (question, words) => {
  const { answered, message, excerpts } = await (await openAssistant(readArticle(TEXT), encoder)).ask(
    question,
  );
  expect(answered).toBe(false);
  expect(message).toContain(`The article says “${words}”, but it has no date of its own to count that from.`);
  const [excerpt] = excerpts;
  expect(TEXT.slice(excerpt?.span.start, excerpt?.span.end)).toContain(words);
});

test('with its date the day is told', async () => {
  const dated = await openAssistant(readArticle(TEXT, { published: '2024-03-09' }), encoder);
  expect((await dated.ask('when will Lind have a scan?')).dates[0]?.value).toBe('2024-03-11');
});

test('an event without any day has none', async () => {
  const assistant = await openAssistant(readArticle(TEXT), encoder);
  expect((await assistant.ask('when was the stadium sold out?')).message).toContain('gives no day');
});

test('a day is found for a verb that the tagger takes for a noun in the question', async () => {
  const text =
    'The prison is a museum now. The late Sen. Ola Lind was held there after he was shot down in his jet over Harstad in 1967.';
  const assistant = await openAssistant(readArticle(text, { headless: true }), encoder);
  expect((await assistant.ask('when was Lind shot down?')).dates[0]?.value).toBe('1967');
});

const CAR = `6 May 2024

From Mars, the probe will make its way toward its main target, Lutetia, which it should reach in 2029.

In November, a year and a half after the accident, the racing driver Ola Lind won again. Lind was the best of 40 drivers in the rally. The flood came after a storm on Sunday.`;

describe('a day', async () => {
  const assistant = await openAssistant(readArticle(CAR), encoder);
  const valuesFor = async (question: string) =>
    (await assistant.ask(question)).dates.map(({ value }) => value);

  test('ahead of the article answers for what is to come in other words', async () => {
    expect(await valuesFor('when will the spacecraft arrive at Lutetia?')).toEqual(['2029']);
  });

  test('ahead of the article doesn’t answer for what is over', async () => {
    expect(await valuesFor('when did the spacecraft arrive at Lutetia?')).toEqual([]);
  });

  test('that is only reckoned from an event isn’t the event’s', async () => {
    expect(await valuesFor('when was the accident?')).toEqual([]);
  });

  test('that stands with an event behind “after” is the event’s', async () => {
    expect(await valuesFor('when was the storm?')).toEqual(['2024-05-05']);
  });
});

const FORWARD = `6 May 2024

Luis Falk signed for Rovers on Friday and will play in the cup against Harbour Town.

Between his clubs, he has made 471 appearances. He also has made 51 of them for his country, scoring 12 goals since making his senior international debut in 2012.

Then, last week, Falk posted on Twitter and accused his old club of trying to stop him from playing at home.`;

describe('a sentence with most words of an event', async () => {
  const assistant = await openAssistant(readArticle(FORWARD), encoder);
  const ask = async (question: string) => {
    const { answered, dates } = await assistant.ask(question);
    return { answered, values: dates.map(({ value }) => value) };
  };

  test('tells it of whom a pronoun stands for, and of its own verb', async () => {
    expect(await ask('when did Falk make his international debut?')).toEqual({
      answered: true,
      values: ['2012'],
    });
  });

  test('tells nothing of an event with other words', async () => {
    expect(await ask('when did Falk make his first appearance in a film?')).toEqual({
      answered: false,
      values: [],
    });
  });

  test('answers with its day', async () => {
    expect(await ask('when did Falk post on Twitter?')).toEqual({ answered: true, values: ['2024-W18'] });
  });
});
