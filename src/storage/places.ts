import { mkdirSync } from 'node:fs';
import { PostgresDialect, SqliteDialect } from 'kysely';
import type { Place } from './database.ts';
import { libraryFile } from './library-file.ts';

/** SQLite waits so long in a call for another program's lock, in milliseconds; more waiting is done between calls. */
const SQLITE_WAIT = 50;

/** Waits of PostgreSQL, in milliseconds: for a connection, and for a query's answer. */
const CONNECT_WAIT = 3000;
const QUERY_WAIT = 10_000;

/** Connections of one process. */
const MOST_CONNECTIONS = 8;

/** An embedded SQLite file in a folder, which is made where it isn't there. Several processes of one machine may share it. */
export function sqlitePlace(folder: string): Place {
  return {
    name: libraryFile(folder),
    bytes: 'blob',
    dialect: new SqliteDialect({
      database: async () => {
        const { default: Libsql } = await import('libsql');
        // Only its owner may read what members added.
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const database = new Libsql(libraryFile(folder), { timeout: SQLITE_WAIT });
        database.pragma('journal_mode = WAL');
        // Whoever was told that something is kept finds it after a crash of the machine too.
        database.pragma('synchronous = FULL');
        database.pragma('foreign_keys = ON');
        return database;
      },
    }),
  };
}

/** A PostgreSQL database, which any number of processes and machines may share. @param url `postgres://…` */
export function postgresPlace(url: string): Place {
  return {
    name: withoutPassword(url),
    bytes: 'bytea',
    dialect: new PostgresDialect({
      pool: async () => {
        const { default: pg } = await import('pg');
        const pool = new pg.Pool({
          connectionString: url,
          max: MOST_CONNECTIONS,
          connectionTimeoutMillis: CONNECT_WAIT,
          query_timeout: QUERY_WAIT,
          statement_timeout: QUERY_WAIT,
        });
        // A connection that is lost while nobody uses it is replaced when it is needed.
        pool.on('error', () => {});
        return pool;
      },
    }),
  };
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}
