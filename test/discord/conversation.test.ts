import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/assistant/answer.ts';
import type { RunningBot } from './bot.ts';
import { bundledAssistant, rendered, startBot, withDiscord } from './bot.ts';
import type { Json } from './loopback/check.ts';
import {
  BOT_ID,
  BOT_USER,
  CHANNEL_ID,
  directMessage,
  guildMessage,
  OTHER_MEMBER,
  press,
  shownMessage,
  THREAD_ID,
} from './loopback/objects.ts';

const MINUTE = 60_000;
const PATROLS = 'what did Shoigu say about patrols?';
const TENSION = 'what did Shoigu say about tension?';

const assistant = await bundledAssistant();
const its = withDiscord();
let bot: RunningBot;
let now: number;

beforeEach(async () => {
  now = 0;
  await start();
});

afterEach(async () => {
  await bot.stop();
  expect(await bot.errors).toBe('');
});

async function start(): Promise<void> {
  its.discord.rest.received.length = 0;
  bot = startBot(assistant, its.discord, {}, { now: () => now });
  await its.discord.ready();
}

function mention(content: string, different: Json = {}): Json {
  return guildMessage(`<@${BOT_ID}> ${content}`, { mentions: [BOT_USER], ...different });
}

/** Sends a message; what the bot answers, as it was sent. */
async function answerTo(message: Json): Promise<Json> {
  const count = its.discord.rest.messages.length;
  its.discord.gateway.dispatch('MESSAGE_CREATE', message);
  await its.discord.until(() => its.discord.rest.messages.length > count);
  return its.discord.rest.messages[count];
}

async function ask(content: string, different: Json = {}): Promise<string> {
  return (await answerTo(mention(content, different))).content;
}

async function command(name: string, values: Readonly<Record<string, string | boolean>>): Promise<string> {
  const id = its.discord.command(name, values);
  await its.discord.until(() => its.discord.rest.answers.get(id)?.[0]);
  return its.discord.rest.answers.get(id)?.[0].content;
}

/** The first page of an answer. */
async function page(answer: Promise<Answer>): Promise<string | undefined> {
  return (await rendered(assistant, answer))[0];
}

/** The first page of the answer to a question that another was taken to mean. */
async function taken(question: string): Promise<string | undefined> {
  return page(assistant.ask(question).then((answer) => ({ ...answer, takenAs: question })));
}

/** What "and about tension?" gets where nothing was said before. */
async function alone(): Promise<string | undefined> {
  return page(assistant.ask('and about tension?'));
}

describe('a question that follows up on another', () => {
  test('is answered as it is meant, and says so above the answer', async () => {
    await ask(PATROLS);
    const content = await ask('and about tension?');
    expect(content).toBe(await taken(TENSION));
    expect(content).toMatch(/^-# Taken to mean: what did Shoigu say about tension\?\n/u);
  });

  test('may follow on a command, and be one', async () => {
    await command('quotes', { speaker: 'Shoigu', topic: 'patrols' });
    expect(await ask('and about tension?')).toBe(await taken(TENSION));
    const more = await command('ask', { question: 'what else did he say?' });
    expect(more).toBe(await taken('what did Sergey Shoigu say other than about tension?'));
  });

  test('may come in a direct message', async () => {
    await answerTo(directMessage(PATROLS));
    expect((await answerTo(directMessage('and about tension?'))).content).toBe(await taken(TENSION));
  });

  test('follows on the same person’s questions alone, in the same channel alone', async () => {
    await ask(PATROLS);
    await ask('what did Li say about trade?', { author: OTHER_MEMBER });
    expect(await ask('and about tension?', { channel_id: THREAD_ID, channel_type: 11 })).toBe(await alone());
    expect((await answerTo(directMessage('and about tension?'))).content).toBe(await alone());
    expect(await ask('and about tension?')).toBe(await taken(TENSION));
    expect(await ask('and about tension?', { author: OTHER_MEMBER })).toBe(
      await taken('what did Li say about tension?'),
    );
  });

  test('in public doesn’t give away what was asked in private', async () => {
    await command('quotes', { speaker: 'Shoigu', topic: 'patrols', private: true });
    expect(await ask('and about tension?')).toBe(await alone());
    const shown = await command('ask', { question: 'and about tension?', private: true });
    expect(shown).toBe(await taken(TENSION));
  });

  test('is understood for 15 minutes', async () => {
    await ask(PATROLS);
    now += 15 * MINUTE - 1;
    expect(await ask('and about tension?')).toBe(await taken(TENSION));
    now += 15 * MINUTE;
    expect(await ask('and about tension?')).toBe(await alone());
  });

  test('isn’t understood after a restart', async () => {
    await ask(PATROLS);
    await bot.stop();
    await start();
    expect(await ask('and about tension?')).toBe(await alone());
  });
});

describe('a reply', () => {
  /** A message of a member that replies to an answer of the bot. */
  function reply(answer: Json, question: Json, content: string, different: Json = {}): Json {
    const { id } = answer;
    const message_reference = { message_id: question.id, channel_id: CHANNEL_ID };
    return mention(content, {
      type: 19,
      message_reference: { message_id: id, channel_id: CHANNEL_ID },
      referenced_message: shownMessage(answer, { id, type: 19, message_reference }),
      ...different,
    });
  }

  test('follows on the question that was answered there, not on the last', async () => {
    const question = mention(PATROLS);
    const answer = await answerTo(question);
    await ask('what did Li say about trade?');
    const { content } = await answerTo(reply(answer, question, 'and about tension?'));
    expect(content).toBe(await taken(TENSION));
  });

  test('to the answer to somebody else follows on nothing', async () => {
    const question = mention(PATROLS);
    const answer = await answerTo(question);
    await ask('what did Li say about trade?', { author: OTHER_MEMBER });
    const { content } = await answerTo(
      reply(answer, question, 'and about tension?', { author: OTHER_MEMBER }),
    );
    expect(content).toBe(await alone());
  });
});

describe('what stood before', () => {
  function edited(message: Json, content: string): Json {
    const written = Number(BigInt(message.id) >> 22n) + 1_420_070_400_000;
    return { ...message, content, edited_timestamp: new Date(written + 5000).toISOString() };
  }

  test('an edited question is what stood before it when it was asked', async () => {
    await ask(PATROLS);
    const question = mention('what did Li say about trade?');
    await answerTo(question);
    await ask('why was Russia chosen?');
    its.discord.gateway.dispatch('MESSAGE_UPDATE', edited(question, `<@${BOT_ID}> and about tension?`));
    const wanted = await taken(TENSION);
    await its.discord.until(() => its.discord.rest.messages[1].content === wanted);
  });

  test('an edited question stands before the next in its new words', async () => {
    const question = mention('what did Li say about trade?');
    await answerTo(question);
    its.discord.gateway.dispatch('MESSAGE_UPDATE', edited(question, `<@${BOT_ID}> ${PATROLS}`));
    const wanted = await page(assistant.ask(PATROLS));
    await its.discord.until(() => its.discord.rest.messages[0].content === wanted);
    expect(await ask('and about tension?')).toBe(await taken(TENSION));
  });

  test('a deleted question doesn’t count', async () => {
    await ask(PATROLS);
    const question = mention('what did Li say about trade?');
    await answerTo(question);
    const { id, channel_id, guild_id } = question;
    its.discord.gateway.dispatch('MESSAGE_DELETE', { id, channel_id, guild_id });
    await its.discord.until(() => its.discord.rest.messages.length === 1);
    expect(await ask('and about tension?')).toBe(await taken(TENSION));
  });
});

test('the buttons of such an answer make it anew after a restart, with what it was taken to mean', async () => {
  await ask(PATROLS);
  const sent = await answerTo(mention('and about tension?'));
  const idOf = (message: Json, label: string) =>
    message.components[0].components.find((button: Json) => button.label === label).custom_id;
  const message = shownMessage(sent);
  await bot.stop();
  await start();
  const context = await its.discord.answerTo(press(message, idOf(message, 'Context')));
  expect(context.content).toMatch(/^-# Taken to mean: what did Shoigu say about tension\?\n/u);
  const back = await its.discord.answerTo(press({ ...message, ...context }, idOf(context, 'Hide context')));
  expect(back.content).toBe(sent.content);
});
