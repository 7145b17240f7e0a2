import { afterEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/assistant/answer.ts';
import { rendered, withOneBot } from './bot.ts';
import type { Json } from './loopback/check.ts';
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

const MENTION = `<@${BOT_ID}>`;
const mentioned = { mentions: [BOT_USER] };

const one = withOneBot();

afterEach(() => {
  one.discord.rest.messages.length = 0;
});

function contents(): string[] {
  return one.discord.rest.messages.map(({ content }) => content);
}

describe('answered', () => {
  const shoigu = () => one.assistant.ask('what did Shoigu say?');
  const cases: [string, Json, () => Promise<Answer>][] = [
    ['a mention', guildMessage(`${MENTION} what did Shoigu say?`, mentioned), shoigu],
    ['a mention at the end', guildMessage(`what did Shoigu say? <@!${BOT_ID}>`, mentioned), shoigu],
    ['a reply that pings the bot', guildMessage('what did Shoigu say?', { type: 19, ...mentioned }), shoigu],
    ['a direct message', directMessage('what did Shoigu say?'), shoigu],
    ['a command in a mention', guildMessage(`${MENTION} /summary`, mentioned), () => one.assistant.summary()],
    ['a mention and nothing else', guildMessage(` ${MENTION} `, mentioned), () => one.assistant.help()],
    ['an empty direct message, such as a picture', directMessage(''), () => one.assistant.help()],
    ['another command', directMessage('/when'), () => one.assistant.when()],
  ];
  test.each(cases)('%s', async (_, message, expected) => {
    const wanted = await rendered(one.assistant, expected());
    one.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await one.discord.until(() => one.discord.rest.messages.length === wanted.length);
    expect(contents()).toEqual(wanted);
  });

  test('as a reply where it was asked, once, pinging nobody', async () => {
    const message = guildMessage(`${MENTION} hello`, mentioned);
    one.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await one.discord.until(() => one.discord.rest.messages.length === 1);
    expect(one.discord.rest.messages[0]).toMatchObject({
      channel: CHANNEL_ID,
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      allowed_mentions: { parse: [] },
      nonce: `${message.id}-0`,
      enforce_nonce: true,
    });
  });

  test('in the channel of a direct message, though it isn’t cached', async () => {
    one.discord.gateway.dispatch('MESSAGE_CREATE', directMessage('thanks'));
    await one.discord.until(() => one.discord.rest.messages.length === 1);
    expect(one.discord.rest.messages[0].channel).toBe(DIRECT_CHANNEL_ID);
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
    one.discord.gateway.dispatch('MESSAGE_CREATE', message);
    // Events are answered in order: an answer to the next one means that this one has none.
    one.discord.gateway.dispatch('MESSAGE_CREATE', directMessage('thanks'));
    await one.discord.until(() => one.discord.rest.messages.length > 0);
    expect(one.discord.rest.messages.map(({ channel }) => channel)).toEqual([DIRECT_CHANNEL_ID]);
    expect(contents()).toEqual(['You are welcome.']);
  });
});

test('a message that comes twice is answered once', async () => {
  const message = directMessage('hello');
  one.discord.gateway.dispatch('MESSAGE_CREATE', message);
  one.discord.gateway.dispatch('MESSAGE_CREATE', message);
  one.discord.gateway.dispatch('MESSAGE_CREATE', directMessage('thanks'));
  await one.discord.until(() => contents().includes('You are welcome.'));
  expect(one.discord.rest.messages).toHaveLength(2);
});

test('twenty questions at once are all answered', async () => {
  for (let count = 0; count < 20; count++)
    one.discord.gateway.dispatch('MESSAGE_CREATE', directMessage('why was Russia chosen?'));
  await one.discord.until(() => one.discord.rest.messages.length >= 20);
  expect(new Set(contents()).size).toBe(1);
});
