import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { packagePath, packageVersion } from '../src/package.ts';
import { decodePng } from './card/png.ts';
import type { Json } from './discord/loopback/check.ts';
import type { Run } from './program.ts';
import { runHere, startProgram } from './program.ts';
import { temporaryFolders } from './temporary-folders.ts';

/** The home of whoever runs the program, and what it is given. */
const folder = temporaryFolders()();

/** Starts the program. */
const start = (args: readonly string[], input: string | Buffer = '', environment: NodeJS.ProcessEnv = {}) =>
  startProgram(folder, args, { input, environment });

/** Runs the program in this process. */
const run = (args: readonly string[], input: string | Buffer = '', environment: NodeJS.ProcessEnv = {}) =>
  runHere(folder, args, { input, environment });

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('JSON lines', () => {
  const CHECK = '/check "We will surely bring them to the next level," Putin said';
  let ended: Pick<Run, 'code' | 'err'>;
  let answers: Json[];

  beforeAll(async () => {
    const input = Buffer.concat([
      Buffer.from('what did Shoigu say?\n\n/when\n'),
      Buffer.from([0xc3, 0x28, 0x0a]),
      Buffer.from(`${'long '.repeat(500)}\n/nonsense\n${CHECK}\nhello`),
    ]);
    const { out, ...rest } = await start(['--json'], input);
    ended = rest;
    answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  });

  test('one line for each line, a blank and a bad one too, in order', () => {
    expect(ended).toEqual({ code: 0, err: '' });
    expect(answers.map(({ kind, answered }) => [kind, answered])).toEqual([
      ['quotes', true],
      ['none', false],
      ['dates', true],
      ['none', false],
      ['none', false],
      ['none', false],
      ['check', true],
      ['about', true],
    ]);
    expect(Object.keys(answers[0])).toEqual([
      'question',
      'takenAs',
      'kind',
      'answered',
      'speaker',
      'speakers',
      'excerpts',
      'dates',
      'message',
      'heading',
    ]);
  });

  test('a check has the text, the verdict and where they part', () => {
    const answer = answers.find(({ kind }) => kind === 'check');
    expect(Object.keys(answer)).toEqual([
      'question',
      'takenAs',
      'kind',
      'answered',
      'speaker',
      'speakers',
      'excerpts',
      'dates',
      'checked',
      'verdict',
      'claimed',
      'differences',
      'message',
      'heading',
    ]);
    const { checked, claimed, differences, excerpts } = answer;
    const cut = ([start, end]: [number, number]) => checked.slice(start, end);
    expect(answer).toMatchObject({
      kind: 'check',
      answered: true,
      verdict: 'other-speaker',
      speaker: 'Li Shangfu',
    });
    expect(checked).toBe('"We will surely bring them to the next level," Putin said');
    expect(cut(claimed)).toBe('Putin');
    expect(differences.map(({ text }: { text: [number, number] }) => cut(text))).toEqual(['next']);
    const [start, end] = differences[0].article.map((at: number) => at - excerpts[0].start);
    expect(excerpts[0].text.slice(start, end)).toBe('new');
  });

  test('a question as an argument is answered, and that is all, even with a token', async () => {
    const { code, out } = await run(['--json', 'what is the article about?'], '', { DISCORD_TOKEN: 'x.y.z' });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'summary', answered: true });
  });
});

describe('text', () => {
  test('one question a line, no colour where there is no terminal', async () => {
    const { code, out } = await run([], 'what did Shoigu say?\nwhat is the recipe for borscht\n');
    expect(code).toBe(0);
    expect(out).toContain('│ Shoigu has also pointed out');
    expect(out).toContain('The article doesn’t say');
    expect(out).not.toContain('\u001b');
  });

  test('lines stand alone, unless --conversation joins them', async () => {
    const lines = 'what did Shoigu say about patrols?\nand about tension?\n';
    const taken = 'Taken to mean: what did Shoigu say about tension?';
    expect((await run([], lines)).out).not.toContain(taken);
    expect((await run(['--conversation'], lines, { DISCORD_TOKEN: 'x.y.z' })).out).toContain(taken);
  });

  test('help and version', async () => {
    expect((await run(['--help'])).out).toMatch(/--article[\s\S]*DISCORD_TOKEN/u);
    expect(await start(['--version'])).toEqual({ code: 0, out: `${packageVersion()}\n`, err: '' });
  });
});

describe('bad input: one clear line, exit 2', () => {
  test.each([
    ['missing', ['--article', join(folder, 'nowhere.txt')], /no such file/u],
    ['an unknown option', ['--nonsense'], /--nonsense/u],
  ])('%s', async (_, args, problem) => {
    const { code, out, err } = await start(args, 'hello\n');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^verbatim: [^\n]+\n$/u);
    expect(err).toMatch(problem);
  });

  test('is told by the exit code alone where nobody reads standard error', async () => {
    const child = spawn(process.execPath, [packagePath('dist/src/main.js'), '--nonsense'], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 50_000,
    });
    child.stderr.destroy();
    await once(child, 'exit');
    expect(child.exitCode).toBe(2);
  });

  test.skipIf(!existsSync('/dev/full'))('a disk that has no room for what is printed', async () => {
    const line = '"$0" "$1" --version > /dev/full';
    const child = spawn('sh', ['-c', line, process.execPath, packagePath('dist/src/main.js')], {
      env: { PATH: process.env.PATH, HOME: folder },
      timeout: 50_000,
    });
    const [err] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(child.exitCode).toBe(1);
    expect(err).toBe(
      "verbatim: standard output can't be written: the disk is full; make room, and try again\n",
    );
  });

  test('a model that is missing', async () => {
    const { code, err } = await run([], '', { EMBEDDING_MODEL: join(folder, 'nowhere') });
    expect(code).toBe(2);
    expect(err).toMatch(/^verbatim: [^\n]+nowhere[^\n]+\n$/u);
  });

  test('bad settings are told all at once, a line each', async () => {
    const settings = {
      DISCORD_API_URL: 'nonsense',
      LOG_LEVEL: 'loud',
    };
    const { code, err } = await run([], '', settings);
    expect(code).toBe(2);
    const lines = err.trimEnd().split('\n');
    expect(lines).toEqual(
      Object.keys(settings).map((name) => expect.stringMatching(`^verbatim: ${name} must `)),
    );
  });

  test('a companion file that is not right', async () => {
    const article = await file('odd.txt', 'A title\nOne sentence.\n');
    await file('odd.json', '{ "link": "not a link" }');
    const { code, err } = await run(['--article', article], 'hello\n');
    expect(code).toBe(2);
    expect(err).toMatch(/^verbatim: [^\n]+odd\.json[^\n]+link[^\n]+\n$/u);
  });
});

describe('--card', () => {
  test('writes the first direct quotation of the answer as a picture, and says what is on it', async () => {
    const path = join(folder, 'card.png');
    const { code, out, err } = await run(['--card', path, 'what did Shoigu say?']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /\nCard: .*card\.png \(1200 × \d+ pixels\)\nAlternative text: Sergey Shoigu \(Russian Defense Minister\): "The coordination of our efforts .*, Tuesday 18 April 2023\n$/u,
    );
    const { width, height } = decodePng(await readFile(path));
    expect(out).toContain(`(${width} × ${height} pixels)`);
  });

  test('an answer without a direct quotation is exit 2 with one line', async () => {
    const { code, err } = await run(['--card', join(folder, 'none.png'), 'when did Li meet Putin?']);
    expect(code).toBe(2);
    expect(err).toMatch(/^verbatim: [^\n]* has no direct quotation [^\n]*\n$/u);
  });

  test('a file that can’t be written is exit 2', async () => {
    const { code, err } = await run(['--card', join(folder, 'no', 'folder.png'), 'what did Shoigu say?']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^verbatim: The card can't be written to [^\n]*: there is no such folder; make it first, or name another\n$/u,
    );
  });
});

describe('a calendar file', () => {
  test('has the timeline, which is printed as well', async () => {
    const path = join(folder, 'all.ics');
    const { code, out, err } = await run(['--ics', path]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Known only to the month or year:');
    expect((await readFile(path, 'utf8')).match(/BEGIN:VEVENT/gu)).toHaveLength(6);
  });

  test('has the day that answers a question', async () => {
    const path = join(folder, 'one.ics');
    const { code, out } = await run(['--json', '--ics', path, 'when does the visit end?']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      dates: [{ value: '2023-04-18', computed: true }],
      sum: { value: '2023-04-18', parts: [expect.any(Array), expect.any(Array)] },
    });
    expect((await readFile(path, 'utf8')).match(/DTSTART;VALUE=DATE:\d+/gu)).toEqual([
      'DTSTART;VALUE=DATE:20230418',
    ]);
  });

  test.each([
    ['without a day', 'when will the Olympics begin?', 'no.ics', /no day/u],
    [
      'that can’t be written',
      '/when',
      join('nowhere', 'no.ics'),
      /can't be written: there is no such folder/u,
    ],
  ])('%s is bad input', async (_, question, name, problem) => {
    const { code, err } = await run(['--ics', join(folder, name), question]);
    expect(code).toBe(2);
    expect(err).toMatch(/^verbatim: [^\n]+\n$/u);
    expect(err).toMatch(problem);
  });
});

describe('a second start', () => {
  const questions = 'what did Shoigu say about security?\n/when\n/summary\nwhy was Russia chosen?\n';
  const settings = (cache: string) => ({ CACHE_DIR: cache, LOG_LEVEL: 'debug' });
  /** Whether the vectors were those of an earlier start; the log has one line. */
  const kept = ({ err }: Run) => JSON.parse(err).kept;

  test('embeds no sentence again and gives the same JSON', async () => {
    const cache = join(folder, 'second');
    const first = await start(['--json'], questions, settings(cache));
    const second = await start(['--json'], questions, settings(cache));
    expect([first, second].map(kept)).toEqual([false, true]);
    expect(second.out).toBe(first.out);
    expect(first.out.trimEnd().split('\n')).toHaveLength(4);
  });

  test('goes on where nothing can be kept, and says so in one line of the log at most', async () => {
    const cache = join(await file('no-folder', ''), 'cache');
    const quiet = await run(['--json'], questions, { CACHE_DIR: cache });
    expect({ code: quiet.code, err: quiet.err }).toEqual({ code: 0, err: '' });
    const logged = await run(['--json'], questions, settings(cache));
    const lines = logged.err.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
      expect.stringContaining('can’t be kept'),
      'The article is read',
    ]);
    expect(logged.out).toBe(quiet.out);
  });
});

test('--discord without a token is exit 1', async () => {
  const { code, err } = await start(['--discord'], '', { DISCORD_TOKEN: ' ' });
  expect(code).toBe(1);
  expect(err).toMatch(/^verbatim: DISCORD_TOKEN [^\n]+\n$/u);
});

describe('an article from outside', () => {
  const PAGE = `<!doctype html><title>Ferry runs again</title><h1>Ferry runs again</h1><p>18 April 2023</p>
<p>The ferry to the island runs again since Monday, the harbour office said.</p>
<p>A storm had torn the pier from its piles at Easter, and divers from the mainland have mended it since.</p>
<p>For eleven days the shop on the island had neither flour nor milk, and the school was closed.</p>`;

  test('read prints what was extracted', async () => {
    const page = await file('ferry.html', PAGE);
    const { code, out, err } = await run(['--terminal', 'read', '--json', page]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Object.keys(JSON.parse(out))).toEqual([
      'title',
      'publishedAt',
      'updatedAt',
      'authors',
      'site',
      'link',
      'text',
    ]);
    expect(JSON.parse(out)).toMatchObject({
      title: 'Ferry runs again',
      publishedAt: '2023-04-18',
      authors: null,
    });
    expect((await run(['read', page])).out).toMatch(/^The ferry to the island/u);
  });

  test('a page can be asked at once, from a file and from standard input', async () => {
    const page = await file('ferry.html', PAGE);
    const fromFile = await run(['--json', '--article', page, 'who says the ferry runs again?']);
    const fromInput = await run(['--json', '--article', '-', 'who says the ferry runs again?'], PAGE);
    expect(JSON.parse(fromFile.out)).toMatchObject({ answered: true, speaker: 'the harbour office' });
    expect(fromInput).toEqual(fromFile);
  });

  test.each([
    ['a link inside', ['read', 'http://127.0.0.1/'], /not on the public internet/u],
    ['a link that is a file', ['--article', 'file:///etc/passwd', 'hello'], /only http and https/u],
    ['no article in a page', ['read', '-'], /no article/u],
  ])('%s: one clear line, exit 2', async (_, args, problem) => {
    const { code, out, err } = await run(args, '<html><body>Nothing.</body></html>');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^verbatim: [^\n]+\n$/u);
    expect(err).toMatch(problem);
  });
});
