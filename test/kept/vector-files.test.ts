import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { openKept, originOf } from '../../src/kept/open-kept.ts';
import type { KeptBounds } from '../../src/kept/vector-files.ts';
import { VectorFiles } from '../../src/kept/vector-files.ts';
import { cacheFolder, stateFolder } from '../../src/user-folders.ts';
import { sharedEncoder } from '../encoder.ts';
import { temporaryFolders } from '../temporary-folders.ts';

const encoder = await sharedEncoder();
const article = readArticle(
  'Ice on the lake\n\nThe ferry left Tallinn on Monday. It was late because of ice.',
);
const { model } = originOf(article, encoder);
const QUESTION = 'why was the ferry late?';

const temporaryFolder = temporaryFolders();
let folder: string;
let problems: unknown[];

beforeEach(() => {
  folder = join(temporaryFolder(), 'cache', 'vectors');
  problems = [];
});

function openFiles(bounds?: KeptBounds): VectorFiles {
  return new VectorFiles(folder, (problem) => problems.push(problem), bounds);
}

async function onlyFile(): Promise<string> {
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  return join(folder, names[0] ?? '');
}

describe('an article that is opened a second time', () => {
  test('has its vectors from the file, and gives the same answers', async () => {
    const first = await openKept(article, encoder, openFiles());
    const second = await openKept(article, encoder, openFiles());
    expect([first.kept, second.kept]).toEqual([false, true]);
    expect(second.assistant.embedded).toEqual(first.assistant.embedded);
    expect(await second.assistant.ask(QUESTION)).toEqual(await first.assistant.ask(QUESTION));
    expect(problems).toEqual([]);
  });

  test('is embedded anew with another model, or where its sentences are divided otherwise', async () => {
    await openKept(article, encoder, openFiles());
    const other = { ...encoder, encode: encoder.encode.bind(encoder), hash: 'f'.repeat(64) };
    expect((await openKept(article, other, openFiles())).kept).toBe(false);
    const headless = readArticle(article.text, { headless: true });
    expect((await openKept(headless, encoder, openFiles())).kept).toBe(false);
    expect((await openKept(headless, encoder, openFiles())).kept).toBe(true);
  });

  test('is for its reader’s eyes alone', async () => {
    await openKept(article, encoder, openFiles());
    expect((await stat(await onlyFile())).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});

describe('a file that isn’t right', () => {
  test('is thrown away and made anew, whatever happened to it', async () => {
    const { assistant } = await openKept(article, encoder, openFiles());
    const path = await onlyFile();
    const good = await readFile(path);
    const at = fc.nat(good.length - 1);
    const damage = fc.oneof(
      at.map((length) => good.subarray(0, length)),
      at.map((place) => Buffer.from(good).fill(good.readUInt8(place) ^ 0x10, place, place + 1)),
      fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => Buffer.concat([good, more])),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    );
    const origin = originOf(article, encoder);
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        await writeFile(path, bytes);
        expect(await openFiles().load(origin)).toBeNull();
        expect(await readdir(folder)).toEqual([]);
        await openFiles().save(assistant.embedded, origin);
        expect(await readFile(path)).toEqual(good);
      }),
      { numRuns: 40 },
    );
    expect(problems).toEqual([]);
  });

  test('is one of another text under this one’s name', async () => {
    await openKept(article, encoder, openFiles());
    const path = await onlyFile();
    const other = readArticle('The choir sang in Porto.');
    const foreign = await openKept(other, encoder, openFiles());
    const names = (await readdir(folder)).filter((name) => !path.endsWith(name));
    await writeFile(path, await readFile(join(folder, names[0] ?? '')));
    const again = await openKept(article, encoder, openFiles());
    expect(again.kept).toBe(false);
    expect(again.assistant.embedded).not.toEqual(foreign.assistant.embedded);
  });

  test('is a folder in its place: told once, and done without', async () => {
    await openKept(article, encoder, openFiles());
    const name = (await onlyFile()).slice(folder.length + 1);
    folder = join(folder, 'other');
    await mkdir(join(folder, name, 'full'), { recursive: true });
    const { assistant, kept } = await openKept(article, encoder, openFiles());
    expect(kept).toBe(false);
    expect(await assistant.ask(QUESTION)).toMatchObject({ answered: true });
    expect(problems).toHaveLength(1);
    expect(await readdir(folder)).toEqual([name]);
  });
});

test.each<[string, () => Promise<string>]>([
  [
    'within a file',
    async () => {
      const file = join(temporaryFolder(), 'file');
      await writeFile(file, '');
      return file;
    },
  ],
  ['where the system takes none', async () => '/proc'],
])('a folder %s can’t be made, which is told once, and done without', async (_, above) => {
  folder = join(await above(), 'cache', 'vectors');
  const { assistant, kept } = await openKept(article, encoder, openFiles());
  expect(kept).toBe(false);
  expect(await assistant.ask(QUESTION)).toMatchObject({ answered: true });
  expect(problems).toHaveLength(1);
});

describe('the folder', () => {
  const bounds: KeptBounds = { mostFiles: 3, mostBytes: 1e6, largestFile: 1e6 };
  const origins = [1, 2, 3, 4, 5].map((figure) => ({ model, text: String(figure).repeat(64) }));

  /** Saves an article's vectors under many texts' names, each used a minute after the one before. */
  async function fill(files: VectorFiles, used: number): Promise<void> {
    const { assistant } = await openKept(article, encoder, files);
    for (const name of await readdir(folder)) await utimes(join(folder, name), 1, 1);
    for (const [at, origin] of origins.slice(0, used).entries()) {
      await files.save(assistant.embedded, origin);
      await utimes(join(folder, (await nameOf(origin.text)) ?? ''), 60 * at + 60, 60 * at + 60);
    }
  }

  async function nameOf(text: string): Promise<string | undefined> {
    return (await readdir(folder)).find((name) => name.startsWith(text.slice(0, 32)));
  }

  test('holds so many files: those not used for the longest go', async () => {
    const files = openFiles(bounds);
    await fill(files, 3);
    expect(await readdir(folder)).toHaveLength(3);
    const [oldest, next, , newest] = origins;
    if (!oldest || !next || !newest) throw new Error('There are five');
    const embedded = await files.load(oldest);
    if (!embedded) throw new Error('It was just saved');
    await files.save(embedded, newest);
    expect(await nameOf(oldest.text)).toBeDefined();
    expect(await nameOf(newest.text)).toBeDefined();
    expect(await nameOf(next.text)).toBeUndefined();
  });

  test('holds so many bytes, and no file that is too large', async () => {
    await openKept(article, encoder, openFiles());
    const { size } = await stat(await onlyFile());
    await fill(openFiles({ ...bounds, mostFiles: 100, mostBytes: 2.5 * size }), 5);
    expect(await readdir(folder)).toHaveLength(2);
    const [origin] = origins;
    if (!origin) throw new Error('There are five');
    expect(await openFiles({ ...bounds, largestFile: size - 1 }).load(origin)).toBeNull();
  });

  test('keeps whatever isn’t ours', async () => {
    await mkdir(folder, { recursive: true });
    for (const name of ['notes.txt', 'abc.vectors', '.hidden']) await writeFile(join(folder, name), 'mine');
    await fill(openFiles({ ...bounds, mostFiles: 1 }), 3);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['notes.txt', 'abc.vectors', '.hidden']));
    expect(await readdir(folder)).toHaveLength(4);
  });
});

test.each([
  ['linux', {}, '/home/a/.cache/verbatim', '/home/a/.local/state/verbatim'],
  ['linux', { XDG_CACHE_HOME: '/c', XDG_STATE_HOME: '/s' }, '/c/verbatim', '/s/verbatim'],
  [
    'linux',
    { XDG_CACHE_HOME: 'c', XDG_STATE_HOME: '' },
    '/home/a/.cache/verbatim',
    '/home/a/.local/state/verbatim',
  ],
  ['darwin', {}, '/home/a/Library/Caches/verbatim', '/home/a/Library/Application Support/verbatim'],
  ['win32', {}, '/home/a/AppData/Local/verbatim/Cache', '/home/a/AppData/Local/verbatim'],
  ['win32', { LOCALAPPDATA: '/l' }, '/l/verbatim/Cache', '/l/verbatim'],
] as const)('on %s with %j the user’s folders are by custom', (platform, environment, cache, state) => {
  expect(cacheFolder(platform, environment, '/home/a')).toBe(cache);
  expect(stateFolder(platform, environment, '/home/a')).toBe(state);
});
