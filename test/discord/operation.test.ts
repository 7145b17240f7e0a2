import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import type { DiscordSettings } from '../../src/discord/run-discord.ts';
import type { Different, Entry, RunningBot } from './bot.ts';
import { bundledAssistant, logOf, startBot, TOKEN, withDiscord } from './bot.ts';
import { COMMAND, directMessage, interaction, press, shownMessage } from './loopback/objects.ts';
import { idOf } from './pressing.ts';

const QUESTION = 'what did Shoigu say about patrols?';

const assistant = await bundledAssistant();
const its = withDiscord();

function start(settings: Different, parts: Partial<Assistant> = {}): RunningBot {
  return startBot({ ...assistant, ...parts }, its.discord, { answer: 300 }, settings);
}

async function ask(question = QUESTION): Promise<void> {
  const count = its.discord.rest.messages.length;
  its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage(question));
  await its.discord.until(() => its.discord.rest.messages.length > count);
}

describe('the log', () => {
  async function logged(settings: Partial<DiscordSettings>): Promise<Entry[]> {
    const bot = start({ logLevel: 'trace', ...settings });
    await its.discord.ready();
    await ask();
    return logOf(bot);
  }

  const answers = (entries: readonly Entry[]) => entries.filter(({ msg }) => msg === 'Answered');

  test('has a line for each answer, and nothing of what was asked or by whom', async () => {
    const entries = await logged({});
    expect(answers(entries)).toMatchObject([{ kind: 'quotes', answered: true, seconds: expect.any(Number) }]);
    expect(JSON.stringify(entries)).not.toMatch(/patrols|asker|1000000000000000002/u);
  });

  test('has the questions too where that is asked for', async () => {
    expect(answers(await logged({ logQuestions: true }))).toMatchObject([{ question: QUESTION }]);
  });

  test('never has the token, nor has the line that ends the program', async () => {
    its.discord.rest.fault = ({ path }) =>
      path.startsWith('/gateway')
        ? { status: 400, body: { code: 0, message: `Bad token ${TOKEN}` } }
        : undefined;
    const bot = startBot(assistant, its.discord, { retry: [10] }, { logLevel: 'trace' });
    expect(await bot.exit).toBe(1);
    const errors = await bot.errors;
    expect(errors).toContain('Bad token [token]');
    expect(errors).not.toContain(TOKEN);
  });
});

describe('where METRICS_PORT is set', () => {
  async function serve(
    parts: Partial<Assistant> = {},
    different: Different = {},
  ): Promise<{ bot: RunningBot; url: string }> {
    const port = await freePort();
    const bot = start({ status: { host: '127.0.0.1', port }, ...different }, parts);
    await its.discord.ready();
    return { bot, url: `http://127.0.0.1:${port}` };
  }

  test('/healthz says whether the bot is connected', async () => {
    const { bot, url } = await serve();
    const well = await fetch(`${url}/healthz`);
    expect([well.status, await well.text()]).toEqual([200, 'connected\n']);
    its.discord.gateway.drop();
    const status = async () => (await fetch(`${url}/healthz`)).status;
    await expect.poll(status, { timeout: 5000 }).toBe(503);
    await expect.poll(status, { timeout: 5000 }).toBe(200);
    await bot.stop();
  });

  test('/healthz says that it isn’t while it waits for Discord', async () => {
    const port = await freePort();
    const url = 'http://127.0.0.1:1/api';
    const bot = startBot(assistant, { url }, { retry: [60_000] }, { status: { host: '127.0.0.1', port } });
    const ask = () => fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    await expect.poll(ask, { timeout: 5000 }).not.toBeNull();
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([health.status, await health.text()]).toEqual([503, 'not connected\n']);
    expect(await bot.stop()).toBe(0);
  });

  test('/metrics counts answers by kind and outcome, with their latency, the queue and the gateway', async () => {
    const asked: Assistant['ask'] = (question) =>
      question.startsWith('hang') ? new Promise(() => {}) : assistant.ask(question);
    const { bot, url } = await serve({ ask: asked, check: () => Promise.reject(new Error('a fault')) });
    const refused = 'what is the recipe for borscht';
    const questions = [QUESTION, QUESTION, refused, '/check it', 'https://news.example/a', 'hang'];
    for (const question of questions) await ask(question);
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const lines = (await response.text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'verbatim_answers_total{kind="quotes",outcome="answered"} 2',
        'verbatim_answers_total{kind="passages",outcome="not_answered"} 1',
        'verbatim_answers_total{kind="library",outcome="answered"} 1',
        'verbatim_answers_total{kind="none",outcome="fault"} 1',
        'verbatim_answers_total{kind="none",outcome="too_late"} 1',
        'verbatim_answer_seconds_count 6',
        'verbatim_deliveries_total{outcome="sent"} 6',
        'verbatim_questions_waiting 0',
        'verbatim_gateway_connected 1',
        expect.stringMatching(/^process_resident_memory_bytes \d+$/u),
      ]),
    );
    expect(lines.join('\n')).not.toContain('patrols');
    await bot.stop();
  });

  test('/metrics counts whoever is to ask later, whether by a message, a command or a button', async () => {
    const { bot, url } = await serve({}, { limits: { user: { questions: 2, seconds: 60 } } });
    for (const question of ['/when', 'https://news.example/a', QUESTION]) await ask(question);
    const [answer, offer] = its.discord.rest.messages;
    const list = { name: 'list', type: 1, options: [] };
    for (const sent of [
      interaction(COMMAND, 'article', [list]),
      press(shownMessage(answer), idOf(answer, 'Calendar')),
      press(shownMessage(offer), idOf(offer, 'Read it')),
    ])
      expect((await its.discord.answerTo(sent)).content).toMatch(/^You’re asking faster/u);
    const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n');
    expect(lines).toContain('verbatim_answers_total{kind="none",outcome="limited"} 4');
    await bot.stop();
  });

  test('nothing else is there, and nothing can be sent', async () => {
    const { bot, url } = await serve();
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(404);
    await bot.stop();
  });

  test('a port that is taken: one line, exit 1, and no login', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const bot = start({ status: { host: '127.0.0.1', port } });
    expect(await bot.exit).toBe(1);
    expect(await bot.errors).toBe(
      `verbatim: 127.0.0.1:${port} can’t be had for the metrics: another program has it; set another METRICS_PORT\n`,
    );
    expect(its.discord.rest.received).toEqual([]);
    other.close();
  });

  test('an address that isn’t this machine’s: one line, exit 1', async () => {
    const bot = start({ status: { host: '192.0.2.1', port: 9464 } });
    expect(await bot.exit).toBe(1);
    expect(await bot.errors).toMatch(/^verbatim: [^\n]+ no such address; set another METRICS_HOST\n$/u);
  });

  /** A port that nobody has at the moment. */
  async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    return port;
  }
});
