import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Place } from '../src/storage/database.ts';
import { postgresPlace, sqlitePlace } from '../src/storage/places.ts';

/** An empty database that is measured. */
interface BenchDatabase {
  readonly place: Place;
  /** By which the program finds it. */
  readonly environment: NodeJS.ProcessEnv;
  /** Deletes it with all that is in it. */
  drop(): Promise<void>;
}

/** Makes an empty database: in the PostgreSQL that `url` names, one beside others; where it names none, SQLite in a temporary folder. */
export function makeBenchDatabase(url: string | undefined): Promise<BenchDatabase> {
  return url ? makePostgres(url) : makeSqlite();
}

async function makeSqlite(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  return {
    place: sqlitePlace(folder),
    environment: { DATA_DIR: folder, DATABASE_URL: '' },
    drop: () => rm(folder, { recursive: true }),
  };
}

async function makePostgres(url: string): Promise<BenchDatabase> {
  const name = `bench_${randomBytes(6).toString('hex')}`;
  await inPostgres(url, `create database ${name} template template0`);
  const own = Object.assign(new URL(url), { pathname: name }).href;
  return {
    place: postgresPlace(own),
    environment: { DATABASE_URL: own },
    drop: () => inPostgres(url, `drop database ${name} with (force)`),
  };
}

async function inPostgres(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
