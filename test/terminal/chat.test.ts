import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { complete } from '../../src/terminal/complete.ts';
import { historyFile } from '../../src/terminal/history.ts';
import { TerminalLibrary } from '../../src/terminal/library.ts';
import { runTerminal } from '../../src/terminal/run-terminal.ts';
import { Session } from '../../src/terminal/session.ts';
import type { Streams } from '../../src/terminal/streams.ts';
import { dataFolder } from '../../src/user-folders.ts';
import { sharedEncoder } from '../encoder.ts';
import { temporaryFolders } from '../temporary-folders.ts';

const temporaryFolder = temporaryFolders();
let assistant: Assistant;
let folder: string;
let history: string;

const [UP, TAB, ENTER, END] = ['\u001b[A', '\t', '\r', '\u0004'];

beforeAll(async () => {
  const article = await loadArticle(packagePath('data/articles/china-russia-cooperation.txt'));
  assistant = await openAssistant(article, await sharedEncoder());
});

beforeEach(() => {
  folder = temporaryFolder();
  history = join(folder, 'state', 'verbatim', 'history');
});

/** Nothing here is about the library. */
const NO_LIBRARY = new TerminalLibrary(() => Promise.reject(new Error('none')), false);

/** A chat with somebody who types these keys, a group of them every tenth of a second; what is on their screen. */
async function chat(keys: readonly string[], terminal = true): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY: terminal });
  const output = Object.assign(new PassThrough(), { isTTY: terminal, columns: 200 });
  let screen = '';
  output.on('data', (chunk) => {
    screen += chunk;
  });
  const streams = { input, output } as unknown as Streams;
  const done = runTerminal(
    new Session({ outside: assistant, instead: true }, NO_LIBRARY),
    streams,
    { json: false, colour: false, conversation: false },
    history,
  );
  for (const group of keys) {
    input.write(group);
    await wait(100);
  }
  input.end();
  await done;
  return screen;
}

describe('Tab', () => {
  const cases: [string, string[], string][] = [
    ['/', ['/ask ', '/quotes ', '/summary ', '/when ', '/check ', '/help ', '/article ', '/find '], '/'],
    ['/qu', ['/quotes '], '/qu'],
    ['/nothing', [], '/nothing'],
    ['/quotes sho', ['Sergey Shoigu '], 'sho'],
    ['/quotes ser', ['Sergey Shoigu '], 'ser'],
    ['/quotes Sergey Shoigu strat', ['strategic cooperation'], 'strat'],
    ['/quotes Nobody', [], 'Nobody'],
    ['/summary ', ['short', 'medium', 'long'], ''],
    ['/help ', [], ''],
    ['what did Sho', ['Shoigu'], 'Sho'],
    ['what did sho', ['Shoigu'], 'sho'],
    ['what did Shoigu say ', [], ''],
    ['/check Shoi', ['Shoigu'], 'Shoi'],
  ];
  test.each(cases)('completes %j', (line, completions, end) => {
    expect(complete({ assistant, entries: [] }, line)).toEqual([completions, end]);
  });

  test('completes the events that the article dates', () => {
    const [events] = complete({ assistant, entries: [] }, '/when ');
    expect(events).toEqual(assistant.events());
  });

  test('does so in the chat, and what is completed is asked', async () => {
    const screen = await chat([`/qu${TAB}`, `shoi${TAB}`, `patrols${ENTER}`, END]);
    expect(await readFile(history, 'utf8')).toBe('/quotes Sergey Shoigu patrols\n');
    expect(screen).toContain('joint patrols');
    expect(screen).not.toContain('Li said');
  });
});

describe('what was typed', () => {
  test('is there again in the next run, with the arrow up, and nobody else can read it', async () => {
    await chat([`who is quoted?${ENTER}`, `thanks${ENTER}`, END]);
    expect(await readFile(history, 'utf8')).toBe('who is quoted?\nthanks\n');
    expect((await stat(history)).mode & 0o777).toBe(0o600);
    const screen = await chat([`${UP}${UP}${ENTER}`, END]);
    expect(screen).toContain('Quoted, in order of appearance');
  });

  test('is kept in bounds: the newest 500 lines', async () => {
    await mkdir(join(history, '..'), { recursive: true });
    const lines = Array.from({ length: 800 }, (_, index) => `question ${index}`);
    await writeFile(history, `${lines.join('\n')}\n`, { mode: 0o644 });
    await chat([`hello${ENTER}`, `${'x'.repeat(3000)}${ENTER}`, END]);
    const kept = (await readFile(history, 'utf8')).trimEnd().split('\n');
    expect(kept).toEqual([...lines.slice(-500), 'hello']);
    expect((await stat(history)).mode & 0o777).toBe(0o600);
  });

  test('isn’t kept where nobody types', async () => {
    await chat(['who is quoted?\n'], false);
    await expect(stat(history)).rejects.toThrow(/ENOENT/u);
  });

  test('isn’t kept where it can’t be, and is answered all the same', async () => {
    await writeFile(join(folder, 'state'), 'a file in the way');
    expect(await chat([`thanks${ENTER}`, END])).toContain('You are welcome.');
  });
});

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ['linux', {}, join('/home/a', '.local', 'state', 'verbatim', 'history')],
  ['linux', { XDG_STATE_HOME: '/var/state' }, join('/var/state', 'verbatim', 'history')],
  ['linux', { XDG_STATE_HOME: 'relative' }, join('/home/a', '.local', 'state', 'verbatim', 'history')],
  ['darwin', {}, join('/home/a', 'Library', 'Application Support', 'verbatim', 'history')],
  ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'verbatim', 'history')],
])('on %s %o it is kept where programs keep their state', (platform, environment, path) => {
  expect(historyFile(platform, environment, '/home/a')).toBe(path);
});

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ['linux', {}, join('/home/a', '.local', 'share', 'verbatim')],
  ['linux', { XDG_DATA_HOME: '/var/data' }, join('/var/data', 'verbatim')],
  ['linux', { XDG_DATA_HOME: 'relative' }, join('/home/a', '.local', 'share', 'verbatim')],
  ['darwin', {}, join('/home/a', 'Library', 'Application Support', 'verbatim')],
  ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'verbatim', 'Data')],
])('on %s %o the library is kept where programs keep their data', (platform, environment, folder) => {
  expect(dataFolder(platform, environment, '/home/a')).toBe(folder);
});
