import { closeSync, existsSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { PostgresDialect } from 'kysely';
import { makeFolder } from '../make-folder.ts';
import type { Place } from './database.ts';
import { libraryFile } from './library-file.ts';
import { BadAddress } from './problems.ts';
import { LockingSqliteDialect } from './sqlite.ts';

/** SQLite waits so long in a call for another program's lock, in milliseconds: nothing else goes on meanwhile. More waiting is done between calls. */
const SQLITE_WAIT = 10;

/** Waits of PostgreSQL, in milliseconds: for a connection, for another program's lock, and until a statement is given up. */
const CONNECT_WAIT = 3000;
const LOCK_WAIT = 4000;
const STATEMENT_WAIT = 10_000;

/** A server that says nothing for so long, in milliseconds, is gone: it would have given up the statement before. */
const SILENCE = STATEMENT_WAIT + 2000;

/** Connections of one process. */
const MOST_CONNECTIONS = 8;

/** An embedded SQLite file in a folder, which is made where it isn't there. Several processes of one machine may share it. */
export function sqlitePlace(folder: string): Place {
  return {
    name: libraryFile(folder),
    bytes: 'blob',
    dialect: new LockingSqliteDialect(async () => {
      const { default: Libsql } = await import('libsql');
      const file = libraryFile(folder);
      // Only its owner may read what members added, also in a folder that was there before.
      makeFolder(folder, 0o700);
      if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
      const database = new Libsql(file, { timeout: SQLITE_WAIT });
      try {
        database.exec('pragma journal_mode = WAL');
        // Whoever was told that something is kept finds it after a crash of the machine too.
        database.exec('pragma synchronous = FULL');
        database.exec('pragma foreign_keys = ON');
      } catch (error) {
        database.close();
        throw error;
      }
      return database;
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
        // Each connection reads the files that the address names.
        try {
          new pg.Client(url);
        } catch (cause) {
          throw new BadAddress("The database's address can't be used", { cause });
        }
        const pool = new pg.Pool({
          connectionString: url,
          max: MOST_CONNECTIONS,
          connectionTimeoutMillis: CONNECT_WAIT,
          lock_timeout: LOCK_WAIT,
          statement_timeout: STATEMENT_WAIT,
          stream: leavingTheSilent,
        });
        // A connection that is lost while nobody uses it is replaced when it is needed; one that is in use tells whoever uses it. Either
        // also raises an event, which would end the program if nobody listened.
        pool.on('error', () => {});
        pool.on('connect', (client) => client.on('error', () => {}));
        return pool;
      },
    }),
  };
}

/** A timeout of the query alone would give the dead connection back to the pool, for the next to wait on. */
function leavingTheSilent(): Socket {
  const socket = new Socket();
  return socket.setTimeout(SILENCE, () => socket.destroy());
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}
