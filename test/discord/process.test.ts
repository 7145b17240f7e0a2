import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Loopback } from './loopback/loopback.ts';
import { startLoopback } from './loopback/loopback.ts';
import { directMessage, interaction } from './loopback/objects.ts';
import { SILENCE } from './loopback/rest.ts';
import {
  askedWithCommand,
  askedWithMention,
  channel,
  guildWithChannels,
  member,
  questionOf,
} from './members.ts';
import type { Program } from './program.ts';
import { startProgram } from './program.ts';

let discord: Loopback;
let program: Program;

beforeEach(async () => {
  discord = await startLoopback();
});

async function start(): Promise<void> {
  program = await startProgram(discord);
}

afterEach(async () => {
  program.process.kill('SIGKILL');
  await discord.close();
});

async function ask(question: string): Promise<string> {
  const count = discord.rest.messages.length;
  discord.gateway.dispatch('MESSAGE_CREATE', directMessage(question));
  await discord.until(() => discord.rest.messages.length > count);
  return discord.rest.messages[count].content;
}

test('events that make no sense don’t end it, not even before it is ready', async () => {
  discord.gateway.guildUnavailable = true;
  await start();
  discord.gateway.dispatch('INTERACTION_CREATE', null);
  expect(await ask('hello')).toMatch(/^Hello/u);
  discord.gateway.dispatch('INTERACTION_CREATE', null);
  discord.gateway.dispatch('MESSAGE_CREATE', directMessage('hello', { author: null }));
  expect(await ask('what did Shoigu say?')).toContain(
    '**Russian Defense Minister Sergey Shoigu** (quoted 5 times)',
  );
  expect((await program.leave('SIGINT')).code).toBe(0);
  const log = (await program.errors).trimEnd().split('\n');
  expect(log.map((line) => JSON.parse(line).msg)).toEqual(Array(3).fill('An error outside of any question'));
});

describe('leaves within 5 s', () => {
  test('with 20 answers under way: all of them are given', async () => {
    discord.gateway.guilds = [guildWithChannels(10)];
    await start();
    await ask('hello');
    // Each answer fails once, so that none of them is there too early.
    const failed = new Set<string>();
    discord.rest.fault = (request) => {
      const id = questionOf(request);
      if (id === null || failed.has(id)) return undefined;
      failed.add(id);
      return { status: 500 };
    };
    const asked = Array.from({ length: 20 }, (_, number) => {
      const isMention = number % 2 === 1;
      const sent = (isMention ? askedWithMention : askedWithCommand)(
        'why was Russia chosen?',
        member(number),
        channel(number % 10),
      );
      discord.gateway.dispatch(isMention ? 'MESSAGE_CREATE' : 'INTERACTION_CREATE', sent);
      return sent.id;
    });
    await discord.until(() => failed.size > 0, 'begin');
    const { code, seconds } = await program.leave('SIGTERM');
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(5);
    const answers = asked.map(
      (id) =>
        discord.rest.answers.get(id)?.[0] ?? discord.rest.messages.find(({ nonce }) => nonce === `${id}-0`),
    );
    for (const answer of answers) expect(answer?.content).toContain('> ');
    expect(discord.rest.messages).toHaveLength(11);
    expect(await program.errors).toBe('');
  });

  test('with an answer that Discord never takes', async () => {
    await start();
    discord.rest.fault = ({ method }) => (method === 'POST' ? SILENCE : undefined);
    discord.gateway.dispatch('MESSAGE_CREATE', directMessage('hello'));
    await discord.until(() => discord.rest.received.some(({ method }) => method === 'POST'));
    const { code, seconds } = await program.leave('SIGTERM');
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(5);
  });
});

test('killed and started anew, it answers again, nothing twice, and registers nothing again', async () => {
  await start();
  await ask('hello');
  discord.rest.fault = ({ method }) => (method === 'POST' ? SILENCE : undefined);
  const lost = interaction(2, 'ask', [{ name: 'question', type: 3, value: 'what did Shoigu say?' }]);
  discord.gateway.dispatch('INTERACTION_CREATE', lost);
  await discord.until(() => discord.rest.received.some(({ path }) => path.includes(lost.id)));
  program.process.kill('SIGKILL');
  await once(program.process, 'exit');
  discord.rest.fault = () => undefined;
  await start();
  expect(await ask('what did Shoigu say?')).toContain('> ');
  expect(discord.rest.messages).toHaveLength(2);
  expect(discord.rest.received.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  expect((await program.leave('SIGTERM')).code).toBe(0);
});
