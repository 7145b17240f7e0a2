import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { load } from './load.ts';
import type { Loopback } from './loopback/loopback.ts';
import { startLoopback } from './loopback/loopback.ts';
import { guildWithChannels } from './members.ts';
import type { Program } from './program.ts';
import { startProgram } from './program.ts';

let discord: Loopback;
let program: Program;

beforeEach(async () => {
  discord = await startLoopback();
  discord.gateway.guilds = [guildWithChannels(10)];
  program = await startProgram(discord);
  await discord.ready();
  // A bot that has just started is slower.
  await load(discord, { questions: 10, members: 10, withMentions: false });
});

afterEach(async () => {
  program.process.kill('SIGKILL');
  await discord.close();
});

/** The most resident memory that a process ever had, in MB. */
async function peakMemory({ process }: Program): Promise<number> {
  const status = await readFile(`/proc/${process.pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1]) / 1000;
}

test('100 questions at once from 10 members: each is answered or told when to ask again, once, in time', async () => {
  const before = await peakMemory(program);
  const report = await load(discord, { questions: 100, members: 10, withMentions: false });
  expect(report.astray).toEqual([]);
  // Five of each member's are within the allowance, less the one asked before.
  expect(report).toMatchObject({ answered: 40, toldToWait: 60 });
  expect(report.acknowledged.at(-1)).toBeLessThan(3000);
  expect((await peakMemory(program)) - before).toBeLessThan(100);
  expect(discord.rest.problems).toEqual([]);
  expect((await program.leave('SIGTERM')).code).toBe(0);
  expect(await program.errors).toBe('');
});
