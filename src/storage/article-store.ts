import type { NotNull } from 'kysely';
import type { ArticleId, Entry, LibraryId, Version } from '../catalogue/entry.ts';
import { keysOf } from '../catalogue/keys.ts';
import { fullArticle, fullLibrary } from '../catalogue/limits.ts';
import type { KeptVersion } from './article-rows.ts';
import {
  articleWithKey,
  countArticles,
  entries,
  entryOf,
  keptVersionOf,
  latestFirst,
  presentVersion,
} from './article-rows.ts';
import { insertArticle, insertKeys, insertVersion, updateDetails } from './article-writes.ts';
import type { Database } from './database.ts';
import { dropVectorsOf } from './vector-store.ts';

/** What came of adding: the article, and whether it is new or was there already. */
export interface Added {
  readonly id: ArticleId;
  readonly isNew: boolean;
}

/** What must hold for something to be kept; what is left out needn't. */
export interface Conditions {
  /** So many there may be: articles of the library, or versions of the article. */
  readonly most?: number;
  /** When the library was made that is meant: if it was forgotten since, none is made in its place. */
  readonly madeAt?: string;
}

/** The articles of libraries, with every version of each. Everything is asked for by its library, so that no library sees another's. */
export class ArticleStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Adds an article, unless the library has one with the same link or text.
   *
   * @throws UserError where the library has as many as there may be, or was forgotten; StorageProblem
   */
  add(
    library: LibraryId,
    version: Version,
    now: string,
    { most = Number.POSITIVE_INFINITY, madeAt }: Conditions = {},
  ): Promise<Added> {
    return this.#database.change(
      library,
      now,
      async (transaction) => {
        const known = await articleWithKey(transaction, library, keysOf(version));
        if (known !== null) return { id: known, isNew: false };
        if ((await countArticles(transaction, library)) >= most) throw fullLibrary(most);
        return { id: await insertArticle(transaction, library, version, now), isNew: true };
      },
      madeAt,
    );
  }

  /** How many articles there are. @throws StorageProblem */
  count(library: LibraryId): Promise<number> {
    return this.#database.run((db) => countArticles(db, library));
  }

  /** The article that has one of some keys; null for none. @throws StorageProblem */
  withKey(library: LibraryId, keys: readonly string[]): Promise<ArticleId | null> {
    return this.#database.run((db) => articleWithKey(db, library, keys));
  }

  /** Every article, the latest added first. @throws StorageProblem */
  list(library: LibraryId): Promise<readonly Entry[]> {
    return this.#database.run(async (db) => {
      const rows = await latestFirst(entries(db, library)).execute();
      return rows.map(entryOf);
    });
  }

  /** The article added last; null in an empty library. @throws StorageProblem */
  latest(library: LibraryId): Promise<Entry | null> {
    return this.#database.run(async (db) => {
      const row = await entries(db, library)
        .where('articles.id', '=', (each) =>
          latestFirst(each.selectFrom('articles').where('library', '=', library).select('id')).limit(1),
        )
        .executeTakeFirst();
      return row ? entryOf(row) : null;
    });
  }

  /** @throws StorageProblem */
  get(library: LibraryId, id: ArticleId): Promise<Entry | null> {
    return this.#database.run(async (db) => {
      const row = await entries(db, library).where('articles.id', '=', id).executeTakeFirst();
      return row ? entryOf(row) : null;
    });
  }

  /** Every article's id and the hash of its present text, the first added first. @throws StorageProblem */
  texts(library: LibraryId): Promise<readonly { readonly id: ArticleId; readonly textHash: string }[]> {
    return this.#database.run((db) =>
      db
        .selectFrom('articles')
        .where('articles.library', '=', library)
        .select((each) => ['articles.id', presentVersion(each).select('versions.text_hash').as('textHash')])
        .$narrowType<{ textHash: NotNull }>()
        .orderBy('articles.added_at')
        .orderBy('articles.id')
        .execute(),
    );
  }

  /** A version of an article, by its number. @throws StorageProblem */
  version(library: LibraryId, id: ArticleId, number: number): Promise<KeptVersion | null> {
    return this.#database.run(async (db) => {
      const row = await db
        .selectFrom('versions')
        .where('library', '=', library)
        .where('article', '=', id)
        .where('number', '=', number)
        .selectAll()
        .executeTakeFirst();
      return row ? keptVersionOf(row) : null;
    });
  }

  /** Some articles with the texts of their present versions, in no order; those that are gone are left out. @throws StorageProblem */
  async present(
    library: LibraryId,
    ids: readonly ArticleId[],
  ): Promise<readonly { readonly entry: Entry; readonly version: KeptVersion }[]> {
    if (ids.length === 0) return [];
    return this.#database.run(async (db) => {
      const rows = await entries(db, library)
        .where('articles.id', 'in', ids)
        .select((each) => [
          'articles.version as number',
          presentVersion(each).select('versions.read_at').as('read_at'),
          presentVersion(each).select('versions.text').as('text'),
        ])
        .$narrowType<{ read_at: NotNull; text: NotNull }>()
        .execute();
      return rows.map((row) => ({ entry: entryOf(row), version: keptVersionOf(row) }));
    });
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
   * Keeps that a page was looked at again and, where its text is another than before, the new version beside the old ones. With the same
   * text, what is now said about it (a corrected title or day) takes the place of what was.
   *
   * @returns the number of the present version; null where the article is gone
   * @throws UserError where the article has as many versions as there may be, or the library was forgotten; StorageProblem
   */
  refresh(
    library: LibraryId,
    id: ArticleId,
    version: Version,
    now: string,
    { most = Number.POSITIVE_INFINITY, madeAt }: Conditions = {},
  ): Promise<number | null> {
    return this.#database.change(
      library,
      now,
      async (transaction) => {
        const present = await entries(transaction, library).where('articles.id', '=', id).executeTakeFirst();
        if (!present) return null;
        const isSame = present.text_hash === version.textHash;
        if (!isSame && present.version >= most) throw fullArticle(most);
        const number = isSame ? present.version : present.version + 1;
        if (isSame) await updateDetails(transaction, library, id, number, version);
        else await insertVersion(transaction, library, id, number, version, now);
        await insertKeys(transaction, library, id, version);
        await transaction
          .updateTable('articles')
          .set({ version: number, checked_at: now })
          .where('library', '=', library)
          .where('id', '=', id)
          .execute();
        return number;
      },
      madeAt,
    );
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
      await dropVectorsOf(transaction, { library, article: id });
      const gone = await transaction
        .deleteFrom('articles')
        .where('library', '=', library)
        .where('id', '=', id)
        .returning('id')
        .execute();
      return gone.length > 0;
    });
  }
}
