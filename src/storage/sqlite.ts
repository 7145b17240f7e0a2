import type { DatabaseConnection, Driver } from 'kysely';
import { CompiledQuery, SqliteDialect, SqliteDriver } from 'kysely';
import type Libsql from 'libsql';

/** An SQLite whose transactions take the lock as they begin, so that none finds out halfway that another has it. */
export class LockingSqliteDialect extends SqliteDialect {
  readonly #open: () => Promise<Libsql.Database>;

  /** @param open opens the file */
  constructor(open: () => Promise<Libsql.Database>) {
    super({ database: open });
    this.#open = open;
  }

  override createDriver(): Driver {
    return new LockingSqliteDriver(this.#open);
  }
}

class LockingSqliteDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean;

  constructor(open: () => Promise<Libsql.Database>) {
    let database: Libsql.Database | undefined;
    super({
      database: async () => {
        database = await open();
        return database;
      },
    });
    this.#isInTransaction = () => database?.inTransaction ?? false;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk ends a transaction by itself; a second end would fail, and hide why.
    if (this.#isInTransaction()) await super.rollbackTransaction(connection);
  }
}
