import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import type { Waits } from '../../src/discord/bot.ts';
import type { RunningBot } from './bot.ts';
import { bundledAssistant, logOf, startBot, withDiscord } from './bot.ts';
import { startLoopback } from './loopback/loopback.ts';
import { BOT_ID, BOT_USER, directMessage, GUILD, guildMessage } from './loopback/objects.ts';

const assistant = await bundledAssistant();
const its = withDiscord();
let bot: RunningBot;

afterEach(() => bot.stop());

async function start(waits: Partial<Waits> = {}): Promise<void> {
  bot = startBot(assistant, its.discord, waits);
  await its.discord.ready();
}

/** Asks in a direct message; what comes back. */
async function ask(question: string): Promise<string> {
  const asked = directMessage(question);
  its.discord.gateway.dispatch('MESSAGE_CREATE', asked);
  const answer = () => its.discord.rest.messages.find(({ nonce }) => nonce === `${asked.id}-0`);
  await its.discord.until(() => answer() !== undefined, `answer ${question}`);
  return answer()?.content;
}

const messages = async () => (await logOf(bot)).map(({ msg }) => msg);

describe('a connection that', () => {
  test('drops, again and again: what was asked meanwhile is answered, once, and the log is short', async () => {
    await start();
    for (let round = 0; round < 3; round++) {
      expect(await ask('hello')).toMatch(/^Hello/u);
      its.discord.gateway.drop();
      const commanded = its.discord.command('quotes', { speaker: 'Shoigu' });
      const answers = await Promise.all(['thanks', 'what did Shoigu say?'].map(ask));
      expect(answers).toEqual(['You are welcome.', expect.stringContaining('> ')]);
      await its.discord.until(() => its.discord.rest.answers.has(commanded), 'answer the command');
    }
    expect(its.discord.gateway).toMatchObject({ resumes: 3, identifies: { length: 1 } });
    const sent = its.discord.rest.received.filter(({ method }) => method === 'POST');
    expect(sent.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(9);
    expect(sent.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(3);
    expect(await messages()).toEqual(Array(3).fill('Connecting again'));
  });

  test('drops while a question is answered: the answer goes out', async () => {
    const slow: Assistant['ask'] = (question) => wait(200).then(() => assistant.ask(question));
    bot = startBot({ ...assistant, ask: slow }, its.discord);
    await its.discord.ready();
    const answered = ask('what did Shoigu say?');
    await wait(50);
    its.discord.gateway.drop();
    expect(await answered).toContain('> ');
    expect(its.discord.rest.messages).toHaveLength(1);
  });

  test('is to be made anew (opcode 7): it is resumed', async () => {
    await start();
    its.discord.gateway.reconnect();
    await its.discord.until(() => its.discord.gateway.resumes === 1);
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(its.discord.gateway.identifies).toHaveLength(1);
  });

  test('answers no heartbeat: it is given up and resumed', async () => {
    its.discord.gateway.heartbeatInterval = 100;
    await start();
    its.discord.gateway.deaf = true;
    await its.discord.until(() => its.discord.gateway.resumes > 0, 'resume');
    its.discord.gateway.deaf = false;
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(its.discord.gateway.identifies).toHaveLength(1);
    expect(its.discord.rest.messages).toHaveLength(1);
  });

  test('is closed for a passing reason (4000): it is resumed', async () => {
    await start();
    its.discord.gateway.closeWith(4000);
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(its.discord.gateway).toMatchObject({ resumes: 1, identifies: { length: 1 } });
  });

  test.each([4004, 4013, 4014])('is closed for good later (%i): one line, exit 1', async (code) => {
    await start();
    its.discord.gateway.closeWith(code);
    expect(await bot.exit).toBe(1);
    expect(await bot.errors).toMatch(/^verbatim: Discord refuses [^\n]+\n$/u);
  });
});

describe('a session that', () => {
  test('is invalid but can be resumed: it is', async () => {
    await start();
    its.discord.gateway.invalidate(true);
    await its.discord.until(() => its.discord.gateway.resumes === 1);
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(its.discord.gateway.identifies).toHaveLength(1);
  });

  test('is over when the bot comes back: another one begins', async () => {
    await start();
    its.discord.gateway.forgetful = true;
    its.discord.gateway.drop();
    await its.discord.until(() => its.discord.gateway.identifies.length === 2, 'identify', 10_000);
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(its.discord.rest.messages).toHaveLength(1);
  });
});

test('a guild that has an outage and comes back: commands are answered meanwhile, mentions then', async () => {
  await start();
  its.discord.gateway.dispatch('GUILD_DELETE', { id: GUILD.id, unavailable: true });
  const commanded = its.discord.command('quotes', { speaker: 'Shoigu' });
  await its.discord.until(() => its.discord.rest.answers.has(commanded), 'answer the command');
  expect(its.discord.rest.answers.get(commanded)?.[0].content).toContain('> ');
  its.discord.gateway.dispatch('GUILD_CREATE', GUILD);
  its.discord.gateway.dispatch(
    'MESSAGE_CREATE',
    guildMessage(`<@${BOT_ID}> hello`, { mentions: [BOT_USER] }),
  );
  await its.discord.until(() => its.discord.rest.messages.length === 1, 'answer the mention');
  expect(its.discord.rest.messages[0].content).toMatch(/^Hello/u);
  expect(await messages()).toEqual([]);
});

describe('READY', () => {
  test('has no guilds: direct messages are answered', async () => {
    its.discord.gateway.guilds = [];
    await start();
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(await messages()).toEqual([]);
  });

  test('has a guild with an outage: the bot is ready all the same', async () => {
    its.discord.gateway.guildUnavailable = true;
    await start();
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(await messages()).toEqual([]);
  });

  test('lacks its list of guilds: one line, exit 1', async () => {
    its.discord.gateway.ready = { guilds: undefined };
    bot = startBot(assistant, its.discord, { connect: 300 });
    expect(await bot.exit).toBe(1);
    expect(await bot.errors).toMatch(/\nverbatim: Discord’s gateway gives no connection[^\n]+\n$/u);
  });
});

describe('at the start, a gateway that', () => {
  test('says nothing: one line, exit 1, within the time that it gets', async () => {
    its.discord.gateway.silent = true;
    bot = startBot(assistant, its.discord, { connect: 300 });
    expect(await bot.exit).toBe(1);
    expect(await bot.errors).toMatch(/^verbatim: Discord’s gateway gives no connection[^\n]+\n$/u);
  });

  test('has an address that is none: one line, exit 1', async () => {
    its.discord.gateway.url = 'nowhere';
    bot = startBot(assistant, its.discord, { connect: 300 });
    expect(await bot.exit).toBe(1);
    expect(await bot.errors).toMatch(/(?:^|\n)verbatim: Discord’s gateway gives no connection[^\n]+\n$/u);
  });

  test('is out of service and comes up later: the bot waits for it', async () => {
    let refusals = 0;
    its.discord.rest.fault = ({ path }) =>
      path.startsWith('/gateway') && refusals++ < 8 ? { status: 503 } : undefined;
    await start({ retry: [50, 50] });
    expect(await ask('hello')).toMatch(/^Hello/u);
    expect(its.discord.gateway.identifies).toHaveLength(1);
    expect(await messages()).toEqual(['Trying again', 'Trying again']);
  });

  test('nobody finds at first: the bot waits for it', async () => {
    await its.discord.close();
    const { port } = new URL(its.discord.url);
    bot = startBot(assistant, its.discord, { retry: Array(40).fill(50) });
    await wait(150);
    its.discord = await startLoopback(Number(port));
    await its.discord.ready();
    expect(await ask('hello')).toMatch(/^Hello/u);
    const told = await messages();
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told)).toEqual(new Set(['Trying again']));
  });

  test('is not found by its name, and never comes up: one line after the last attempt, exit 1', async () => {
    bot = startBot(assistant, { url: 'http://discord.invalid/api' }, { retry: [20, 20] });
    expect(await bot.exit).toBe(1);
    const lines = (await bot.errors).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/^verbatim: Discord can’t be reached/u);
  });

  test('nobody finds: told to stop, the bot doesn’t wait for the next attempt', async () => {
    bot = startBot(assistant, { url: 'http://127.0.0.1:1/api' }, { retry: [60_000] });
    await wait(200);
    const before = Date.now();
    expect(await bot.stop()).toBe(0);
    expect(Date.now() - before).toBeLessThan(2000);
  });
});
