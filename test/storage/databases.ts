import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Beginning, Place } from '../../src/storage/database.ts';
import { Database } from '../../src/storage/database.ts';
import { postgresPlace, sqlitePlace } from '../../src/storage/places.ts';

/** Where a test's own database is: what {@link placeAt} takes. A folder, or an address of PostgreSQL. */
export type Whereabouts = string;

/** A kind of database that the tests run on. */
export interface Kind {
  readonly name: string;
  /** False on a machine without it. */
  readonly isHere: boolean;
  /** An empty database, which is gone when the test is finished. */
  make(): Promise<Whereabouts>;
}

/** A PostgreSQL in which tests may make databases; none without `.ci/postgres`. */
export const POSTGRES_URL = process.env.TEST_DATABASE_URL ?? '';

export const SQLITE: Kind = { name: 'SQLite', isHere: true, make: async () => makeFolder() };
export const POSTGRES: Kind = { name: 'PostgreSQL', isHere: POSTGRES_URL !== '', make: makePostgres };
export const KINDS: readonly Kind[] = [SQLITE, POSTGRES].filter(({ isHere }) => isHere);

export function placeAt(where: Whereabouts): Place {
  return where.startsWith('postgres:') ? postgresPlace(where) : sqlitePlace(where);
}

/** Opens a database until the test is finished. */
export async function openAt(where: Whereabouts, begin: Beginning = async () => {}): Promise<Database> {
  const database = await Database.open(placeAt(where), begin);
  onTestFinished(() => database.close());
  return database;
}

/** A folder that is gone when the test is finished. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function makePostgres(): Promise<Whereabouts> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await inPostgres(`create database ${name} template template0`);
  onTestFinished(async () => {
    await inPostgres(`drop database if exists ${name} with (force)`);
  });
  return Object.assign(new URL(POSTGRES_URL), { pathname: name }).href;
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
