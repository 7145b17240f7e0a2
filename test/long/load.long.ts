import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { load } from '../discord/load.ts';
import type { Loopback } from '../discord/loopback/loopback.ts';
import { startLoopback } from '../discord/loopback/loopback.ts';
import { guildWithChannels } from '../discord/members.ts';
import type { Program } from '../discord/program.ts';
import { startProgram } from '../discord/program.ts';

let discord: Loopback;
let program: Program;

beforeEach(async () => {
  discord = await startLoopback();
  discord.gateway.guilds = [guildWithChannels(10)];
  program = await startProgram(discord);
  await discord.ready();
});

afterEach(async () => {
  program.process.kill('SIGKILL');
  await discord.close();
});

/** Longer than the limits look back. */
const BETWEEN = 11_000;

test('500 questions at once, again and again, by command and in messages: each ends once, within bounds', async () => {
  for (let round = 0; round < 6; round++) {
    const withMentions = round % 2 === 1;
    const report = await load(discord, { questions: 500, members: 50, withMentions });
    expect(report.astray).toEqual([]);
    expect(report).toMatchObject({ answered: 250, toldToWait: 250 });
    expect(report.acknowledged.at(-1)).toBeLessThan(3000);
    await wait(BETWEEN);
  }
  expect(discord.rest.problems).toEqual([]);
  expect((await program.leave('SIGTERM')).code).toBe(0);
  expect(await program.errors).toBe('');
});
