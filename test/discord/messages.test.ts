import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/assistant/answer.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import type { RunningBot } from './bot.ts';
import { bundledAssistant, rendered, startBot } from './bot.ts';
import type { Json } from './loopback/check.ts';
import type { Loopback } from './loopback/loopback.ts';
import { startLoopback } from './loopback/loopback.ts';
import {
  BOT_ID,
  BOT_USER,
  CHANNEL_ID,
  DIRECT_CHANNEL_ID,
  directMessage,
  guildMessage,
  MEMBER,
  OTHER_BOT,
  ROLE_ID,
} from './loopback/objects.ts';

let discord: Loopback;
let assistant: Assistant;
let bot: RunningBot;

const MENTION = `<@${BOT_ID}>`;
const mentioned = { mentions: [BOT_USER] };

beforeAll(async () => {
  [discord, assistant] = await Promise.all([startLoopback(), bundledAssistant()]);
  bot = startBot(assistant, discord);
  await discord.ready();
});

afterEach(() => {
  discord.rest.messages.length = 0;
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  expect(await bot.errors).toBe('');
  expect(discord.rest.problems).toEqual([]);
  await discord.close();
});

function contents(): string[] {
  return discord.rest.messages.map(({ content }) => content);
}

describe('answered', () => {
  const shoigu = () => assistant.ask('what did Shoigu say?');
  const cases: [string, Json, () => Promise<Answer>][] = [
    ['a mention', guildMessage(`${MENTION} what did Shoigu say?`, mentioned), shoigu],
    ['a mention at the end', guildMessage(`what did Shoigu say? <@!${BOT_ID}>`, mentioned), shoigu],
    ['a reply that pings the bot', guildMessage('what did Shoigu say?', { type: 19, ...mentioned }), shoigu],
    ['a direct message', directMessage('what did Shoigu say?'), shoigu],
    ['a command in a mention', guildMessage(`${MENTION} /summary`, mentioned), () => assistant.summary()],
    ['a mention and nothing else', guildMessage(` ${MENTION} `, mentioned), () => assistant.help()],
    ['an empty direct message, such as a picture', directMessage(''), () => assistant.help()],
    ['another command', directMessage('/when'), () => assistant.when()],
  ];
  test.each(cases)('%s', async (_, message, expected) => {
    const wanted = await rendered(assistant, expected());
    discord.gateway.dispatch('MESSAGE_CREATE', message);
    await discord.until(() => discord.rest.messages.length === wanted.length);
    expect(contents()).toEqual(wanted);
  });

  test('as a reply where it was asked, once, pinging nobody', async () => {
    const message = guildMessage(`${MENTION} hello`, mentioned);
    discord.gateway.dispatch('MESSAGE_CREATE', message);
    await discord.until(() => discord.rest.messages.length === 1);
    expect(discord.rest.messages[0]).toMatchObject({
      channel: CHANNEL_ID,
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      allowed_mentions: { parse: [] },
      nonce: `${message.id}-0`,
      enforce_nonce: true,
    });
  });

  test('in the channel of a direct message, though it isn’t cached', async () => {
    discord.gateway.dispatch('MESSAGE_CREATE', directMessage('thanks'));
    await discord.until(() => discord.rest.messages.length === 1);
    expect(discord.rest.messages[0].channel).toBe(DIRECT_CHANNEL_ID);
  });
});

describe('not answered', () => {
  const cases: [string, Json][] = [
    ['a message that doesn’t mention the bot', guildMessage('what did Shoigu say?')],
    ['everyone mentioned', guildMessage('@everyone what did Shoigu say?', { mention_everyone: true })],
    ['a role mentioned', guildMessage(`<@&${ROLE_ID}> hello`, { mention_roles: [ROLE_ID] })],
    ['somebody else mentioned', guildMessage(`<@${MEMBER.id}> hello`, { mentions: [MEMBER] })],
    ['a bot', guildMessage(`${MENTION} hello`, { ...mentioned, author: OTHER_BOT })],
    ['itself', directMessage('hello', { author: BOT_USER })],
    ['a webhook', guildMessage(`${MENTION} hello`, { ...mentioned, webhook_id: '1000000000000000009' })],
    ['a notice of Discord’s own', guildMessage('', { ...mentioned, type: 6 })],
  ];
  test.each(cases)('%s', async (_, message) => {
    discord.gateway.dispatch('MESSAGE_CREATE', message);
    // Events are answered in order: an answer to the next one means that this one has none.
    discord.gateway.dispatch('MESSAGE_CREATE', directMessage('thanks'));
    await discord.until(() => discord.rest.messages.length > 0);
    expect(discord.rest.messages.map(({ channel }) => channel)).toEqual([DIRECT_CHANNEL_ID]);
    expect(contents()).toEqual(['You are welcome.']);
  });
});

test('a message that comes twice is answered once', async () => {
  const message = directMessage('hello');
  discord.gateway.dispatch('MESSAGE_CREATE', message);
  discord.gateway.dispatch('MESSAGE_CREATE', message);
  discord.gateway.dispatch('MESSAGE_CREATE', directMessage('thanks'));
  await discord.until(() => contents().includes('You are welcome.'));
  expect(discord.rest.messages).toHaveLength(2);
});

test('twenty questions at once are all answered', async () => {
  for (let count = 0; count < 20; count++)
    discord.gateway.dispatch('MESSAGE_CREATE', directMessage('why was Russia chosen?'));
  await discord.until(() => discord.rest.messages.length >= 20);
  expect(new Set(contents()).size).toBe(1);
});
