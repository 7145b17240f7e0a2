import { randomBytes } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import type { ArticleId, Details, Entry, LibraryId, Version } from '../library/entry.ts';
import { keysOf } from '../library/keys.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';
import { bytesOf } from './schema.ts';
import { dropUnused } from './vector-store.ts';

/** What came of adding: the article, and whether it is new or was there already. */
export interface Added {
  readonly id: ArticleId;
  readonly isNew: boolean;
}

/** A version as it is kept. `readAt` is ISO 8601. */
export interface KeptVersion extends Version {
  readonly number: number;
  readonly readAt: string;
}

/** The articles of libraries, with every version of each. Everything is asked for by its library, so that no library sees another's. */
export class ArticleStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds an article, unless the library has one with the same link or text. @throws StorageProblem */
  add(library: LibraryId, version: Version, now: string): Promise<Added> {
    return this.#database.change(library, now, async (transaction) => {
      const known = await articleWithKey(transaction, library, keysOf(version));
      return known === null
        ? { id: await insertArticle(transaction, library, version, now), isNew: true }
        : { id: known, isNew: false };
    });
  }

  /** The article that has one of some keys; null for none. @throws StorageProblem */
  withKey(library: LibraryId, keys: readonly string[]): Promise<ArticleId | null> {
    return this.#database.run((db) => articleWithKey(db, library, keys));
  }

  /** Every article, the latest added first. @throws StorageProblem */
  async list(library: LibraryId): Promise<readonly Entry[]> {
    const rows = await this.#database.run((db) =>
      entries(db, library).orderBy('articles.added_at', 'desc').orderBy('articles.id').execute(),
    );
    return rows.map(entryOf);
  }

  /** @throws StorageProblem */
  async get(library: LibraryId, id: ArticleId): Promise<Entry | null> {
    const row = await this.#database.run((db) =>
      entries(db, library).where('articles.id', '=', id).executeTakeFirst(),
    );
    return row ? entryOf(row) : null;
  }

  /** Every article's id and the hash of its present text. @throws StorageProblem */
  texts(library: LibraryId): Promise<readonly { readonly id: ArticleId; readonly textHash: string }[]> {
    return this.#database.run((db) =>
      db
        .selectFrom('articles')
        .innerJoin('versions', (join) =>
          join
            .onRef('versions.library', '=', 'articles.library')
            .onRef('versions.article', '=', 'articles.id')
            .onRef('versions.number', '=', 'articles.version'),
        )
        .where('articles.library', '=', library)
        .select(['articles.id as id', 'versions.text_hash as textHash'])
        .execute(),
    );
  }

  /** A version of an article, by its number. @throws StorageProblem */
  async version(library: LibraryId, id: ArticleId, number: number): Promise<KeptVersion | null> {
    const row = await this.#database.run((db) =>
      db
        .selectFrom('versions')
        .where('library', '=', library)
        .where('article', '=', id)
        .where('number', '=', number)
        .selectAll()
        .executeTakeFirst(),
    );
    return row ? versionOf(row) : null;
  }

  /** Some articles with the texts of their present versions, in no order; those that are gone are left out. @throws StorageProblem */
  async present(
    library: LibraryId,
    ids: readonly ArticleId[],
  ): Promise<readonly { readonly entry: Entry; readonly version: KeptVersion }[]> {
    if (ids.length === 0) return [];
    const rows = await this.#database.run((db) =>
      entries(db, library)
        .where('articles.id', 'in', ids)
        .select(['versions.number', 'versions.read_at', 'versions.text'])
        .execute(),
    );
    return rows.map((row) => ({ entry: entryOf(row), version: versionOf(row) }));
  }

  /**
   * The article and version whose text's hash begins so, the latest of several; null for none.
   *
   * @param beginning hexadecimal digits
   * @throws StorageProblem
   */
  withText(
    library: LibraryId,
    beginning: string,
  ): Promise<{ readonly id: ArticleId; readonly number: number } | null> {
    return this.#database.run(async (db) => {
      const row = await db
        .selectFrom('versions')
        .where('library', '=', library)
        .where('text_hash', '>=', beginning)
        .where('text_hash', '<', `${beginning}g`)
        .select(['article as id', 'number'])
        .orderBy('read_at', 'desc')
        .executeTakeFirst();
      return row ?? null;
    });
  }

  /**
   * Keeps that a page was looked at again and, where its text is another than before, the new version beside the old ones.
   *
   * @returns the number of the present version; null where the article is gone
   * @throws StorageProblem
   */
  refresh(library: LibraryId, id: ArticleId, version: Version, now: string): Promise<number | null> {
    return this.#database.change(library, now, async (transaction) => {
      const present = await entries(transaction, library).where('articles.id', '=', id).executeTakeFirst();
      if (!present) return null;
      const isSame = present.text_hash === version.textHash;
      const number = isSame ? present.version : present.version + 1;
      if (!isSame) {
        await insertVersion(transaction, library, id, number, version, now);
        await insertKeys(transaction, library, id, version);
      }
      await transaction
        .updateTable('articles')
        .set({ version: number, checked_at: now })
        .where('library', '=', library)
        .where('id', '=', id)
        .execute();
      return number;
    });
  }

  /** Keeps that a page was looked at again, without success. @throws StorageProblem */
  async checked(library: LibraryId, id: ArticleId, now: string): Promise<void> {
    await this.#database.run((db) =>
      db
        .updateTable('articles')
        .set({ checked_at: now })
        .where('library', '=', library)
        .where('id', '=', id)
        .execute(),
    );
  }

  /** @returns whether it was there @throws StorageProblem */
  remove(library: LibraryId, id: ArticleId, now: string): Promise<boolean> {
    return this.#database.change(library, now, async (transaction) => {
      const gone = await transaction
        .deleteFrom('articles')
        .where('library', '=', library)
        .where('id', '=', id)
        .returning('id')
        .execute();
      await dropUnused(transaction);
      return gone.length > 0;
    });
  }
}

export function newId(): ArticleId {
  return randomBytes(5).toString('hex');
}

/** Adds an article to a library that hasn't got it. */
export async function insertArticle(
  transaction: Transaction<Tables>,
  library: LibraryId,
  version: Version,
  now: string,
): Promise<ArticleId> {
  const id = newId();
  await transaction
    .insertInto('articles')
    .values({ library, id, version: 1, added_at: now, checked_at: now })
    .execute();
  await insertVersion(transaction, library, id, 1, version, now);
  await insertKeys(transaction, library, id, version);
  return id;
}

/** @param now when it was read, ISO 8601 */
export async function insertVersion(
  transaction: Transaction<Tables>,
  library: LibraryId,
  article: ArticleId,
  number: number,
  { textHash, text, details }: Version,
  now: string,
): Promise<void> {
  await transaction
    .insertInto('versions')
    .values({
      library,
      article,
      number,
      text_hash: textHash,
      text: Buffer.from(text),
      details: JSON.stringify(details),
      read_at: now,
    })
    .execute();
}

/** A key that another article has stays with it. */
async function insertKeys(
  transaction: Transaction<Tables>,
  library: LibraryId,
  article: ArticleId,
  version: Version,
): Promise<void> {
  await transaction
    .insertInto('article_keys')
    .values(keysOf(version).map((key) => ({ library, key, article })))
    .onConflict((conflict) => conflict.columns(['library', 'key']).doNothing())
    .execute();
}

/** What queries need: a transaction, or the database itself. */
export type Db = Pick<Transaction<Tables>, 'selectFrom'>;

export async function articleWithKey(
  db: Db,
  library: LibraryId,
  keys: readonly string[],
): Promise<ArticleId | null> {
  if (keys.length === 0) return null;
  const row = await db
    .selectFrom('article_keys')
    .where('library', '=', library)
    .where('key', 'in', keys)
    .select('article')
    .executeTakeFirst();
  return row?.article ?? null;
}

function entries(db: Db, library: LibraryId) {
  return db
    .selectFrom('articles')
    .innerJoin('versions', (join) =>
      join
        .onRef('versions.library', '=', 'articles.library')
        .onRef('versions.article', '=', 'articles.id')
        .onRef('versions.number', '=', 'articles.version'),
    )
    .where('articles.library', '=', library)
    .select([
      'articles.id',
      'articles.version',
      'articles.added_at',
      'articles.checked_at',
      'versions.details',
      'versions.text_hash',
    ]);
}

function versionOf(row: Omit<Selectable<Tables['versions']>, 'library' | 'article'>): KeptVersion {
  return {
    number: row.number,
    readAt: row.read_at,
    textHash: row.text_hash,
    details: readDetails(row.details),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(row.text)),
  };
}

function entryOf(row: {
  readonly id: string;
  readonly version: number;
  readonly added_at: string;
  readonly checked_at: string;
  readonly details: string;
  readonly text_hash: string;
}): Entry {
  return {
    id: row.id,
    version: row.version,
    addedAt: row.added_at,
    checkedAt: row.checked_at,
    textHash: row.text_hash,
    details: readDetails(row.details),
  };
}

const text = z.string().nullable();
/** {@link Details} as JSON. */
export const DetailsKept = z.object({
  title: text,
  site: text,
  authors: z.array(z.string()),
  publishedAt: text,
  updatedAt: text,
  link: text,
  address: text,
  known: z.object({
    published: z.string().exactOptional(),
    updated: z.string().exactOptional(),
    headless: z.boolean().exactOptional(),
    source: z
      .object({
        title: z.string().exactOptional(),
        name: z.string().exactOptional(),
        link: z.string().exactOptional(),
      })
      .exactOptional(),
  }),
});

export function readDetails(json: string): Details {
  return DetailsKept.parse(JSON.parse(json));
}
