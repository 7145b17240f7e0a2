import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packagePath } from '../../src/package.ts';
import { TOKEN } from './bot.ts';
import type { Loopback } from './loopback/loopback.ts';
import { startLoopback } from './loopback/loopback.ts';
import { directMessage } from './loopback/objects.ts';
import { SILENCE } from './loopback/rest.ts';

let discord: Loopback;
let program: ChildProcess;
let errors: Promise<string>;

beforeEach(async () => {
  discord = await startLoopback();
});

/** Starts the compiled program as a user would. */
async function start(): Promise<void> {
  program = spawn(process.execPath, [packagePath('dist/src/main.js')], {
    env: { PATH: process.env.PATH, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  errors = program.stderr ? text(program.stderr) : Promise.resolve('');
  await discord.until(() => discord.gateway.identifies.length > 0, 'log in', 15_000);
}

afterEach(async () => {
  program.kill('SIGKILL');
  await discord.close();
});

/** Sends the program a signal; its exit code and how many seconds it took to leave. */
async function leave(signal: 'SIGINT' | 'SIGTERM'): Promise<{ code: number | null; seconds: number }> {
  const before = Date.now();
  program.kill(signal);
  await once(program, 'exit');
  return { code: program.exitCode, seconds: (Date.now() - before) / 1000 };
}

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
  expect((await leave('SIGINT')).code).toBe(0);
  const log = (await errors).trimEnd().split('\n');
  expect(log.map((line) => JSON.parse(line).msg)).toEqual(Array(3).fill('An error outside of any question'));
});

describe('leaves within 5 s', () => {
  test('with a question under way that Discord takes', async () => {
    await start();
    discord.gateway.dispatch('MESSAGE_CREATE', directMessage('why was Russia chosen?'));
    await ask('hello');
    const { code, seconds } = await leave('SIGTERM');
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(5);
    expect(discord.rest.messages).toHaveLength(2);
    expect(await errors).toBe('');
  });

  test('with an answer that Discord never takes', async () => {
    await start();
    discord.rest.fault = ({ method }) => (method === 'POST' ? SILENCE : undefined);
    discord.gateway.dispatch('MESSAGE_CREATE', directMessage('hello'));
    await discord.until(() => discord.rest.received.some(({ method }) => method === 'POST'));
    const { code, seconds } = await leave('SIGTERM');
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(5);
  });
});
