import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import type { Waits } from '../../src/discord/bot.ts';
import type { RunningBot } from './bot.ts';
import { bundledAssistant, startBot, TOKEN } from './bot.ts';
import type { Loopback } from './loopback/loopback.ts';
import { startLoopback } from './loopback/loopback.ts';
import { directMessage, guildMessage } from './loopback/objects.ts';
import type { Fault, Received } from './loopback/rest.ts';

const QUESTION = 'why was Russia chosen?';

let assistant: Assistant;
let discord: Loopback;
let bot: RunningBot;

beforeAll(async () => {
  assistant = await bundledAssistant();
});

beforeEach(async () => {
  discord = await startLoopback();
});

afterEach(async () => {
  expect(discord.rest.problems).toEqual([]);
  await discord.close();
});

async function start(parts: Partial<Assistant> = {}, waits?: Waits): Promise<void> {
  bot = startBot({ ...assistant, ...parts }, discord, waits);
  await discord.ready();
}

/** Stops the bot; the lines of its log. */
async function log(): Promise<{ level: number; msg: string; err: { message: string }; told?: boolean }[]> {
  expect(await bot.stop()).toBe(0);
  const errors = await bot.errors;
  for (const secret of [TOKEN, 'token-', QUESTION]) expect(errors).not.toContain(secret);
  return errors
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The first request that fits goes wrong, and as many after it as are asked for. */
function breakRequest(fits: (request: Received) => boolean, fault: Fault, times = 1): void {
  let left = times;
  discord.rest.fault = (request) => (fits(request) && left-- > 0 ? fault : undefined);
}

const isMessage = ({ method, path }: Received) => method === 'POST' && path.endsWith('/messages');
const isCallback = ({ path }: Received) => path.endsWith('/callback');

/** Asks in a direct message; what comes back. */
async function ask(question = QUESTION): Promise<string> {
  const count = discord.rest.messages.length;
  discord.gateway.dispatch('MESSAGE_CREATE', directMessage(question));
  await discord.until(() => discord.rest.messages.length > count);
  return discord.rest.messages[count].content;
}

/** Sends a command; the answer, once it is more than promised. */
async function command(): Promise<string> {
  const id = discord.command('ask', { question: QUESTION });
  await discord.until(() => discord.rest.answers.get(id)?.[0]);
  return discord.rest.answers.get(id)?.[0].content;
}

describe('an encoder that', () => {
  const secret = 'the path /home/somebody';

  test('throws: the asker is told, nothing of what it was, and the bot lives on', async () => {
    await start({ ask: () => Promise.reject(new Error(secret)) });
    for (const answer of [await command(), await ask()])
      expect(answer).toMatch(/^Sorry, something went wrong/u);
    expect(await ask('/summary')).toContain('> ');
    expect(await log()).toMatchObject([{ err: { message: secret } }, { err: { message: secret } }]);
  });

  test('hangs: the command is acknowledged, and its asker told after a while', async () => {
    await start({ ask: () => new Promise(() => {}) }, { acknowledge: 50, answer: 600, finish: 3500 });
    const id = discord.command('ask', { question: QUESTION });
    await discord.until(() => discord.rest.answers.has(id));
    expect(discord.rest.answers.get(id)).toEqual([null]);
    await discord.until(() => discord.rest.answers.get(id)?.[0]);
    expect(discord.rest.answers.get(id)?.[0].content).toMatch(/^Sorry, that took too long/u);
    expect(await log()).toMatchObject([{ err: { message: 'Not done within 600 ms' } }]);
  });

  test('is slow: the command is acknowledged first and answered then', async () => {
    const ask: Assistant['ask'] = (question) => wait(300).then(() => assistant.ask(question));
    await start({ ask }, { acknowledge: 50, answer: 10_000, finish: 3500 });
    expect(await command()).toContain('> ');
    const { received } = discord.rest;
    expect(received.filter(isCallback).map(({ body }) => body.type)).toEqual([5]);
    expect(await log()).toEqual([]);
  });

  test('breaks suggestions: there are none, and the log says so', async () => {
    const broken = {
      get speakers(): never {
        throw new Error('no speakers');
      },
    };
    bot = startBot(Object.create(assistant, Object.getOwnPropertyDescriptors(broken)), discord);
    await discord.ready();
    discord.rest.received.length = 0;
    void discord.type('quotes', 'speaker', 's').catch(() => {});
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(await log()).toMatchObject([{ err: { message: 'no speakers' } }]);
  });
});

describe('Discord', () => {
  test('answers 500 though the message stands: it stands once', async () => {
    await start();
    breakRequest(isMessage, { status: 500, carriedOut: true });
    await ask();
    await discord.until(() => discord.rest.received.filter(isMessage).length === 2);
    await ask('thanks');
    expect(discord.rest.messages).toHaveLength(2);
    const [first, again] = discord.rest.received.filter(isMessage);
    expect(again?.body.nonce).toBe(first?.body.nonce);
    expect(await log()).toEqual([]);
  });

  test('answers 500 for good: logged once, with no more said than that', async () => {
    await start();
    discord.rest.fault = (request) => (isMessage(request) ? { status: 500 } : undefined);
    discord.gateway.dispatch('MESSAGE_CREATE', directMessage(QUESTION));
    // The answer and the apology, each sent once and repeated three times.
    await discord.until(() => discord.rest.received.filter(isMessage).length === 8);
    discord.rest.fault = () => undefined;
    expect(await ask('thanks')).toBe('You are welcome.');
    expect(await log()).toMatchObject([{ msg: 'An answer could not be sent', told: false }]);
  });

  test('answers 401 once: the token is not lost', async () => {
    await start();
    breakRequest(isMessage, { status: 401, body: { code: 0, message: '401: Unauthorized' } });
    expect(await ask()).toMatch(/^Sorry/u);
    expect(await ask('thanks')).toBe('You are welcome.');
    expect(discord.rest.received.at(-1)?.authorization).toBe(`Bot ${TOKEN}`);
    expect(await log()).toMatchObject([{ told: true }]);
  });

  const refusals: [string, Fault][] = [
    ['forbids to write there', { status: 403, body: { code: 50_013, message: 'Missing Permissions' } }],
    ['no longer has the channel', { status: 404, body: { code: 10_003, message: 'Unknown Channel' } }],
  ];
  test.each(refusals)('%s: logged once, and the bot lives on', async (_, fault) => {
    await start();
    breakRequest(isMessage, fault, 2);
    discord.gateway.dispatch('MESSAGE_CREATE', directMessage(QUESTION));
    await discord.until(() => discord.rest.received.filter(isMessage).length === 2);
    expect(await ask('thanks')).toBe('You are welcome.');
    expect(await log()).toMatchObject([{ told: false, err: { message: fault.body.message } }]);
  });

  test('no longer knows the interaction: logged once, and the bot lives on', async () => {
    await start();
    breakRequest(isCallback, { status: 404, body: { code: 10_062, message: 'Unknown interaction' } }, 2);
    discord.command('summary');
    await discord.until(() => discord.rest.received.filter(isCallback).length === 2);
    expect(await command()).toContain('> ');
    expect(await log()).toMatchObject([{ told: false, err: { message: 'Unknown interaction' } }]);
  });

  test('refuses an answer: the asker is told', async () => {
    await start();
    breakRequest(isCallback, { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } });
    expect(await command()).toMatch(/^Sorry, something went wrong/u);
    expect(await log()).toMatchObject([{ told: true }]);
  });

  test('takes no commands: messages are answered all the same', async () => {
    discord.rest.fault = ({ method }) => (method === 'PUT' ? { status: 500 } : undefined);
    await start();
    expect(await ask('hello')).toMatch(/^Hello/u);
    await discord.until(() => discord.rest.received.filter(({ method }) => method === 'PUT').length === 4);
    expect(await log()).toMatchObject([{ msg: expect.stringContaining('could not be registered') }]);
  });

  test('drops the connection: what was asked meanwhile is answered once', async () => {
    await start();
    await ask('hello');
    discord.gateway.drop();
    expect(await ask('thanks')).toBe('You are welcome.');
    expect(discord.gateway).toMatchObject({ resumes: 1, identifies: { length: 1 } });
    expect(discord.rest.messages).toHaveLength(2);
    expect(await log()).toMatchObject([{ msg: 'Connecting again' }]);
  });

  test('sends a message of nobody: logged once, and the bot lives on', async () => {
    await start();
    discord.gateway.dispatch('MESSAGE_CREATE', guildMessage('hello', { author: undefined }));
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(await log()).toMatchObject([{ msg: 'An event could not be handled' }]);
  });

  test('has an outage of the guild: the bot is ready all the same', async () => {
    discord.gateway.guildUnavailable = true;
    await start();
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(await log()).toEqual([]);
  });
});
