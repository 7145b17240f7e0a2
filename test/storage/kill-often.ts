import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { expect } from 'vitest';

import type { Kind } from './databases.ts';
import type { Numbers } from './programs/numbered.ts';
import { readNumbers } from './programs/numbered.ts';
import type { Whereabouts } from './programs/stores.ts';
import { openStores } from './programs/stores.ts';
import type { Line } from './programs/writer.ts';
import { programFile } from './run-program.ts';

/** When a program is killed: after so many lines that it wrote, and so many milliseconds. */
const MOMENT = fc.record({ lines: fc.nat(16), milliseconds: fc.nat(8) });

/**
 * Starts the writer again and again on a new database and kills it each time. Afterwards all that it was told is done must be there, and
 * of the change in which it was killed all or nothing.
 *
 * @returns how many changes were begun, and how many of those that a kill interrupted are there
 */
export async function killOften(
  { make, settle }: Kind,
  kills: number,
): Promise<{ where: Whereabouts; changes: number; interrupted: number; whole: number }> {
  const where = await make();
  let before: Numbers = { articles: [], settings: 0, used: null };
  const counts = { changes: 0, interrupted: 0, whole: 0 };
  for (const [seed, { lines, milliseconds }] of fc.sample(MOMENT, { numRuns: kills, seed: 9 }).entries()) {
    const written = await killed(where, seed + 1, lines, milliseconds);
    const changes = written.filter(({ change }) => change !== 'open' && change !== 'done');
    const isInterrupted = changes.length > 0 && written.at(-1)?.change !== 'done';
    const done = changes.slice(0, isInterrupted ? -1 : changes.length).reduce(changed, before);
    const begun = changes.reduce(changed, before);
    await settle(where);
    const now = await look(where);
    expect([done, begun]).toContainEqual(now);
    counts.changes += changes.length;
    if (isInterrupted) {
      counts.interrupted++;
      if (JSON.stringify(now) === JSON.stringify(begun)) counts.whole++;
    }
    before = now;
  }
  return { where, ...counts };
}

/** Starts the writer and kills it; all that it wrote. */
async function killed(where: Whereabouts, seed: number, count: number, delay: number): Promise<Line[]> {
  const child = spawn(process.execPath, [programFile('writer'), where, `${seed}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const left = once(child, 'exit');
  const lines: Line[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(JSON.parse(line));
    if (lines.length === count + 1) setTimeout(() => child.kill('SIGKILL'), delay);
  }
  expect((await left)[1]).toBe('SIGKILL');
  return lines;
}

/** Opens the database as the next program would, and reads all of it. */
async function look(where: Whereabouts): Promise<Numbers> {
  const stores = await openStores(where);
  try {
    return await readNumbers(stores);
  } finally {
    await stores.database.close();
  }
}

function changed(numbers: Numbers, line: Line): Numbers {
  const { articles, used } = numbers;
  switch (line.change) {
    case 'add':
      return { ...numbers, articles: [...articles, [line.number]] };
    case 'refresh':
      return {
        ...numbers,
        articles: articles.map((each) => (each[0] === line.article ? [...each, line.number] : each)),
      };
    case 'remove':
      return {
        ...numbers,
        articles: articles.filter(([first]) => first !== line.article),
        used: used === line.article ? null : used,
      };
    case 'use':
      return { ...numbers, used: line.article };
    case 'settings':
      return { ...numbers, settings: line.number };
    default:
      return numbers;
  }
}
