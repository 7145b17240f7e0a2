import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/assistant/answer.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import type { RunningBot } from './bot.ts';
import { bundledAssistant, rendered, startBot } from './bot.ts';
import type { Loopback } from './loopback/loopback.ts';
import { startLoopback } from './loopback/loopback.ts';

let discord: Loopback;
let assistant: Assistant;
let bot: RunningBot;

beforeAll(async () => {
  [discord, assistant] = await Promise.all([startLoopback(), bundledAssistant()]);
  bot = startBot(assistant, discord);
  await discord.ready();
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  expect(await bot.errors).toBe('');
  expect(discord.rest.problems).toEqual([]);
  await discord.close();
});

describe('each command answers in one request, with what the assistant says', () => {
  const cases: [string, Readonly<Record<string, string>>, () => Promise<Answer>][] = [
    ['ask', { question: 'what did Shoigu say?' }, () => assistant.ask('what did Shoigu say?')],
    [
      'ask',
      { question: 'who spoke of military trade?' },
      () => assistant.ask('who spoke of military trade?'),
    ],
    ['quotes', { speaker: 'Shoigu' }, () => assistant.quotes('Shoigu')],
    ['quotes', { speaker: 'Li', topic: 'military trade' }, () => assistant.quotes('Li', 'military trade')],
    ['quotes', { speaker: 'Zelensky' }, () => assistant.quotes('Zelensky')],
    ['summary', {}, () => assistant.summary()],
    ['summary', { length: 'long' }, () => assistant.summary('long')],
    ['when', {}, () => assistant.when()],
    ['when', { event: 'Li met Putin' }, () => assistant.when('Li met Putin')],
    ['help', {}, () => assistant.help()],
  ];
  test.each(cases)('/%s %o', async (name, values, expected) => {
    const contents = await rendered(assistant, expected());
    const id = discord.command(name, values);
    await discord.until(() => discord.rest.answers.get(id)?.length === contents.length);
    expect(discord.rest.answers.get(id)?.map(({ content }) => content)).toEqual(contents);
  });
});

test('all six sentences of a speaker are shown, and nobody else’s', async () => {
  const id = discord.command('quotes', { speaker: 'Shoigu' });
  await discord.until(() => discord.rest.answers.has(id));
  const shown = discord.rest.answers.get(id)?.[0].content;
  expect(shown.match(/^\*\*.*$/gmu)).toEqual(['**Russian Defense Minister Sergey Shoigu** (quoted 5 times)']);
  expect(shown.match(/^(?:💬|📝) (?:said|said in part|reported)$/gmu)).toHaveLength(5);
  for (const words of [
    'noted that interaction',
    'the minister noted',
    '“strong support”',
    'highest level. They need',
  ])
    expect(shown).toContain(words);
  expect(shown).not.toContain('Li said');
});

describe('suggestions', () => {
  const offered = async (typed: string) =>
    (await discord.type('quotes', 'speaker', typed)).map(({ name }) => name);

  test('everybody quoted, most quoted first, before anything is typed', async () => {
    expect(await offered('')).toEqual(assistant.speakers.map(({ name }) => name));
  });

  test('who fits what is typed, by any part of the name', async () => {
    expect(await offered('sho')).toEqual(['Sergey Shoigu']);
    expect(await offered('SERGEY sh')).toEqual(['Sergey Shoigu']);
    expect(await offered('shangfu li')).toEqual(['Li Shangfu']);
    expect(await offered('oigu')).toEqual([]);
  });

  test('none where an option has none, and none for a command that is no more', async () => {
    expect(await discord.type('quotes', 'topic', 'tr')).toEqual([]);
    expect(await discord.type('vanished', 'speaker', 'x')).toEqual([]);
  });
});

test('a command that is no more is said to be none', async () => {
  const id = discord.command('vanished');
  await discord.until(() => discord.rest.answers.has(id));
  expect(discord.rest.answers.get(id)?.[0].content).toContain('no longer have that command');
});

test('a question that is far too long is refused in a message that fits', async () => {
  const id = discord.command('quotes', { speaker: '[*]('.repeat(480) });
  await discord.until(() => discord.rest.answers.has(id));
  expect(discord.rest.answers.get(id)?.[0].content.length).toBeLessThan(2000);
});
