import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import type { Limits } from '../../src/discord/run-discord.ts';
import type { RunningBot } from './bot.ts';
import { bundledAssistant, logOf, startBot, withDiscord } from './bot.ts';
import type { Json } from './loopback/check.ts';
import { askedWithCommand, askedWithMention, channel, guildWithChannels, member } from './members.ts';

const assistant = await bundledAssistant();
const its = withDiscord((discord) => {
  discord.gateway.guilds = [guildWithChannels(10)];
});
let bot: RunningBot;

afterEach(async () => {
  expect(await logOf(bot)).toEqual([]);
});

async function start(limits: Partial<Limits>, parts: Partial<Assistant> = {}): Promise<void> {
  bot = startBot({ ...assistant, ...parts }, its.discord, {}, { limits });
  await its.discord.ready();
}

/** Sends a question; the words that come back. */
async function answerTo(sent: Json): Promise<string> {
  return (await replyTo(sent)).content;
}

/** Sends a question; the message that comes back. */
async function replyTo(sent: Json): Promise<Json> {
  const isCommand = sent.type === 2;
  its.discord.gateway.dispatch(isCommand ? 'INTERACTION_CREATE' : 'MESSAGE_CREATE', sent);
  const answer = () =>
    isCommand
      ? its.discord.rest.answers.get(sent.id)?.[0]
      : its.discord.rest.messages.find(({ nonce }) => nonce === `${sent.id}-0`);
  await its.discord.until(answer, 'answer');
  return answer();
}

const isPrivate = ({ flags }: Json) => (flags & EPHEMERAL) === EPHEMERAL;

const EPHEMERAL = 64;
const QUESTION = 'what did Shoigu say?';
const HERE = channel(0);
const ELSEWHERE = channel(1);

describe('a member who asks too fast', () => {
  const TOO_FAST = /^You’re asking faster than I may answer\. Please ask again in \d+ seconds?\.$/u;

  test('is told when to ask again, wherever and however they ask; others are answered', async () => {
    await start({ user: { questions: 2, seconds: 60 } });
    const [fast, other] = [member(1), member(2)];
    expect(await answerTo(askedWithCommand(QUESTION, fast, HERE))).toContain('> ');
    expect(await answerTo(askedWithMention(QUESTION, fast, HERE))).toContain('> ');
    expect(await answerTo(askedWithCommand(QUESTION, fast, HERE))).toMatch(TOO_FAST);
    expect(await answerTo(askedWithMention(QUESTION, fast, ELSEWHERE))).toMatch(TOO_FAST);
    expect(await answerTo(askedWithCommand(QUESTION, other, HERE))).toContain('> ');
  });

  test('is told alone, where they asked with a command; a message gets a reply', async () => {
    await start({ user: { questions: 1, seconds: 60 } });
    expect(isPrivate(await replyTo(askedWithCommand(QUESTION, member(1), HERE)))).toBe(false);
    const told = await replyTo(askedWithCommand(QUESTION, member(1), HERE));
    expect(told.content).toMatch(TOO_FAST);
    expect(isPrivate(told)).toBe(true);
    const asked = askedWithMention(QUESTION, member(1), HERE);
    const reply = await replyTo(asked);
    expect(reply).toMatchObject({ channel: HERE, message_reference: { message_id: asked.id } });
    expect(isPrivate(reply)).toBe(false);
  });

  test('is told so of links too, which are offered to be read', async () => {
    await start({ user: { questions: 2, seconds: 60 } });
    const send = () => answerTo(askedWithMention('read this: https://news.example/a', member(1), HERE));
    expect(await send()).toMatch(/^I can read what is behind that link/u);
    expect(await send()).toMatch(/^I can read what is behind that link/u);
    expect(await send()).toMatch(TOO_FAST);
    expect(await answerTo(askedWithMention(QUESTION, member(1), HERE))).toMatch(TOO_FAST);
  });

  test('is answered when they ask again then', async () => {
    await start({ user: { questions: 1, seconds: 2 } });
    let told = '';
    // A slow machine may take the time that they are to wait.
    for (let count = 0; count < 10 && !TOO_FAST.test(told); count++)
      told = await answerTo(askedWithCommand('hello', member(1), HERE));
    await wait(Number(/\d+/u.exec(told)?.[0]) * 1000);
    expect(await answerTo(askedWithCommand('hello', member(1), HERE))).toMatch(/^Hello/u);
  });
});

test('a channel with too many questions: its members are told when to ask again, other channels go on', async () => {
  await start({ channel: { questions: 3, seconds: 60 } });
  for (let by = 0; by < 3; by++)
    expect(await answerTo(askedWithMention(QUESTION, member(by), HERE))).toContain('> ');
  expect(await answerTo(askedWithCommand(QUESTION, member(4), HERE))).toMatch(
    /^There are more questions in this channel .* Please ask again in \d+ seconds?\.$/u,
  );
  expect(await answerTo(askedWithCommand(QUESTION, member(4), ELSEWHERE))).toContain('> ');
});

test('more questions than may wait: the others are told at once, and those that wait are answered', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const ask: Assistant['ask'] = (question) => held.then(() => assistant.ask(question));
  await start({ atOnce: 1, waiting: 2 }, { ask });
  const asked = [0, 1, 2, 3, 4].map((by) => replyTo(askedWithCommand(QUESTION, member(by), HERE)));
  const busy = /^There are more questions than I can take at the moment\. Please ask again in 5 seconds\.$/u;
  for (const told of await Promise.all(asked.slice(3))) {
    expect(told.content).toMatch(busy);
    expect(isPrivate(told)).toBe(true);
  }
  release();
  for (const answer of await Promise.all(asked.slice(0, 3))) {
    expect(answer.content).toContain('> ');
    expect(isPrivate(answer)).toBe(false);
  }
});
