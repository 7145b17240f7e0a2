import { setTimeout as wait } from 'node:timers/promises';
import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { bundledAssistant, startBot, TOKEN, withDiscord } from './bot.ts';
import type { Json } from './loopback/check.ts';
import { BOT_ID, directMessage } from './loopback/objects.ts';

const assistant = await bundledAssistant();
const its = withDiscord();

test('logs in with the unprivileged intents and prints the invitation', async () => {
  const bot = startBot(assistant, its.discord);
  await its.discord.ready();
  await bot.stop();
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  expect(its.discord.gateway.identifies).toMatchObject([
    { token: TOKEN, intents: Guilds | GuildMessages | DirectMessages },
  ]);
  const output = await bot.output;
  expect(output).toMatch(
    /^Answering in Discord as verbatim\. Invite it with https:\/\/discord\.com\/\S+\n$/u,
  );
  expect(output).toContain(`client_id=${BOT_ID}`);
  expect(output).toContain('scope=bot+applications.commands');
  const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory, AttachFiles } =
    PermissionFlagsBits;
  expect(output).toContain(
    `permissions=${ViewChannel | SendMessages | SendMessagesInThreads | ReadMessageHistory | AttachFiles}\n`,
  );
  expect(output).not.toContain(TOKEN);
});

describe('the commands', () => {
  const writes = () => its.discord.rest.received.filter(({ method }) => method === 'PUT').length;

  async function startOnce(): Promise<void> {
    its.discord.rest.received.length = 0;
    const bot = startBot(assistant, its.discord);
    await its.discord.ready();
    expect(await bot.stop()).toBe(0);
  }

  test('are registered once, with their options in order', async () => {
    await startOnce();
    expect(writes()).toBe(1);
    const registered = its.discord.rest.registered.map(({ name, options = [] }) => [
      name,
      ...options.map((option: Json) => `${option.name}${option.required ? '' : '?'}`),
    ]);
    expect(registered).toEqual([
      ['ask', 'question', 'article?', 'private?'],
      ['Ask the article about this'],
      ['quotes', 'speaker', 'topic?', 'article?', 'private?'],
      ['summary', 'length?', 'article?', 'private?'],
      ['when', 'event?', 'article?', 'private?'],
      ['check', 'text', 'article?', 'private?'],
      ['Check quotation'],
      ['help', 'article?', 'private?'],
      ['article', 'add?', 'list?', 'use?', 'show?', 'remove?', 'refresh?', 'changes?', 'forget?'],
      ['find', 'question', 'private?'],
      ['settings', 'show?', 'adders?', 'channels?', 'dates?', 'forget?'],
    ]);
    await startOnce();
    expect(writes()).toBe(0);
  });

  const changes: [string, (commands: Json[]) => Json[]][] = [
    ['one is missing', (commands) => commands.slice(1)],
    ['there is one more', (commands) => [...commands, { ...commands[0], name: 'older' }]],
    ['one is described otherwise', ([first, ...rest]) => [{ ...first, description: 'Older' }, ...rest]],
    ['an option was required', ([first, ...rest]) => [{ ...first, options: [] }, ...rest]],
    ['a channel could be of any kind', (commands) => withoutChannelTypes(commands)],
    ['one is of another kind', ([first, ...rest]) => [{ ...first, type: 3, description: '' }, ...rest]],
  ];
  /** As commands were that let a category be chosen. */
  function withoutChannelTypes(commands: Json[]): Json[] {
    return JSON.parse(
      JSON.stringify(commands, (key, value) => (key === 'channel_types' ? undefined : value)),
    );
  }

  test('are registered anew when they changed', async () => {
    await startOnce();
    for (const [what, change] of changes) {
      its.discord.rest.registered = change(its.discord.rest.registered);
      await startOnce();
      expect(writes(), what).toBe(1);
    }
  });

  test('are not registered anew for another order', async () => {
    await startOnce();
    its.discord.rest.registered.reverse();
    await startOnce();
    expect(writes()).toBe(0);
  });
});

describe('can’t go on: one line that says what to do, exit 1', () => {
  const cases: [string, () => void, RegExp][] = [
    ['token refused by the gateway', () => refuse(4004), /refuses DISCORD_TOKEN.*reset the token/u],
    ['token refused by the REST interface', () => answer(401), /refuses DISCORD_TOKEN.*reset the token/u],
    ['intents that are none', () => refuse(4013), /refuses the bot’s intents/u],
    ['intents refused', () => refuse(4014), /refuses the bot’s intents.*Developer Portal/u],
    ['sharding required', () => refuse(4011), /too many servers.*DISCORD_SHARDS/u],
    ['a shard that is none', () => refuse(4010), /DISCORD_SHARDS/u],
    ['another final close code', () => refuse(4012), /close code 4012.*newest version/u],
    ['out of service', () => answer(503), /HTTP 503.*try again/u],
  ];
  function refuse(code: number): void {
    its.discord.gateway.refuseWith = code;
  }
  function answer(status: number): void {
    its.discord.rest.fault = () => ({ status, body: { code: 0, message: String(status) } });
  }
  test.each(cases)('%s', async (_, breakIt, line) => {
    breakIt();
    const bot = startBot(assistant, its.discord);
    expect(await bot.exit).toBe(1);
    expect(await bot.errors).toMatch(/^verbatim: [^\n]+\n$/u);
    expect(await bot.errors).toMatch(line);
    expect(await bot.output).toBe('');
  });

  const unreachable: [string, string][] = [
    ['nobody listens', 'http://127.0.0.1:1/api'],
    ['no such host', 'http://discord.invalid/api'],
  ];
  test.each(unreachable)('%s', async (_, url) => {
    const bot = startBot(assistant, { url });
    expect(await bot.exit).toBe(1);
    expect(await bot.errors).toMatch(
      /^verbatim: Discord can’t be reached \([^\n]+\); check the network[^\n]+\n$/u,
    );
  });
});

describe('told to leave', () => {
  test('finishes the questions that were begun and takes no more', async () => {
    const slow: Assistant['ask'] = (question) => wait(300).then(() => assistant.ask(question));
    const waits = { acknowledge: 50, answer: 10_000, finish: 3500 };
    const bot = startBot({ ...assistant, ask: slow }, its.discord, waits);
    await its.discord.ready();
    const id = its.discord.command('ask', { question: 'why was Russia chosen?' });
    its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage('why was Russia chosen?'));
    await its.discord.until(() => its.discord.rest.answers.has(id));
    const exit = bot.stop();
    its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage('what did Shoigu say?'));
    expect(await exit).toBe(0);
    expect(its.discord.rest.answers.get(id)?.[0].content).toContain('> ');
    expect(its.discord.rest.messages).toHaveLength(1);
    expect(await bot.errors).toBe('');
  });

  test('does not wait for ever', async () => {
    const waits = { acknowledge: 50, answer: 60_000, finish: 300 };
    const bot = startBot({ ...assistant, ask: () => new Promise(() => {}) }, its.discord, waits);
    await its.discord.ready();
    const id = its.discord.command('ask', { question: 'why was Russia chosen?' });
    await its.discord.until(() => its.discord.rest.answers.has(id));
    const before = Date.now();
    expect(await bot.stop()).toBe(0);
    expect(Date.now() - before).toBeLessThan(1000);
    expect(await bot.errors).toContain('Leaving with questions unanswered');
  });

  test('before it was ready', async () => {
    const bot = startBot(assistant, its.discord);
    await its.discord.until(() => its.discord.rest.received.length > 0);
    expect(await bot.stop()).toBe(0);
    expect(await bot.errors).toBe('');
  });
});
