import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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

async function start(): Promise<void> {
  program = await startProgram(discord);
}

afterEach(() => expect(discord.rest.problems).toEqual([]));

/** Starts a program before the tests around the call, which go on with it where the one before left off. */
function withProgram(prepare: () => void = () => {}): void {
  beforeAll(async () => {
    discord = await startLoopback();
    prepare();
    await start();
  });
  afterAll(async () => {
    program.process.kill('SIGKILL');
    await discord.close();
  });
}

async function ask(question: string): Promise<string> {
  const count = discord.rest.messages.length;
  discord.gateway.dispatch('MESSAGE_CREATE', directMessage(question));
  await discord.until(() => discord.rest.messages.length > count);
  return discord.rest.messages[count].content;
}

describe('a program', () => {
  const guild = guildWithChannels(10);
  withProgram(() => {
    discord.gateway.guilds = [guild];
    discord.gateway.guildUnavailable = true;
  });

  test('isn’t ended by events that make no sense, not even before it is ready', async () => {
    discord.gateway.dispatch('INTERACTION_CREATE', null);
    expect(await ask('hello')).toMatch(/^Hello/u);
    discord.gateway.dispatch('INTERACTION_CREATE', null);
    discord.gateway.dispatch('MESSAGE_CREATE', directMessage('hello', { author: null }));
    expect(await ask('what did Shoigu say?')).toContain(
      '**Russian Defense Minister Sergey Shoigu** (quoted 5 times)',
    );
  });

  test('leaves within 5 s with 20 answers under way: all of them are given', async () => {
    discord.gateway.dispatch('GUILD_CREATE', guild);
    const before = discord.rest.messages.length;
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
    const { code, seconds } = await program.leave('SIGINT');
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(5);
    const answers = asked.map(
      (id) =>
        discord.rest.answers.get(id)?.[0] ?? discord.rest.messages.find(({ nonce }) => nonce === `${id}-0`),
    );
    for (const answer of answers) expect(answer?.content).toContain('> ');
    expect(discord.rest.messages).toHaveLength(before + 10);
  });

  test('has logged the events that make no sense, and nothing else', async () => {
    const log = (await program.errors).trimEnd().split('\n');
    expect(log.map((line) => JSON.parse(line).msg)).toEqual(
      Array(3).fill('An error outside of any question'),
    );
  });
});

describe('a program that is killed', () => {
  withProgram();

  test('and started anew answers again, nothing twice, and registers nothing again', async () => {
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
  });

  test('leaves within 5 s with an answer that Discord never takes', async () => {
    const posts = () => discord.rest.received.filter(({ method }) => method === 'POST').length;
    const before = posts();
    discord.rest.fault = ({ method }) => (method === 'POST' ? SILENCE : undefined);
    discord.gateway.dispatch('MESSAGE_CREATE', directMessage('hello'));
    await discord.until(() => posts() > before);
    const { code, seconds } = await program.leave('SIGTERM');
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(5);
  });
});
