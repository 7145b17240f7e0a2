import { execFileSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packagePath } from '../src/package.ts';
import type { Run } from './program.ts';
import { runHere, startProgram } from './program.ts';
import { databasesFor, KINDS } from './storage/databases.ts';
import { settingFor } from './storage/programs/stores.ts';
import { temporaryFolders } from './temporary-folders.ts';

const newFolder = temporaryFolders();

function withLines({ code, out, err }: Run) {
  const lines = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { code, err, lines };
}

const HARBOUR = packagePath('test/articles/harbour.txt');
const SCHOOL = packagePath('test/articles/school.txt');

test('a question where there is no library makes none', async () => {
  const home = newFolder();
  const { code, out } = await runHere(home, ['who is quoted?']);
  expect(code).toBe(0);
  expect(out).toContain('Shoigu');
  expect(await readdir(home, { recursive: true })).not.toContainEqual(expect.stringContaining('library'));
});

test('a library is made in the user’s folder, for its owner’s eyes alone', async () => {
  const home = newFolder();
  expect((await runHere(home, ['list'])).code).toBe(0);
  const file = join(home, '.local', 'share', 'verbatim', 'library.db');
  expect((await stat(join(file, '..'))).mode & 0o777).toBe(0o700);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

const LONG_AGO = '2023-04-18T10:49:00.000Z';

/** A line of an export, by what is said of its article. */
function exportedLine(id: string, title: string, text: string, address: string | null = null): string {
  const facts = { site: null, authors: [], publishedAt: null, updatedAt: null, link: null };
  const details = { title, ...facts, address, known: { source: { title } } };
  const versions = [{ readAt: LONG_AGO, details, text }];
  return JSON.stringify({ id, addedAt: LONG_AGO, checkedAt: LONG_AGO, keys: [`text:${id}`], versions });
}

test('what is told of a title can’t steer the terminal', async () => {
  const title = 'Ferry \u001b[2Jruns again';
  const home = newFolder();
  const [header = ''] = (await runHere(home, ['export'])).out.split('\n');
  const lines = ['one', 'two'].map((words, at) =>
    exportedLine(`000000000${at}`, title, `The ferry runs again with ${words} bus.`),
  );
  await runHere(home, ['import', '-'], { input: [header, ...lines].join('\n') });
  const { err } = await runHere(home, ['use', 'ferry']);
  expect(err).toContain('“ferry” may be 2 articles, such as “Ferry ␛[2Jruns again”');
  expect(err).not.toContain('\u001b');
});

describe.each(KINDS)('a library in $name', (kind) => {
  const newDatabase = databasesFor(kind);
  const home = newFolder();
  /** What leads to the library. */
  let own: NodeJS.ProcessEnv;
  let exported: string;

  beforeAll(async () => {
    own = await another();
  });

  /** What leads to another library, which isn't made yet. */
  const another = async () => settingFor(await newDatabase());

  const run = (args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}) =>
    runHere(home, args, { input, environment: { ...own, ...environment } });

  /** The same with `--json`: each line of what is printed. */
  const runJson = async (args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}) =>
    withLines(await run(['--json', ...args], input, environment));

  test('is made of files and standard input, several at once; what can’t be added doesn’t keep the others', async () => {
    const args = ['--json', 'add', HARBOUR, 'nowhere.txt', '-'];
    const { code, err, lines } = withLines(
      await startProgram(home, args, { input: await readFile(SCHOOL), environment: own }),
    );
    expect(code).toBe(2);
    expect(err).toBe("verbatim: The article nowhere.txt can't be read: there is no such file\n");
    expect(lines.map(({ kind, article, isNew }) => [kind, article.title, isNew])).toEqual([
      ['added', 'Harbour Reopens After Grounded Freighter Is Towed Away', true],
      ['added', 'Parents Angry as Millbrook School Plans to Drop Latin', true],
    ]);
  });

  test('is asked about the article added last, until another is chosen', async () => {
    expect((await run(['who is quoted?'])).out).toContain('Margaret Ellis');
    const { out } = await run(['use', 'harbour', 'reopens']);
    expect(out).toMatch(/^Harbour Reopens After .*\n[\s\S]*▸ This one is asked\.\n$/u);
    expect((await run(['who is quoted?'])).out).toContain('Ingrid Solheim');
  });

  test('is asked about an article that is named, and reads others without keeping them', async () => {
    expect((await run(['--article', 'school', 'who is quoted?'])).out).toContain('Margaret Ellis');
    expect((await run(['who is quoted?'], '', { ARTICLE: 'china' })).out).toContain('Shoigu');
    const budget = packagePath('test/articles/budget.txt');
    expect((await run(['--article', budget, 'who is quoted?'])).code).toBe(0);
    const { lines } = await runJson(['list']);
    expect(lines).toHaveLength(1);
    expect(lines[0].articles.map(({ title }: { title: string }) => title.split(' ')[0])).toEqual([
      'Parents',
      'Harbour',
      'China',
    ]);
    expect(lines[0].asked).toBe(lines[0].articles[1].id);
  });

  test('looks at a page again in a chat, and for nothing that ends with its answers', async () => {
    const begun = await runHere(home, ['export'], { environment: await another() });
    const [header = ''] = begun.out.split('\n');
    // Nothing is reached at such an address, and that too is looking at it.
    const address = 'http://127.0.0.1/ferry';
    const line = exportedLine('0000000001', 'Ferry', '“The ferry runs again,” Ane Lund said.', address);
    const environment = await another();
    await runHere(home, ['import', '-'], { input: `${header}\n${line}`, environment });
    const checkedAt = async () => {
      const { out } = await runHere(home, ['export'], { environment });
      return JSON.parse(out.split('\n')[1] ?? '').checkedAt;
    };
    await runHere(home, ['who is quoted?'], { environment });
    await runHere(home, [], { input: 'who is quoted?\nwhat did Lund say?\n', environment });
    expect(await checkedAt()).toBe(LONG_AGO);
    async function* typed() {
      yield 'who is quoted?\n';
      await expect.poll(checkedAt, { timeout: 5000 }).not.toBe(LONG_AGO);
    }
    const { out } = await runHere(home, [], { typed: typed(), environment });
    expect(out).toContain('Ane Lund');
  });

  test('answers lines, commands and questions alike', async () => {
    const { code, lines } = await runJson(
      [],
      '/article use school\nwho is quoted?\n/find harbour\n/article use nothing\n',
    );
    expect(code).toBe(0);
    expect(lines.map(({ kind }) => kind)).toEqual(['article', 'quotes', 'found', 'none']);
    expect(lines[1].article).toEqual({ id: lines[0].article.id, version: 1 });
  });

  test('is searched as a whole; an argument with spaces is a question', async () => {
    const { out } = await run(['find', 'when', 'did', 'the', 'harbour', 'reopen?']);
    expect(out).toMatch(/^From the library:\n\nHarbour Reopens/u);
    const { lines } = await runJson(['find the harbour']);
    expect(lines[0]).toMatchObject({
      question: 'find the harbour',
      kind: expect.not.stringContaining('found'),
    });
  });

  test('is exported to a file for its owner alone, or to standard output', async () => {
    const path = join(home, 'library.jsonl');
    expect((await run(['export', path])).out).toBe(`Exported 3 articles to ${path}\n`);
    exported = (await run(['export'])).out;
    expect((await run(['export', '-'])).out).toBe(exported);
    expect(await readFile(path, 'utf8')).toBe(exported);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readdir(home)).filter((name) => name.startsWith('library.jsonl'))).toEqual([
      'library.jsonl',
    ]);
  });

  test('is exported to a pipe, which stays one', async () => {
    const path = join(home, 'pipe');
    execFileSync('mkfifo', [path]);
    const [{ out }, read] = await Promise.all([run(['export', path]), readFile(path, 'utf8')]);
    expect(out).toBe(`Exported 3 articles to ${path}\n`);
    expect(read).toBe(exported);
    expect((await stat(path)).isFIFO()).toBe(true);
  });

  test('is the same again where it is imported, however often', async () => {
    const env = await another();
    const path = join(home, 'library.jsonl');
    expect((await run(['import', path], '', env)).out).toBe('Articles imported: 3 added, 0 there already.\n');
    const again = await runJson(['import', '-'], exported, env);
    expect(again.lines).toEqual([{ kind: 'imported', added: 0, known: 3, refused: 0 }]);
    expect((await run(['export'], '', env)).out).toBe(exported);
  });

  test('takes in the good lines of a file, and tells of each bad one', async () => {
    const [header, first, second] = exported.split('\n');
    const bad = [header, first, '{"id":', second?.replace('"addedAt":"', '"addedAt":"on ')].join('\n');
    const { code, out, err } = await run(['import', '-'], bad, await another());
    expect({ code, out }).toEqual({
      code: 2,
      out: 'Articles imported: 1 added, 0 there already, 2 refused.\n',
    });
    expect(err).toMatch(/^verbatim: line 3: [^\n]+\nverbatim: line 4: addedAt: must be a moment [^\n]+\n$/u);
  });

  test('needs no encoder but to read and be asked; an import without one takes nothing in', async () => {
    const env = { ...(await another()), EMBEDDING_MODEL: join(home, 'no-model') };
    for (const args of [['list'], ['use', 'china'], ['show'], ['export'], ['remove', 'china']])
      expect({ args, ...(await run(args, '', env)) }).toMatchObject({ args, code: 0, err: '' });
    for (const args of [
      ['find', 'harbour'],
      ['add', HARBOUR],
      ['import', join(home, 'library.jsonl')],
    ])
      expect({ args, ...(await run(args, '', env)) }).toMatchObject({
        args,
        code: 2,
        out: '',
        err: expect.stringContaining('EMBEDDING_MODEL'),
      });
    expect((await runJson(['list'], '', env)).lines).toEqual([expect.objectContaining({ articles: [] })]);
    const unmade = await another();
    const model = { EMBEDDING_MODEL: join(home, 'no-model') };
    expect((await run(['import', join(home, 'library.jsonl')], '', { ...unmade, ...model })).code).toBe(2);
    // One that isn't made begins with the bundled article.
    expect((await runJson(['list'], '', unmade)).lines[0].articles).toHaveLength(1);
  });

  test('loses an article that is removed, and asks the one added last', async () => {
    expect((await run(['remove', 'school'])).out).toMatch(/^Removed: Parents Angry/u);
    const { lines } = await runJson(['show', 'harbour']);
    expect(lines[0]).toMatchObject({ kind: 'article', isAsked: true, article: { site: null, version: 1 } });
    expect((await run(['show', 'school'])).code).toBe(2);
  });
});

describe('one clear line', () => {
  const folder = newFolder();
  const CARD = join(folder, 'card.png');
  const run = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
    runHere(folder, args, { environment });

  const cases: [string, readonly string[], NodeJS.ProcessEnv, number, RegExp][] = [
    [
      'no article of that name',
      ['use', 'nothing'],
      {},
      2,
      /No article here is called “nothing”. verbatim list shows/u,
    ],
    [
      'no article of that name to ask',
      ['--article', 'nothing', 'why?'],
      {},
      2,
      /called “nothing”. verbatim list shows/u,
    ],
    ['remove without an article', ['remove'], {}, 2, /missing required argument/u],
    ['a list of something', ['list', 'the', 'ministers'], {}, 2, /too many arguments/u],
    ['a card of a list', ['--card', CARD, 'list'], {}, 2, /--card goes with questions/u],
    [
      'an article for a search',
      ['--article', 'china', 'find', 'why?'],
      {},
      2,
      /--article goes with questions/u,
    ],
    ['a link inside', ['add', 'http://127.0.0.1/'], {}, 2, /not on the public internet/u],
    ['a page to look at again that isn’t there', ['refresh', 'china'], {}, 2, /without a link/u],
    [
      'an export to nowhere',
      ['export', join('no', 'folder', 'a.jsonl')],
      {},
      2,
      /can't be written: there is no such folder; make it first/u,
    ],
    ['an import from nowhere', ['import', 'nowhere.jsonl'], {}, 2, /nowhere\.jsonl can't be read/u],
    ['an import of something else', ['import', HARBOUR], {}, 2, /Line 1: /u],
    [
      'a database that isn’t reached',
      ['list'],
      { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/b' },
      1,
      /reached/u,
    ],
    ['a folder that is a file', ['list'], { DATA_DIR: HARBOUR }, 2, /can't be opened/u],
    ['a folder where none can be made', ['list'], { DATA_DIR: '/proc/library' }, 2, /can't be opened/u],
  ];
  test.each(cases)('%s', async (_, args, env, expected, problem) => {
    const { code, out, err } = await run(args, env);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toMatch(/^verbatim: [^\n]+\n$/u);
    expect(err).toMatch(problem);
    expect(err).not.toContain('secret');
  });

  test('a card of what is no question about an article', async () => {
    const { code, err } = await run(['--card', CARD, '/article list']);
    expect(code).toBe(2);
    expect(err).toMatch(/^verbatim: No file was written: [^\n]+\n$/u);
    expect(await readdir(folder)).not.toContain('card.png');
  });

  test('a library that is damaged', async () => {
    await writeFile(
      join(folder, 'library.db'),
      'no database, but long enough to be looked at as one\n'.repeat(100),
    );
    const { code, err } = await run(['who is quoted?'], { DATA_DIR: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/^verbatim: The library in [^\n]+ is damaged[^\n]+\n$/u);
  });
});
