import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { QUESTIONS } from '../../bench/questions.ts';
import { HOSTILE } from '../discord/hostile-text.ts';
import type { Json } from '../discord/loopback/check.ts';
import type { Loopback } from '../discord/loopback/loopback.ts';
import { startLoopback } from '../discord/loopback/loopback.ts';
import type { Fault, Received } from '../discord/loopback/rest.ts';
import { SILENCE } from '../discord/loopback/rest.ts';
import {
  askedWithCommand,
  askedWithMention,
  channel,
  guildWithChannels,
  member,
  questionOf,
} from '../discord/members.ts';
import type { Program } from '../discord/program.ts';
import { startProgram } from '../discord/program.ts';

const QUESTIONS_IN_ALL = 20_000;
const BATCH = 100;
/** Memory is looked at each time after so many: V8 gives what it once took for garbage back late, and never all of it. */
const BETWEEN_LOOKS = 2000;
const CHANNELS = 200;
const MEMBERS = 4000;

/** Has the program collect its garbage whenever it gets a message, and answer with its resident memory in bytes. */
const COLLECTOR = `process.on('message', () => { gc(); gc(); process.send(process.memoryUsage.rss()); });`;

let discord: Loopback;
let program: Program;
/** Questions that Discord doesn't let the bot answer. */
let doomed: Set<string>;

beforeEach(async () => {
  discord = await startLoopback();
  discord.gateway.guilds = [guildWithChannels(CHANNELS)];
  doomed = new Set();
  const options = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(COLLECTOR)}`];
  program = await startProgram(discord, { LOG_LEVEL: 'silent' }, options);
  await discord.ready();
});

afterEach(async () => {
  program.process.kill('SIGKILL');
  await discord.close();
});

async function residentMemory(): Promise<number> {
  program.process.send('collect');
  const [bytes] = await once(program.process, 'message');
  return bytes;
}

/** Every so many-th request that sends something goes wrong, once for each question. */
function every(count: number, fault: Fault): (request: Received) => Fault | undefined {
  let requests = 0;
  const hit = new Set<string>();
  return (request) => {
    const id = questionOf(request);
    if (id === null || hit.has(id) || ++requests % count !== 0) return undefined;
    hit.add(id);
    return fault;
  };
}

/** Every so many-th answer is refused for good. */
function refuse(count: number, fault: Fault): (request: Received) => Fault | undefined {
  const refused = every(count, fault);
  return (request) => {
    const id = questionOf(request);
    const given = id !== null && doomed.has(id) ? fault : refused(request);
    if (id !== null && given) doomed.add(id);
    return given;
  };
}

/** What goes wrong, a batch each in turn. */
const TROUBLES: readonly (() => void)[] = [
  () => {},
  () => {
    discord.rest.fault = every(7, { status: 500 });
  },
  () => {
    discord.rest.fault = every(9, { status: 502, carriedOut: true });
  },
  () => {
    discord.rest.fault = every(60, { ...SILENCE, carriedOut: true });
  },
  () => {
    discord.rest.fault = every(11, { status: 401, body: { code: 0, message: '401: Unauthorized' } });
  },
  () => {
    discord.rest.fault = every(5, {
      status: 429,
      headers: { 'retry-after': '0.1' },
      body: { message: 'You are being rate limited.', retry_after: 0.1, global: false },
    });
  },
  () => {
    discord.rest.fault = refuse(8, { status: 403, body: { code: 50_013, message: 'Missing Permissions' } });
  },
  () => {
    discord.rest.fault = refuse(8, { status: 404, body: { code: 10_062, message: 'Unknown interaction' } });
  },
  () => {
    discord.gateway.drop();
  },
  () => {
    for (const event of ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'GUILD_CREATE'])
      discord.gateway.dispatch(event, { id: null });
  },
];

/** Asks a batch and waits until every question of it has ended. */
async function askBatch(number: number): Promise<void> {
  const texts = fc.sample(HOSTILE, { numRuns: BATCH / 10, seed: number });
  const asked = Array.from({ length: BATCH }, (_, index) => {
    const count = number * BATCH + index;
    const text = (index % 10 === 0 ? texts[index / 10] : QUESTIONS[count % QUESTIONS.length]) ?? '';
    const ask = index % 10 === 1 ? askedWithMention : askedWithCommand;
    return ask(text, member(count % MEMBERS), channel(count % CHANNELS));
  });
  TROUBLES[number % TROUBLES.length]?.();
  for (const sent of asked)
    discord.gateway.dispatch(sent.type === 2 ? 'INTERACTION_CREATE' : 'MESSAGE_CREATE', sent);
  const answer = (id: string): Json =>
    discord.rest.answers.get(id)?.[0] ?? discord.rest.messages.find(({ nonce }) => nonce?.startsWith(id));
  await discord.until(
    () => asked.every(({ id }) => doomed.has(id) || answer(id)),
    `the end of batch ${number}`,
    60_000,
  );
  // Repeated requests and further messages.
  await wait(50);
  expect(discord.rest.problems).toEqual([]);
  discord.rest.fault = () => undefined;
  discord.rest.received.length = 0;
  discord.rest.messages.length = 0;
  discord.rest.answers.clear();
  doomed.clear();
}

test('20,000 questions with faults: each ends, and the memory is what it was after the first 2,000', async () => {
  const looks: number[] = [];
  for (let number = 0; number < QUESTIONS_IN_ALL / BATCH; number++) {
    await askBatch(number);
    if (((number + 1) * BATCH) % BETWEEN_LOOKS === 0) looks.push(await residentMemory());
  }
  console.log(`resident memory in MB: ${looks.map((bytes) => (bytes / 1e6).toFixed(0)).join(', ')}`);
  const [early = 0] = looks;
  expect(looks.at(-1)).toBeLessThan(early * 1.1);
  expect((await program.leave('SIGTERM')).code).toBe(0);
});
