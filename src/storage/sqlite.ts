import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { SelectQueryNode, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import type Libsql from 'libsql';

/**
 * An SQLite in which nothing is written without the lock, which is taken by `exec` before anything else. A prepared statement that finds
 * the lock taken is never reset by libsql: it would hold the connection to what the database was at that moment, and every later
 * change would fail. `exec` leaves nothing behind, and behind it no statement meets a lock.
 */
export class LockingSqliteDialect extends SqliteDialect {
  readonly #open: () => Promise<Libsql.Database>;

  /** @param open opens the file */
  constructor(open: () => Promise<Libsql.Database>) {
    super({ database: open });
    this.#open = open;
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  override createDriver(): Driver {
    return new LockingSqliteDriver(this.#open);
  }
}

/** Kysely doesn't count on it, but SQLite changes tables in transactions too: the schema is changed as a whole, by one program at a time. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class LockingSqliteDriver extends SqliteDriver {
  readonly #lock: Lock;

  constructor(open: () => Promise<Libsql.Database>) {
    const lock = new Lock();
    super({
      database: async () => {
        const database = await open();
        lock.of(database);
        return database;
      },
    });
    this.#lock = lock;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new LockingConnection(await super.acquireConnection(), this.#lock);
  }

  override async beginTransaction(): Promise<void> {
    this.#lock.begin();
  }

  override async commitTransaction(): Promise<void> {
    this.#lock.commit();
  }

  override async rollbackTransaction(): Promise<void> {
    this.#lock.rollback();
  }
}

/** Makes a transaction of every statement that stands alone, unless it only reads. */
class LockingConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #lock: Lock;

  constructor(connection: DatabaseConnection, lock: Lock) {
    this.#connection = connection;
    this.#lock = lock;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#lock.isHeld || SelectQueryNode.is(query.query)) return this.#connection.executeQuery<R>(query);
    this.#lock.begin();
    try {
      const result = await this.#connection.executeQuery<R>(query);
      this.#lock.commit();
      return result;
    } catch (error) {
      this.#lock.rollback();
      throw error;
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize);
  }
}

/** The right to write, which one connection has at a time. */
class Lock {
  #database: Libsql.Database | null = null;

  of(database: Libsql.Database): void {
    this.#database = database;
  }

  get isHeld(): boolean {
    return this.#database?.inTransaction ?? false;
  }

  begin(): void {
    this.#database?.exec('begin immediate');
  }

  commit(): void {
    this.#database?.exec('commit');
  }

  /** A full disk ends a transaction by itself; a second end would fail, and hide why. */
  rollback(): void {
    if (this.isHeld) this.#database?.exec('rollback');
  }
}
