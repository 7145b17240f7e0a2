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

const QUOTATION = 'Shoigu said: "We will surely bring them to the next level"';

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
    ['check', { text: QUOTATION }, () => assistant.check(QUOTATION)],
    ['check', { text: '"' }, () => assistant.check('"')],
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

  test('topics of the article, the most used first', async () => {
    const topics = (await discord.type('quotes', 'topic', 'coop')).map(({ name }) => name);
    expect(topics.slice(0, 3)).toEqual(['cooperation', 'strategic cooperation', 'military cooperation']);
  });

  test('events that the article dates: each chosen gives its day', async () => {
    const events = await discord.type('when', 'event', '');
    expect(events.map(({ name }) => name)).toContain(
      'Chinese Defense Minister Li Shangfu met with Russian President Vladimir Putin',
    );
    for (const { value } of events) expect(await assistant.when(value)).toMatchObject({ answered: true });
  });

  test('are there within 50 ms', async () => {
    const times: number[] = [];
    for (const typed of ['', 'c', 'co', 'coo', 'coop', 'x', 'military coop', 'the']) {
      const before = performance.now();
      await discord.type('quotes', 'topic', typed);
      times.push(performance.now() - before);
    }
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(50);
  });

  test('none where an option has none, and none for a command that is no more', async () => {
    expect(await discord.type('check', 'text', 'tr')).toEqual([]);
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

describe('private', () => {
  const EPHEMERAL = 64;
  const commands: [string, Readonly<Record<string, string>>][] = [
    ['ask', { question: 'why was Russia chosen?' }],
    ['quotes', { speaker: 'Shoigu' }],
    ['summary', {}],
    ['when', {}],
    ['check', { text: 'the new level' }],
    ['help', {}],
  ];

  test.each(commands)('/%s shows the answer to its asker alone, on request', async (name, values) => {
    const [alone, everybody] = [
      discord.command(name, { ...values, private: true }),
      discord.command(name, { ...values, private: false }),
    ];
    await discord.until(() => discord.rest.answers.has(alone) && discord.rest.answers.has(everybody));
    const [hidden] = discord.rest.answers.get(alone) ?? [];
    const [open] = discord.rest.answers.get(everybody) ?? [];
    expect(hidden.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(open.flags & EPHEMERAL).toBe(0);
    expect(hidden.content).toBe(open.content);
  });
});

test('every command but that of servers is to be had everywhere: in servers, direct messages and, installed by a member, in any channel', () => {
  const everywhere = discord.rest.registered.filter(({ name }) => name !== 'settings');
  expect(everywhere).toHaveLength(10);
  for (const { contexts, integration_types } of everywhere) {
    expect(contexts).toEqual([0, 1, 2]);
    expect(integration_types).toEqual([0, 1]);
  }
});
