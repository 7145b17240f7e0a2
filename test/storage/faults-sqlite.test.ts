import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { beforeAll, describe, expect, test } from 'vitest';
import { StorageProblem } from '../../src/storage/problems.ts';
import { temporaryFolders } from '../temporary-folders.ts';
import { makeFolder, openStoresAt } from './databases.ts';
import type { Filled } from './programs/filler.ts';
import { numbered, readNumbers } from './programs/numbered.ts';
import { LIBRARY, openStores } from './programs/stores.ts';
import { programFile, runProgram, runShell } from './run-program.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const canMount = isRoot && (await works('unshare -m mount -t tmpfs tmpfs /tmp'));

/** The articles that a hammer leaves. */
const ARTICLES = 8;

const made = temporaryFolders()();

/** A library is made in a program of its own: a file is closed for good, its log taken in, only when its program has ended. */
beforeAll(async () => {
  await runProgram('hammer', made, '0');
  expect(readdirSync(made)).toEqual(['library.db']);
});

/** A library that was made and closed. */
function makeLibrary(): string {
  const folder = makeFolder();
  cpSync(join(made, 'library.db'), join(folder, 'library.db'));
  return folder;
}

async function problemOf(work: Promise<unknown>): Promise<StorageProblem> {
  const problem = await work.then(
    () => 'none',
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(StorageProblem);
  const { message } = problem as StorageProblem;
  expect(message).toMatch(/^The library in \S+library\.db [^\n]+$/u);
  return problem as StorageProblem;
}

async function works(line: string): Promise<boolean> {
  return runShell(line).then(
    () => true,
    () => false,
  );
}

describe('a full disk', () => {
  test('is told, what was there stays, and with more room it goes on', async () => {
    const folder = makeFolder();
    // A limit of a file's size, in units of 1024 bytes: to SQLite a disk that fails.
    const limited = 'trap "" XFSZ; ulimit -f 600; exec "$@"';
    const filled: Filled = JSON.parse(
      await runShell(limited, process.execPath, programFile('filler'), folder),
    );
    expect(filled).toMatchObject({ kind: 'full', kept: filled.added });
    expect(filled.added).toBeGreaterThan(3);
    const stores = await openStoresAt(folder);
    expect((await readNumbers(stores)).articles).toHaveLength(filled.added);
    expect((await stores.articles.add(LIBRARY, numbered(9999), NOW)).isNew).toBe(true);
  });

  test.skipIf(!canMount)('with room made while the program runs, it goes on without a restart', async () => {
    const folder = makeFolder();
    const line =
      'mount -t tmpfs -o size=3m tmpfs "$1" && head -c 1000000 /dev/zero > "$1/ballast" && "$2" "$3" "$1/data" "$1/ballast"';
    const script = `unshare -m bash -c '${line}' bash "$@"`;
    const filled: Filled = JSON.parse(
      await runShell(script, folder, process.execPath, programFile('filler')),
    );
    expect(filled).toMatchObject({ kind: 'full', kept: filled.added, goesOn: true });
    expect(filled.added).toBeGreaterThan(3);
  });
});

describe.skipIf(!isRoot)('without the right to write', () => {
  test.each([
    ['the folder', 0o755, 0o666, 'read-only'],
    ['the file', 0o777, 0o644, 'read-only'],
    ['to read the file', 0o777, 0o600, 'unopened'],
    ['to read the folder', 0o700, 0o666, 'unopened'],
  ])('of %s it says so and changes nothing', async (_, ofFolder, ofFile, kind) => {
    const folder = makeLibrary();
    const before = readFileSync(join(folder, 'library.db'));
    chmodSync(folder, ofFolder);
    chmodSync(join(folder, 'library.db'), ofFile);
    const written = await runProgram('visitor', folder, `${NOBODY}`);
    expect(written.split('\n').at(-2)).toMatch(new RegExp(`^${kind}: The library in .+ set DATA_DIR`, 'u'));
    expect(written).not.toContain('changed');
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
  });
});

test('only its owner may read the file, whoever may look into the folder', async () => {
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  const { articles } = await openStoresAt(folder);
  await articles.add(LIBRARY, numbered(1), NOW);
  for (const name of ['library.db', 'library.db-wal'])
    expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
});

describe('a place that is none', () => {
  test.each([
    ['a file where the folder would be', (folder: string) => writeFileSync(join(folder, 'data'), '')],
    [
      'a folder where the file would be',
      (folder: string) => mkdirSync(join(folder, 'data', 'library.db'), { recursive: true }),
    ],
  ])('%s', async (_, prepare) => {
    const folder = makeFolder();
    prepare(folder);
    expect((await problemOf(openStores(join(folder, 'data')))).kind).toBe('unopened');
  });
});

describe('a lock of another program', () => {
  test('that is soon let go is waited for, in reading and in writing, and nothing old is seen afterwards', async () => {
    const folder = makeLibrary();
    const { articles, vectors } = await openStoresAt(folder);
    const other = new Libsql(join(folder, 'library.db'));
    for (let round = 0; round < 5; round++) {
      other.exec('begin immediate');
      other.exec(`update libraries set revision = revision + 1`);
      setTimeout(() => other.exec('commit'), 150);
      const hash = numbered(round).textHash;
      await vectors.keep(hash, { scanned: new Uint8Array(1), embedded: new Uint8Array(1) });
      other.exec('begin immediate');
      setTimeout(() => other.exec('commit'), 150);
      await articles.add(LIBRARY, numbered(1000 + round), NOW);
      other.exec(`update articles set checked_at = 'round ${round}'`);
      expect((await articles.list(LIBRARY)).map(({ checkedAt }) => checkedAt)).toEqual(
        Array.from({ length: ARTICLES + 1 + round }, () => `round ${round}`),
      );
    }
    other.close();
  });

  test('that is kept is told after some seconds, others can read meanwhile, and then it goes on', async () => {
    const folder = makeLibrary();
    const { articles } = await openStoresAt(folder);
    const other = new Libsql(join(folder, 'library.db'));
    other.exec('begin immediate');
    const start = performance.now();
    const waiting = problemOf(articles.add(LIBRARY, numbered(3), NOW));
    expect(await articles.list(LIBRARY)).toHaveLength(ARTICLES);
    expect((await waiting).kind).toBe('locked');
    const seconds = (performance.now() - start) / 1000;
    expect(seconds).toBeGreaterThan(3);
    expect(seconds).toBeLessThan(10);
    other.exec('rollback');
    other.close();
    expect((await articles.add(LIBRARY, numbered(3), NOW)).isNew).toBe(true);
  });
});

describe('a damaged file', () => {
  test.each([
    ['that is none of a database', (file: string) => writeFileSync(file, 'Something else.\n'.repeat(500))],
    ['of which the end is missing', (file: string) => truncateSync(file, 40_000)],
    ['whose beginning was overwritten', (file: string) => overwrite(file, 0)],
  ])('%s is refused at the start and left as it is', async (_, damage) => {
    const folder = makeLibrary();
    const file = join(folder, 'library.db');
    damage(file);
    const before = readFileSync(file);
    expect((await problemOf(openStores(folder))).kind).toBe('damaged');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('of which any page was overwritten is whole in what it gives, or says that it is damaged', async () => {
    const folder = makeLibrary();
    const pages = statSync(join(folder, 'library.db')).size / PAGE;
    let damaged = 0;
    for (let page = 0; page < pages; page++) {
      const copy = makeFolder();
      cpSync(join(folder, 'library.db'), join(copy, 'library.db'));
      overwrite(join(copy, 'library.db'), page);
      const problem = await lookThrough(copy).catch((error: unknown) => error);
      if (problem === null) continue;
      expect(problem, `page ${page}`).toBeInstanceOf(StorageProblem);
      expect((problem as StorageProblem).kind, `page ${page}`).toBe('damaged');
      damaged++;
    }
    expect(damaged).toBeGreaterThan(pages / 3);
  });
});

const PAGE = 4096;

/** Puts something else in the place of a page. */
function overwrite(file: string, page: number): void {
  const bytes = readFileSync(file);
  for (let at = page * PAGE; at < (page + 1) * PAGE; at++) bytes[at] = (at * 7 + page) & 0xff;
  writeFileSync(file, bytes);
}

/** Reads all of a library: null, where each article that it gives is whole. */
async function lookThrough(folder: string): Promise<null> {
  const { articles, database } = await openStores(folder);
  try {
    const entries = await articles.list(LIBRARY);
    for (const { id, version } of entries) {
      const kept = await articles.version(LIBRARY, id, version);
      const number = Number(/\d+/u.exec(kept?.text ?? '')?.[0]);
      expect(kept).toMatchObject(numbered(number));
    }
    return null;
  } finally {
    await database.close();
  }
}

test('a library of a newer version is refused and left as it is', async () => {
  const folder = makeLibrary();
  const file = join(folder, 'library.db');
  const later = new Libsql(file);
  later.exec(`insert into kysely_migration values ('999-later', '2099-01-01T00:00:00.000Z')`);
  later.close();
  const before = readFileSync(file);
  expect((await problemOf(openStores(folder))).kind).toBe('newer');
  expect(readFileSync(file).equals(before)).toBe(true);
});
