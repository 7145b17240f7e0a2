import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/assistant/answer.ts';
import { rendered, withOneBot } from './bot.ts';

const one = withOneBot();

const QUOTATION = 'Shoigu said: "We will surely bring them to the next level"';

describe('each command answers in one request, with what the assistant says', () => {
  const cases: [string, Readonly<Record<string, string>>, () => Promise<Answer>][] = [
    ['ask', { question: 'what did Shoigu say?' }, () => one.assistant.ask('what did Shoigu say?')],
    [
      'ask',
      { question: 'who spoke of military trade?' },
      () => one.assistant.ask('who spoke of military trade?'),
    ],
    ['quotes', { speaker: 'Shoigu' }, () => one.assistant.quotes('Shoigu')],
    [
      'quotes',
      { speaker: 'Li', topic: 'military trade' },
      () => one.assistant.quotes('Li', 'military trade'),
    ],
    ['quotes', { speaker: 'Zelensky' }, () => one.assistant.quotes('Zelensky')],
    ['summary', {}, () => one.assistant.summary()],
    ['summary', { length: 'long' }, () => one.assistant.summary('long')],
    ['when', {}, () => one.assistant.when()],
    ['when', { event: 'Li met Putin' }, () => one.assistant.when('Li met Putin')],
    ['check', { text: QUOTATION }, () => one.assistant.check(QUOTATION)],
    ['check', { text: '"' }, () => one.assistant.check('"')],
    ['help', {}, () => one.assistant.help()],
  ];
  test.each(cases)('/%s %o', async (name, values, expected) => {
    const contents = await rendered(one.assistant, expected());
    const id = one.discord.command(name, values);
    await one.discord.until(() => one.discord.rest.answers.get(id)?.length === contents.length);
    expect(one.discord.rest.answers.get(id)?.map(({ content }) => content)).toEqual(contents);
  });
});

test('all six sentences of a speaker are shown, and nobody else’s', async () => {
  const id = one.discord.command('quotes', { speaker: 'Shoigu' });
  await one.discord.until(() => one.discord.rest.answers.has(id));
  const shown = one.discord.rest.answers.get(id)?.[0].content;
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
    (await one.discord.type('quotes', 'speaker', typed)).map(({ name }) => name);

  test('everybody quoted, most quoted first, before anything is typed', async () => {
    expect(await offered('')).toEqual(one.assistant.speakers.map(({ name }) => name));
  });

  test('who fits what is typed, by any part of the name', async () => {
    expect(await offered('sho')).toEqual(['Sergey Shoigu']);
    expect(await offered('SERGEY sh')).toEqual(['Sergey Shoigu']);
    expect(await offered('shangfu li')).toEqual(['Li Shangfu']);
    expect(await offered('oigu')).toEqual([]);
  });

  test('topics of the article, the most used first', async () => {
    const topics = (await one.discord.type('quotes', 'topic', 'coop')).map(({ name }) => name);
    expect(topics.slice(0, 3)).toEqual(['cooperation', 'strategic cooperation', 'military cooperation']);
  });

  test('events that the article dates: each chosen gives its day', async () => {
    const events = await one.discord.type('when', 'event', '');
    expect(events.map(({ name }) => name)).toContain(
      'Chinese Defense Minister Li Shangfu met with Russian President Vladimir Putin',
    );
    for (const { value } of events) expect(await one.assistant.when(value)).toMatchObject({ answered: true });
  });

  test('are there within 50 ms', async () => {
    const times: number[] = [];
    for (const typed of ['', 'c', 'co', 'coo', 'coop', 'x', 'military coop', 'the']) {
      const before = performance.now();
      await one.discord.type('quotes', 'topic', typed);
      times.push(performance.now() - before);
    }
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(50);
  });

  test('none where an option has none, and none for a command that is no more', async () => {
    expect(await one.discord.type('check', 'text', 'tr')).toEqual([]);
    expect(await one.discord.type('vanished', 'speaker', 'x')).toEqual([]);
  });
});

test('a command that is no more is said to be none', async () => {
  const id = one.discord.command('vanished');
  await one.discord.until(() => one.discord.rest.answers.has(id));
  expect(one.discord.rest.answers.get(id)?.[0].content).toContain('no longer have that command');
});

test('a question that is far too long is refused in a message that fits', async () => {
  const id = one.discord.command('quotes', { speaker: '[*]('.repeat(480) });
  await one.discord.until(() => one.discord.rest.answers.has(id));
  expect(one.discord.rest.answers.get(id)?.[0].content.length).toBeLessThan(2000);
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
      one.discord.command(name, { ...values, private: true }),
      one.discord.command(name, { ...values, private: false }),
    ];
    await one.discord.until(
      () => one.discord.rest.answers.has(alone) && one.discord.rest.answers.has(everybody),
    );
    const [hidden] = one.discord.rest.answers.get(alone) ?? [];
    const [open] = one.discord.rest.answers.get(everybody) ?? [];
    expect(hidden.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(open.flags & EPHEMERAL).toBe(0);
    expect(hidden.content).toBe(open.content);
  });
});

test('every command but that of servers is to be had everywhere: in servers, direct messages and, installed by a member, in any channel', () => {
  const everywhere = one.discord.rest.registered.filter(({ name }) => name !== 'settings');
  expect(everywhere).toHaveLength(10);
  for (const { contexts, integration_types } of everywhere) {
    expect(contexts).toEqual([0, 1, 2]);
    expect(integration_types).toEqual([0, 1]);
  }
});
