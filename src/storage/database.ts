import type { Dialect, Transaction } from 'kysely';
import { Kysely, Migrator } from 'kysely';
import pRetry from 'p-retry';
import type { LibraryId } from '../catalogue/entry.ts';
import { UserError } from '../errors.ts';
import type { BytesType } from './migrations.ts';
import { migrationsFor, providerOf } from './migrations.ts';
import type { StorageProblemKind } from './problems.ts';
import { problemIn, StorageProblem } from './problems.ts';
import type { Tables } from './schema.ts';

/** A database that libraries are kept in. */
export interface Place {
  readonly dialect: Dialect;
  readonly bytes: BytesType;
  /** What whoever runs the program knows it by; no password is in it. */
  readonly name: string;
}

/** What others may let go of soon: a lock, a connection. */
const TRIED_AGAIN: ReadonlySet<StorageProblemKind | null> = new Set(['locked', 'crowded']);

/** How often that is tried again, with how many milliseconds between and in all. */
const TRIES = {
  retries: 40,
  minTimeout: 10,
  maxTimeout: 200,
  factor: 1.5,
  randomize: true,
  maxRetryTime: 4000,
};

const FORGOTTEN = 'The library was deleted meanwhile, and nothing was kept.';

/** Fills a library that is new, as part of the change that makes it. `now` is ISO 8601. */
export type Beginning = (transaction: Transaction<Tables>, library: LibraryId, now: string) => Promise<void>;

/**
 * The one way to the database. Every change of a library is a transaction that begins by counting up the library's revision:
 * that takes the library's lock in either dialect, so that changes of one library follow each other, in one process and in several,
 * and are whole or not there.
 */
export class Database {
  readonly #db: Kysely<Tables>;
  readonly #place: Place;
  readonly #begin: Beginning;

  private constructor(db: Kysely<Tables>, place: Place, begin: Beginning) {
    this.#db = db;
    this.#place = place;
    this.#begin = begin;
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @throws StorageProblem
   */
  static async open(place: Place, begin: Beginning): Promise<Database> {
    const db = new Kysely<Tables>({ dialect: place.dialect });
    const database = new Database(db, place, begin);
    try {
      await database.#migrate();
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }

  /**
   * Runs a query, or a statement that is whole in itself.
   *
   * @throws StorageProblem
   */
  async run<T>(query: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#explained(() => query(this.#db));
  }

  /**
   * Changes a library, which is made if there is none.
   *
   * @param now when, as ISO 8601
   * @param madeAt when the library was made that is meant, if it must be one that was seen before
   * @throws UserError where that library was forgotten meanwhile; StorageProblem; then nothing was changed
   */
  async change<T>(
    library: LibraryId,
    now: string,
    work: (transaction: Transaction<Tables>) => Promise<T>,
    madeAt?: string,
  ): Promise<T> {
    return this.#explained(() =>
      this.#db.transaction().execute(async (transaction) => {
        const { revision, created_at } = await transaction
          .insertInto('libraries')
          .values({ id: library, revision: 1, settings: '{}', created_at: now, left_at: null })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((each) => ({ revision: each('libraries.revision', '+', 1) })),
          )
          .returning(['revision', 'created_at'])
          .executeTakeFirstOrThrow();
        if (madeAt !== undefined && created_at !== madeAt) throw new UserError(FORGOTTEN);
        if (revision === 1) await this.#begin(transaction, library, now);
        return work(transaction);
      }),
    );
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }

  async #explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await pRetry(work, {
        ...TRIES,
        shouldRetry: ({ error }) => TRIED_AGAIN.has(problemIn(error)),
      });
    } catch (error) {
      const kind = error instanceof StorageProblem ? null : problemIn(error);
      throw kind === null ? error : new StorageProblem(kind, this.#place.name, error);
    }
  }

  async #migrate(): Promise<void> {
    const provider = providerOf(migrationsFor(this.#place.bytes));
    const migrator = new Migrator({ db: this.#db, provider });
    const known = Object.keys(await provider.getMigrations());
    await this.#explained(async () => {
      const taken = await this.#migrated();
      if (taken.some((name) => !known.includes(name))) throw new StorageProblem('newer', this.#place.name);
      if (taken.length === known.length) return;
      const { error } = await migrator.migrateToLatest();
      if (error !== undefined) throw error;
    });
  }

  /** Names of the steps that were taken; none in an empty database. */
  async #migrated(): Promise<readonly string[]> {
    const tables = await this.#db.introspection.getTables({ withInternalKyselyTables: true });
    if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
    const rows = await this.#db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .execute();
    return rows.map(({ name }) => name);
  }
}
