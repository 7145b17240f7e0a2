import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import type { Waits } from '../../src/discord/bot.ts';
import type { RunningBot } from './bot.ts';
import { bundledAssistant, logOf, startBot, TOKEN, withDiscord } from './bot.ts';
import {
  BOT_ID,
  BOT_USER,
  CHANNEL_ID,
  COMMAND,
  directMessage,
  guildMessage,
  interaction,
} from './loopback/objects.ts';
import type { Fault, Received } from './loopback/rest.ts';
import { SILENCE } from './loopback/rest.ts';

const QUESTION = 'why was Russia chosen?';
const MENTIONED = { mentions: [BOT_USER] };

const assistant = await bundledAssistant();
const its = withDiscord();
let bot: RunningBot;

async function start(parts: Partial<Assistant> = {}, waits: Partial<Waits> = {}): Promise<void> {
  bot = startBot({ ...assistant, ...parts }, its.discord, waits);
  await its.discord.ready();
}

const log = () => logOf(bot, [QUESTION]);

/** The first request that fits goes wrong, and as many after it as are asked for. */
function breakRequest(fits: (request: Received) => boolean, fault: Fault, times = 1): void {
  let left = times;
  its.discord.rest.fault = (request) => (fits(request) && left-- > 0 ? fault : undefined);
}

const isMessage = ({ method, path }: Received) => method === 'POST' && path.endsWith('/messages');
const isEdit = ({ method, path }: Received) => method === 'PATCH' && path.startsWith('/webhooks');
const isCallback = ({ path }: Received) => path.endsWith('/callback');

/** Asks in a direct message; what comes back. */
async function ask(question = QUESTION): Promise<string> {
  const count = its.discord.rest.messages.length;
  its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage(question));
  await its.discord.until(() => its.discord.rest.messages.length > count);
  return its.discord.rest.messages[count].content;
}

/** Sends a command; the answer, once it is more than promised. */
async function command(): Promise<string> {
  const id = its.discord.command('ask', { question: QUESTION });
  await its.discord.until(() => its.discord.rest.answers.get(id)?.[0]);
  return its.discord.rest.answers.get(id)?.[0].content;
}

describe('an encoder that', () => {
  const secret = 'the path /home/somebody';

  test('throws: the asker is told, nothing of what it was, and the bot lives on', async () => {
    await start({ ask: () => Promise.reject(new Error(secret)) });
    const told = [await command(), await ask()];
    expect(await ask('/summary')).toContain('> ');
    const entries = await log();
    expect(entries).toMatchObject([{ err: { message: secret } }, { err: { message: secret } }]);
    const sorry = 'Sorry, something went wrong on my side, so I have no answer. Please try again in a while.';
    expect(told).toEqual(entries.map(({ fault }) => `${sorry} (Fault ${fault})`));
  });

  test('throws the token: the log has it without', async () => {
    await start({ ask: () => Promise.reject(new Error(`Bot ${TOKEN} of /webhooks/12/token-34/messages`)) });
    await ask();
    expect(await log()).toMatchObject([{ err: { message: 'Bot [token] of /webhooks/12/[token]/messages' } }]);
  });

  test('hangs: the command is acknowledged, and its asker told after a while', async () => {
    await start({ ask: () => new Promise(() => {}) }, { acknowledge: 50, answer: 600, finish: 3500 });
    const id = its.discord.command('ask', { question: QUESTION });
    await its.discord.until(() => its.discord.rest.answers.has(id));
    expect(its.discord.rest.answers.get(id)).toEqual([null]);
    await its.discord.until(() => its.discord.rest.answers.get(id)?.[0]);
    const { content } = its.discord.rest.answers.get(id)?.[0] ?? {};
    const [entry] = await log();
    expect(entry).toMatchObject({ err: { message: 'Not done within 600 ms' } });
    expect(content).toMatch(/^Sorry, that took too long/u);
    expect(content).toContain(`(Fault ${entry?.fault})`);
  });

  test('hangs for some: the others are answered meanwhile', async () => {
    const hangs = (question: string) => question.startsWith('hang');
    const ask: Assistant['ask'] = (question) =>
      hangs(question) ? new Promise(() => {}) : assistant.ask(question);
    await start({ ask }, { answer: 1500 });
    for (let count = 0; count < 3; count++)
      its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage('hang'));
    its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage(QUESTION));
    await its.discord.until(() => its.discord.rest.messages.length === 4);
    const contents = its.discord.rest.messages.map(({ content }) => content);
    expect(contents).toEqual([
      expect.stringContaining('> '),
      ...Array(3).fill(expect.stringMatching(/^Sorry, that took too long/u)),
    ]);
    expect(await log()).toHaveLength(3);
  });

  test('is slow: the command is acknowledged first and answered then', async () => {
    const ask: Assistant['ask'] = (question) => wait(300).then(() => assistant.ask(question));
    await start({ ask }, { acknowledge: 50, answer: 10_000, finish: 3500 });
    expect(await command()).toContain('> ');
    const { received } = its.discord.rest;
    expect(received.filter(isCallback).map(({ body }) => body.type)).toEqual([5]);
    expect(await log()).toEqual([]);
  });

  test('breaks suggestions: there are none, and the log says so', async () => {
    const broken = {
      get speakers(): never {
        throw new Error('no speakers');
      },
    };
    bot = startBot(Object.create(assistant, Object.getOwnPropertyDescriptors(broken)), its.discord);
    await its.discord.ready();
    its.discord.rest.received.length = 0;
    expect(await its.discord.type('quotes', 'speaker', 's')).toEqual([]);
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(await log()).toMatchObject([{ err: { message: 'no speakers' } }]);
  });
});

describe('Discord', () => {
  describe.each<[string, Fault]>([
    ['answers 500', { status: 500 }],
    ['answers 502', { status: 502 }],
    ['is silent', SILENCE],
  ])('%s', (_, fault) => {
    const after: Fault = { ...fault, carriedOut: true };

    test('though the message stands: it stands once', async () => {
      await start({}, { request: 200 });
      breakRequest(isMessage, after);
      await ask();
      await its.discord.until(() => its.discord.rest.received.filter(isMessage).length === 2);
      await ask('thanks');
      expect(its.discord.rest.messages).toHaveLength(2);
      const [first, again] = its.discord.rest.received.filter(isMessage);
      expect(again?.body.nonce).toBe(first?.body.nonce);
      expect(await log()).toEqual([]);
    });

    test('though the command is answered: that stands, and nobody is told otherwise', async () => {
      await start({}, { request: 200 });
      breakRequest(isCallback, after);
      expect(await command()).toContain('> ');
      await its.discord.until(() => its.discord.rest.received.filter(isCallback).length === 2);
      expect(await log()).toEqual([]);
    });

    test('though the answer is promised: it is filled in', async () => {
      const slow: Assistant['ask'] = (question) => wait(300).then(() => assistant.ask(question));
      await start({ ask: slow }, { request: 200, acknowledge: 50 });
      breakRequest(isCallback, after);
      expect(await command()).toContain('> ');
      expect(await log()).toEqual([]);
    });

    test('while the answer is filled in: it is filled in once more', async () => {
      const slow: Assistant['ask'] = (question) => wait(300).then(() => assistant.ask(question));
      await start({ ask: slow }, { request: 200, acknowledge: 50 });
      breakRequest(isEdit, after, 2);
      expect(await command()).toContain('> ');
      await its.discord.until(() => its.discord.rest.received.filter(isEdit).length === 3);
      expect(await log()).toEqual([]);
    });

    test('once, with nothing done: the command is answered at the second attempt', async () => {
      await start({}, { request: 200 });
      breakRequest(isCallback, fault);
      expect(await command()).toContain('> ');
      expect(await log()).toEqual([]);
    });

    test('for good: logged once, with no more said than that', async () => {
      await start({}, { request: 200 });
      its.discord.rest.fault = (request) => (isMessage(request) ? fault : undefined);
      its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage(QUESTION));
      // The answer and the apology, each sent once and repeated three times.
      await its.discord.until(() => its.discord.rest.received.filter(isMessage).length === 8);
      await wait(100);
      its.discord.rest.fault = () => undefined;
      expect(await ask('thanks')).toBe('You are welcome.');
      expect(await log()).toMatchObject([{ msg: 'An answer could not be sent', told: false }]);
    });
  });

  test.each<[string, Record<string, string>]>([
    ['on a route', { 'x-ratelimit-scope': 'user' }],
    ['globally', { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }],
  ])('limits the rate %s: the answer comes when it may, once', async (_, headers) => {
    await start();
    const body = {
      message: 'You are being rate limited.',
      retry_after: 0.3,
      global: 'x-ratelimit-global' in headers,
    };
    breakRequest(isMessage, { status: 429, headers: { 'retry-after': '0.3', ...headers }, body });
    const before = Date.now();
    expect(await ask()).toContain('> ');
    expect(Date.now() - before).toBeGreaterThanOrEqual(300);
    breakRequest(isCallback, { status: 429, headers: { 'retry-after': '0.3', ...headers }, body });
    expect(await command()).toContain('> ');
    expect(its.discord.rest.messages).toHaveLength(1);
    expect(await log()).toEqual([]);
  });

  test('answers 401 once: the token is not lost', async () => {
    await start();
    breakRequest(isMessage, { status: 401, body: { code: 0, message: '401: Unauthorized' } });
    expect(await ask()).toMatch(/^Sorry/u);
    expect(await ask('thanks')).toBe('You are welcome.');
    expect(its.discord.rest.received.at(-1)?.authorization).toBe(`Bot ${TOKEN}`);
    expect(await log()).toMatchObject([{ told: true }]);
  });

  const FORBIDDEN: Fault = { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
  const refusals: [string, Fault, string][] = [
    ['forbids to write there', FORBIDDEN, 'the bot may not write there'],
    [
      'no longer shows the channel to the bot',
      { status: 403, body: { code: 50_001, message: 'Missing Access' } },
      'the bot may not see the channel',
    ],
    [
      'has archived the thread',
      { status: 400, body: { code: 50_083, message: 'Thread is archived' } },
      'the thread is archived',
    ],
    [
      'has a member who takes no direct messages',
      { status: 403, body: { code: 50_007, message: 'Cannot send messages to this user' } },
      'the member takes no direct messages',
    ],
    [
      'no longer has the channel',
      { status: 404, body: { code: 10_003, message: 'Unknown Channel' } },
      'the channel is gone',
    ],
  ];
  test.each(refusals)('%s: nobody can be told; one line of the log', async (_, fault, reason) => {
    await start();
    breakRequest(isMessage, fault);
    its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage(QUESTION));
    await its.discord.until(() => its.discord.rest.received.some(isMessage));
    expect(await ask('thanks')).toBe('You are welcome.');
    expect(its.discord.rest.messages).toHaveLength(1);
    expect(await log()).toMatchObject([{ level: 40, reason }]);
  });

  test('forbids to write in a channel: a mention there gets nothing, not elsewhere either; a command is answered', async () => {
    await start();
    its.discord.rest.fault = (request) => (isMessage(request) ? FORBIDDEN : undefined);
    for (let count = 0; count < 3; count++)
      its.discord.gateway.dispatch('MESSAGE_CREATE', guildMessage(`<@${BOT_ID}> ${QUESTION}`, MENTIONED));
    await its.discord.until(() => its.discord.rest.received.filter(isMessage).length === 3);
    expect(await command()).toContain('> ');
    const sent = its.discord.rest.received.filter(({ method }) => method === 'POST');
    expect(sent.filter(isMessage).map(({ path }) => path)).toEqual(
      Array(3).fill(`/channels/${CHANNEL_ID}/messages`),
    );
    expect(sent).toHaveLength(4);
    const reason = 'the bot may not write there';
    expect(await log()).toMatchObject(Array(3).fill({ level: 40, reason }));
  });

  test('has forgotten what was promised: nobody can be told; one line of the log', async () => {
    const slow: Assistant['ask'] = (question) => wait(300).then(() => assistant.ask(question));
    await start({ ask: slow }, { acknowledge: 50 });
    breakRequest(isEdit, { status: 404, body: { code: 10_015, message: 'Unknown Webhook' } });
    its.discord.command('ask', { question: QUESTION });
    await its.discord.until(() => its.discord.rest.received.some(isEdit));
    expect(await command()).toContain('> ');
    expect(its.discord.rest.received.filter(isEdit)).toHaveLength(2);
    expect(await log()).toMatchObject([{ level: 40, reason: 'the interaction expired' }]);
  });

  test('no longer knows the interaction: nobody can be told; one line of the log', async () => {
    await start();
    breakRequest(isCallback, { status: 404, body: { code: 10_062, message: 'Unknown interaction' } });
    its.discord.command('summary');
    await its.discord.until(() => its.discord.rest.received.some(isCallback));
    expect(await command()).toContain('> ');
    expect(its.discord.rest.received.filter(isCallback)).toHaveLength(2);
    expect(await log()).toMatchObject([{ level: 40, reason: 'the interaction expired' }]);
  });

  test('gives the same interaction twice (40060): it is answered once', async () => {
    await start();
    const sent = interaction(COMMAND, 'ask', [{ name: 'question', type: 3, value: QUESTION }]);
    its.discord.gateway.dispatch('INTERACTION_CREATE', sent);
    its.discord.gateway.dispatch('INTERACTION_CREATE', sent);
    await its.discord.until(() => its.discord.rest.received.filter(isCallback).length === 2);
    expect(await log()).toEqual([]);
    expect(its.discord.rest.answers.get(sent.id)).toHaveLength(1);
    expect(its.discord.rest.received.filter(isEdit)).toEqual([]);
  });

  test('has lost the message that asks: the answer stands without it', async () => {
    await start();
    const asked = directMessage(QUESTION);
    its.discord.rest.deleted.add(asked.id);
    its.discord.gateway.dispatch('MESSAGE_CREATE', asked);
    await its.discord.until(() => its.discord.rest.messages.length === 1);
    expect(its.discord.rest.messages[0].content).toContain('> ');
    expect(await log()).toEqual([]);
  });

  test('refuses an answer: the asker is told', async () => {
    await start();
    breakRequest(isCallback, { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } });
    expect(await command()).toMatch(/^Sorry, something went wrong/u);
    expect(await log()).toMatchObject([{ told: true }]);
  });

  test('takes no commands: messages are answered all the same', async () => {
    its.discord.rest.fault = ({ method }) => (method === 'PUT' ? { status: 500 } : undefined);
    await start();
    expect(await ask('hello')).toMatch(/^Hello/u);
    await its.discord.until(
      () => its.discord.rest.received.filter(({ method }) => method === 'PUT').length === 4,
    );
    expect(await log()).toMatchObject([{ msg: expect.stringContaining('could not be registered') }]);
  });

  test('sends a message of nobody: logged once, and the bot lives on', async () => {
    await start();
    its.discord.gateway.dispatch('MESSAGE_CREATE', guildMessage('hello', { author: undefined }));
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(await log()).toMatchObject([{ msg: 'An event could not be handled' }]);
  });
});
