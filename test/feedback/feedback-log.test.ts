import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { LINE_START } from '../../src/feedback/entry.ts';
import { FeedbackLog, FeedbackRefused } from '../../src/feedback/feedback-log.ts';
import { readFeedback } from '../../src/feedback/read-feedback.ts';
import { packagePath } from '../../src/package.ts';
import { temporaryFolders } from '../temporary-folders.ts';
import { entry } from './entry.ts';

const temporaryFolder = temporaryFolders();
let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'feedback.jsonl');
});

async function read() {
  return readFeedback(await readFile(file, 'utf8'));
}

/** Another process that appends reports, `count` of them, and says of each when it is kept. */
function writer(name: string, count: number): ChildProcess {
  const module = pathToFileURL(packagePath('dist/src/feedback/feedback-log.js'));
  const program = `
    const { FeedbackLog } = await import(${JSON.stringify(module)});
    const log = new FeedbackLog(${JSON.stringify(file)});
    for (let at = 0; at < ${count}; at++) {
      const note = ${JSON.stringify(name)} + at + ' ' + '…'.repeat(at * 37 % 4000);
      await log.append({ ...${JSON.stringify(entry())}, note });
      console.log(at);
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('a report comes back as it went in, and only its owner can read it', async () => {
  const odd = entry({ note: `two\nlines \u2028 "quoted" ${LINE_START} 🙂`, question: null, answer: null });
  const log = new FeedbackLog(file);
  await Promise.all([log.append(entry()), log.append(odd)]);
  expect(await read()).toEqual({ entries: [entry(), odd], unreadable: 0 });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3);
});

test('every line begins with what tells it from others', async () => {
  await new FeedbackLog(file).append(entry());
  expect((await readFile(file, 'utf8')).startsWith(LINE_START)).toBe(true);
});

describe('nothing is lost or torn', () => {
  test('when two processes write at once', async () => {
    const writers = ['a', 'b'].map((name) => writer(name, 60));
    await Promise.all(writers.map((each) => once(each, 'close')));
    const { entries, unreadable } = await read();
    expect(unreadable).toBe(0);
    expect(new Set(entries.map(({ note }) => note.split(' ')[0])).size).toBe(120);
  });

  test('when the process is killed: all that it called kept is there, and the file goes on', async () => {
    const program = writer('k', 100_000);
    const kept: number[] = [];
    if (!program.stdout) throw new Error('no output');
    for await (const line of createInterface(program.stdout)) {
      kept.push(Number(line));
      if (kept.length === 25) program.kill('SIGKILL');
    }
    await new FeedbackLog(file).append(entry({ note: 'after' }));
    const { entries } = await read();
    const notes = new Set(entries.map(({ note }) => note.split(' ')[0]));
    for (const number of kept) expect(notes).toContain(`k${number}`);
    expect(entries.at(-1)?.note).toBe('after');
  });

  test.each([
    ['half of a line', JSON.stringify(entry()).slice(0, 60)],
    [
      'half of a letter',
      Buffer.from(JSON.stringify(entry({ note: 'é' })))
        .subarray(0, -170)
        .toString('latin1'),
    ],
    ['something else', 'not JSON'],
  ])('behind %s that a crash left', async (_, torn) => {
    await writeFile(file, torn);
    await new FeedbackLog(file).append(entry());
    expect(await read()).toEqual({ entries: [entry()], unreadable: 1 });
  });

  test('where another process tore its line after this one had looked', async () => {
    await writeFile(file, JSON.stringify(entry()).slice(0, 60));
    await appendFile(file, `${JSON.stringify(entry({ note: LINE_START }))}\n`);
    expect(await read()).toEqual({ entries: [entry({ note: LINE_START })], unreadable: 1 });
  });
});

describe('refused, and said so', () => {
  test('a report that would make the file too large; it stays as it is', async () => {
    const log = new FeedbackLog(file, { largestFile: 900 });
    await log.append(entry());
    await expect(log.append(entry())).rejects.toThrow(FeedbackRefused);
    expect((await read()).entries).toHaveLength(1);
  });

  test('a report that is far too long', async () => {
    await expect(new FeedbackLog(file).append(entry({ note: 'x'.repeat(300_000) }))).rejects.toThrow(
      FeedbackRefused,
    );
  });

  test('more at once than a disk can take; those that were taken are kept', async () => {
    const log = new FeedbackLog(file);
    const all = await Promise.allSettled(Array.from({ length: 200 }, () => log.append(entry())));
    const taken = all.filter(({ status }) => status === 'fulfilled').length;
    expect(taken).toBeGreaterThanOrEqual(100);
    expect(taken).toBeLessThan(200);
    expect((await read()).entries).toHaveLength(taken);
  });

  test.runIf(process.platform === 'linux')('a full disk, and the next is tried again', async () => {
    const log = new FeedbackLog('/dev/full');
    await expect(log.append(entry())).rejects.toThrow(/ENOSPC/u);
    await expect(log.append(entry())).rejects.toThrow(/ENOSPC/u);
  });
});
