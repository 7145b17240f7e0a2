import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import pg from 'pg';
import { afterAll, expect, onTestFinished } from 'vitest';
import type { Beginning } from '../../src/storage/database.ts';
import { Database } from '../../src/storage/database.ts';
import { sqlitePlace } from '../../src/storage/places.ts';
import type { Stores, Whereabouts } from './programs/stores.ts';
import { placeAt, storesOf } from './programs/stores.ts';

/** What a query gives, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Takes what is to be done when nobody needs something any more. */
type WhenOver = (undo: () => void | Promise<void>) => void;

/** A kind of database that the tests run on. */
export interface Kind {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** False on a machine without it. */
  readonly isHere: boolean;
  /** An empty database, which is gone when the test is finished, or when what is given to `whenOver` is called. */
  make(whenOver?: WhenOver): Promise<Whereabouts>;
  /** Looks into a database as whoever runs the program could; the rows. */
  look(where: Whereabouts, query: string): Promise<Row[]>;
  /** Waits until a program that was killed does nothing more in the database. */
  settle(where: Whereabouts): Promise<void>;
}

/** A PostgreSQL in which tests may make databases; none without `.ci/postgres`. */
const POSTGRES_URL = process.env.TEST_DATABASE_URL ?? '';

export const SQLITE: Kind = {
  name: 'SQLite',
  isHere: true,
  make: async (whenOver) => makeFolder(whenOver),
  look: async (where, query) => {
    const database = new Libsql(sqlitePlace(where).name);
    try {
      return database.prepare(query).all() as Row[];
    } finally {
      database.close();
    }
  },
  settle: async () => {},
};
export const POSTGRES: Kind = {
  name: 'PostgreSQL',
  isHere: POSTGRES_URL !== '',
  make: makePostgres,
  look: (where, query) => inPostgres(query, where),
  settle: settlePostgres,
};
export const KINDS: readonly Kind[] = [SQLITE, POSTGRES].filter(({ isHere }) => isHere);

/** Opens a database until the test is finished. */
export async function openAt(where: Whereabouts, begin: Beginning = async () => {}): Promise<Database> {
  const database = await Database.open(placeAt(where), begin);
  onTestFinished(() => database.close());
  return database;
}

/** Opens a database until the test is finished, with all stores. */
export async function openStoresAt(where: Whereabouts): Promise<Stores> {
  return storesOf(await openAt(where));
}

/**
 * To be called where a block or file of tests begins.
 *
 * @returns gives a new, empty database each time; all of them are gone when the tests are over
 */
export function databasesFor({ make }: Kind): () => Promise<Whereabouts> {
  const undone: (() => void | Promise<void>)[] = [];
  afterAll(async () => {
    for (const undo of undone) await undo();
  });
  return () => make((undo) => undone.push(undo));
}

/** A folder that is gone when the test is finished, or when what is given to `whenOver` is called. */
export function makeFolder(whenOver: WhenOver = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  whenOver(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function makePostgres(whenOver: WhenOver = onTestFinished): Promise<Whereabouts> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await inPostgres(`create database ${name} template template0`);
  whenOver(async () => {
    await inPostgres(`drop database if exists ${name} with (force)`);
  });
  return Object.assign(new URL(POSTGRES_URL), { pathname: name }).href;
}

/** A server goes on with the statement that it has, whoever sent it. */
async function settlePostgres(where: Whereabouts): Promise<void> {
  const others =
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  await expect.poll(() => inPostgres(others, where), { timeout: 10_000 }).toEqual([]);
}

/** Runs a statement as whoever may make databases. */
export async function inPostgres(statement: string, url = POSTGRES_URL): Promise<pg.QueryResult['rows']> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
