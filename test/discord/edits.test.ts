import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import type { RunningBot } from './bot.ts';
import { bundledAssistant, rendered, startBot, withDiscord } from './bot.ts';
import type { Json } from './loopback/check.ts';
import { BOT_ID, BOT_USER, directMessage, guildMessage, POST_ID, THREAD_ID } from './loopback/objects.ts';
import type { Fault } from './loopback/rest.ts';
import { SILENCE } from './loopback/rest.ts';

const assistant = await bundledAssistant();
const its = withDiscord();
let bot: RunningBot;

const MENTION = `<@${BOT_ID}>`;
const mentioned = { mentions: [BOT_USER] };
const QUESTION = 'what did Shoigu say about patrols?';

afterEach(async () => {
  await bot.stop();
  expect(await bot.errors).toBe('');
});

async function start(different: Partial<Assistant> = {}): Promise<void> {
  bot = startBot(Object.assign(Object.create(assistant), different), its.discord);
  await its.discord.ready();
}

function contents(): string[] {
  return its.discord.rest.messages.map(({ content }) => content);
}

async function ask(message: Json): Promise<void> {
  const count = its.discord.rest.messages.length;
  its.discord.gateway.dispatch('MESSAGE_CREATE', message);
  await its.discord.until(() => its.discord.rest.messages.length > count);
}

/** Answers in order: one to this means that what came before was dealt with. */
async function settle(): Promise<void> {
  await ask(directMessage('thanks'));
  its.discord.rest.messages.pop();
}

/** A message as it is after an edit, so many seconds after it was written. */
function edited(message: Json, content: string, seconds: number): Json {
  const written = Number(BigInt(message.id) >> 22n) + 1_420_070_400_000;
  return { ...message, content, edited_timestamp: new Date(written + seconds * 1000).toISOString() };
}

function edits(): number {
  return its.discord.rest.received.filter(({ method }) => method === 'PATCH').length;
}

describe('a question that is edited', () => {
  const places: [string, Json][] = [
    ['in a channel', guildMessage(`${MENTION} ${QUESTION}`, mentioned)],
    [
      'in a thread',
      guildMessage(`${MENTION} ${QUESTION}`, { ...mentioned, channel_id: THREAD_ID, channel_type: 11 }),
    ],
    ['in a direct message', directMessage(QUESTION)],
  ];
  test.each(places)('%s within a minute is answered anew in the same message', async (_, message) => {
    await start();
    await ask(message);
    its.discord.gateway.dispatch(
      'MESSAGE_UPDATE',
      edited(message, message.content.replace('patrols', 'tension'), 59),
    );
    const [wanted] = await rendered(assistant, assistant.ask('what did Shoigu say about tension?'));
    await its.discord.until(() => contents()[0] === wanted);
    expect(its.discord.rest.messages).toHaveLength(1);
    expect(its.discord.rest.messages[0].components[0].components.length).toBeGreaterThan(0);
  });

  test('to be no question loses its buttons with its answer', async () => {
    await start();
    const message = directMessage(QUESTION);
    await ask(message);
    its.discord.gateway.dispatch('MESSAGE_UPDATE', edited(message, 'thanks', 5));
    await its.discord.until(() => contents()[0] === 'You are welcome.');
    expect(its.discord.rest.messages[0].components).toEqual([]);
  });

  test('again and again ends with the answer to the last', async () => {
    // The first takes longest, so that they would end in the wrong order.
    let delay = 200;
    await start({
      ask: async (question) => {
        delay -= 60;
        await wait(Math.max(0, delay));
        return assistant.ask(question);
      },
    });
    const message = directMessage(QUESTION);
    its.discord.gateway.dispatch('MESSAGE_CREATE', message);
    for (const content of ['when did Li meet Putin?', 'who is quoted?', 'why was Russia chosen?'])
      its.discord.gateway.dispatch('MESSAGE_UPDATE', edited(message, content, 9));
    const [wanted] = await rendered(assistant, assistant.ask('why was Russia chosen?'));
    await its.discord.until(() => contents()[0] === wanted && edits() === 3);
    expect(its.discord.rest.messages).toHaveLength(1);
  });

  test.each<[string, (message: Json) => Json]>([
    ['later', (message) => edited(message, 'hello', 61)],
    [
      'by Discord, to add a preview',
      (message) => ({ ...message, embeds: [{ type: 'link', url: 'https://a.b' }] }),
    ],
    ['so that it is nobody’s', ({ id, channel_id }) => ({ id, channel_id, embeds: [] })],
  ])('%s keeps its answer', async (_, edit) => {
    await start();
    const message = directMessage(QUESTION);
    await ask(message);
    const before = contents();
    its.discord.gateway.dispatch('MESSAGE_UPDATE', edit(message));
    await settle();
    expect(contents()).toEqual(before);
    expect(edits()).toBe(0);
  });

  test('that never was one is passed over', async () => {
    await start();
    const message = guildMessage('hello everybody');
    its.discord.gateway.dispatch('MESSAGE_UPDATE', edited(message, 'goodbye', 5));
    await settle();
    expect(edits()).toBe(0);
  });

  test.each<[string, Fault]>([
    ['answers 500', { status: 500, carriedOut: true }],
    ['is silent', { ...SILENCE, carriedOut: true }],
  ])('is answered in one message though Discord %s', async (_, fault) => {
    bot = startBot(assistant, its.discord, { request: 300 });
    await its.discord.ready();
    const message = directMessage(QUESTION);
    await ask(message);
    let broken = 0;
    its.discord.rest.fault = ({ method }) => (method === 'PATCH' && broken++ === 0 ? fault : undefined);
    its.discord.gateway.dispatch('MESSAGE_UPDATE', edited(message, 'who is quoted?', 5));
    await its.discord.until(() => edits() === 2);
    const [wanted] = await rendered(assistant, assistant.ask('who is quoted?'));
    expect(contents()).toEqual([wanted]);
  });

  test('though its answer was deleted is passed over', async () => {
    await start();
    const message = directMessage(QUESTION);
    await ask(message);
    its.discord.rest.messages.length = 0;
    its.discord.gateway.dispatch('MESSAGE_UPDATE', edited(message, 'hello', 5));
    await its.discord.until(() => edits() === 1);
    await settle();
    expect(its.discord.rest.messages).toEqual([]);
  });
});

describe('a question that is deleted takes its answer with it', () => {
  const gone = ({ id, channel_id, guild_id }: Json) => ({ id, channel_id, ...(guild_id && { guild_id }) });

  test.each([
    ['in a server', guildMessage(`${MENTION} ${QUESTION}`, mentioned)],
    ['in a direct message', directMessage(QUESTION)],
  ])('%s', async (_, message) => {
    await start();
    await ask(message);
    its.discord.gateway.dispatch('MESSAGE_DELETE', gone(message));
    await its.discord.until(() => its.discord.rest.messages.length === 0);
  });

  test('with others at once', async () => {
    await start();
    const [first, second] = [
      guildMessage(`${MENTION} hello`, mentioned),
      guildMessage(`${MENTION} ${QUESTION}`, mentioned),
    ];
    await ask(first);
    await ask(second);
    const { channel_id, guild_id } = first;
    its.discord.gateway.dispatch('MESSAGE_DELETE_BULK', { ids: [first.id, second.id], channel_id, guild_id });
    await its.discord.until(() => its.discord.rest.messages.length === 0);
  });

  test('while it is answered', async () => {
    await start({ ask: (question) => wait(150).then(() => assistant.ask(question)) });
    const message = directMessage(QUESTION);
    its.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await wait(20);
    its.discord.gateway.dispatch('MESSAGE_DELETE', gone(message));
    await its.discord.until(() => its.discord.rest.received.some(({ method }) => method === 'DELETE'));
    await its.discord.until(() => its.discord.rest.messages.length === 0);
  });

  test('and no other; what nobody asked is passed over', async () => {
    await start();
    await ask(directMessage(QUESTION));
    its.discord.gateway.dispatch('MESSAGE_DELETE', gone(directMessage('hello')));
    await settle();
    expect(its.discord.rest.messages).toHaveLength(1);
    expect(its.discord.rest.received.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});

describe('typing', () => {
  test('is shown when the answer takes longer than half a second', async () => {
    await start({ ask: (question) => wait(800).then(() => assistant.ask(question)) });
    const message = directMessage(QUESTION);
    its.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await its.discord.until(() => its.discord.rest.typed.length === 1);
    expect(its.discord.rest.typed).toEqual([message.channel_id]);
    expect(its.discord.rest.messages).toEqual([]);
    await its.discord.until(() => its.discord.rest.messages.length === 1);
  });

  test('is not shown for an answer that is there at once, and nothing is lost where it can’t be shown', async () => {
    await start();
    await ask(directMessage(QUESTION));
    expect(its.discord.rest.typed).toEqual([]);
    await bot.stop();
    its.discord.rest.received.length = 0;
    its.discord.rest.fault = ({ path }) =>
      path.endsWith('/typing')
        ? { status: 403, body: { code: 50_013, message: 'Missing Permissions' } }
        : undefined;
    await start({ ask: (question) => wait(700).then(() => assistant.ask(question)) });
    await ask(directMessage(QUESTION));
    expect(its.discord.rest.messages).toHaveLength(2);
  });
});

describe('answered where it was asked', () => {
  const reply = { type: 19, message_reference: { message_id: '1' } };
  const replied = { ...reply, referenced_message: guildMessage('Hello', { author: BOT_USER }) };
  const places: [string, Json, string][] = [
    [
      'a thread',
      guildMessage(`${MENTION} hello`, { ...mentioned, channel_id: THREAD_ID, channel_type: 11 }),
      THREAD_ID,
    ],
    [
      'a post of a forum',
      guildMessage(`${MENTION} hello`, { ...mentioned, channel_id: POST_ID, channel_type: 11 }),
      POST_ID,
    ],
    [
      'a reply to an answer that doesn’t ping, where its words are to be had',
      guildMessage('hello', replied),
      '1000000000000000004',
    ],
  ];
  test.each(places)('%s', async (_, message, channel) => {
    await start();
    await ask(message);
    expect(its.discord.rest.messages).toMatchObject([
      { channel, message_reference: { message_id: message.id }, content: expect.stringMatching(/^Hello/u) },
    ]);
  });

  test('a reply whose words aren’t to be had is passed over', async () => {
    await start();
    its.discord.gateway.dispatch('MESSAGE_CREATE', guildMessage('', replied));
    await settle();
    expect(its.discord.rest.messages).toEqual([]);
  });
});
