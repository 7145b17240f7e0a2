import { expect, test } from 'vitest';
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
