import type { Transaction } from 'kysely';
import type { ArticleId, LibraryId, ReadVersion } from '../catalogue/entry.ts';
import type { ArticleHead, FurtherVersions, SomeVersions, WholeArticle } from '../catalogue/whole-article.ts';
import type { KeptVersion } from './article-rows.ts';
import { articleWithKey, entries, keptVersionOf, someKeys } from './article-rows.ts';
import type { Added } from './article-store.ts';
import { insertVersion, newId } from './article-writes.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

/** Articles whose ids are fetched together. */
const PAGE = 200;

/** Versions that are fetched together: most articles have fewer, and each may have some megabytes. */
const VERSIONS = 5;

/** Articles with all that is kept of them, to be carried from one library to another. */
export class WholeArticleStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What is kept of every article beside its versions, the first added first; none of them is held. @throws StorageProblem */
  async *heads(library: LibraryId): AsyncGenerator<ArticleHead> {
    let last = { added_at: '', id: '' };
    for (;;) {
      const page = await this.#page(library, last);
      for (const { id, added_at, checked_at } of page)
        yield { id, addedAt: added_at, checkedAt: checked_at, keys: await this.#keys(library, id) };
      const end = page.at(-1);
      if (!end) return;
      last = end;
    }
  }

  /** The versions of an article, the oldest first, none of them held; none where it is gone. @throws StorageProblem */
  async *versions(library: LibraryId, id: ArticleId): AsyncGenerator<ReadVersion> {
    let last = 0;
    for (;;) {
      const page = await this.#versions(library, id, last);
      yield* page;
      if (page.length < VERSIONS) return;
      last = page.at(-1)?.number ?? last;
    }
  }

  /** Whether the library has no article. @throws StorageProblem */
  async isEmpty(library: LibraryId): Promise<boolean> {
    return (await this.#page(library, { added_at: '', id: '' }, 1)).length === 0;
  }

  /** The article that each channel of a library asks. @throws StorageProblem */
  async used(library: LibraryId): Promise<Readonly<Record<string, ArticleId>>> {
    const rows = await this.#database.run((db) =>
      db
        .selectFrom('channels')
        .where('library', '=', library)
        .select(['channel', 'article'])
        .orderBy('channel')
        .execute(),
    );
    return Object.fromEntries(rows.map(({ channel, article }) => [channel, article]));
  }

  /**
   * Adds an article, unless the library has one with one of its keys; with another id where the library has an article with this one.
   *
   * @throws StorageProblem
   */
  add(library: LibraryId, article: WholeArticle, now: string): Promise<Added> {
    const { addedAt, checkedAt, keys, versions } = article;
    return this.#database.change(library, now, async (transaction) => {
      const known = await articleWithKey(transaction, library, keys);
      if (known !== null) return { id: known, isNew: false };
      const taken = await transaction
        .selectFrom('articles')
        .where('library', '=', library)
        .where('id', '=', article.id)
        .select('id')
        .executeTakeFirst();
      const id = taken ? newId() : article.id;
      await transaction
        .insertInto('articles')
        .values({ library, id, version: versions.length, added_at: addedAt, checked_at: checkedAt })
        .execute();
      await insertVersions(transaction, library, id, versions, 0);
      for (const some of someKeys(keys))
        await transaction
          .insertInto('article_keys')
          .values(some.map((key) => ({ library, key, article: id })))
          .execute();
      return { id, isNew: true };
    });
  }

  /**
   * Adds versions to the article that ends with the one before them. Any other is left as it is: it has these versions already, or a
   * history of its own.
   *
   * @param id the article's in this library
   * @returns null where there is no such article
   * @throws StorageProblem
   */
  addVersions(
    library: LibraryId,
    id: ArticleId,
    { after, versions }: Pick<FurtherVersions, 'after' | 'versions'>,
    now: string,
  ): Promise<Added | null> {
    return this.#database.change(library, now, async (transaction) => {
      const present = await entries(transaction, library).where('articles.id', '=', id).executeTakeFirst();
      if (!present) return null;
      if (present.version !== after.number || present.text_hash !== after.textHash)
        return { id, isNew: false };
      await insertVersions(transaction, library, id, versions, after.number);
      await transaction
        .updateTable('articles')
        .set({ version: after.number + versions.length })
        .where('library', '=', library)
        .where('id', '=', id)
        .execute();
      return { id, isNew: true };
    });
  }

  #page(library: LibraryId, last: Row, limit = PAGE): Promise<readonly (Row & { checked_at: string })[]> {
    return this.#database.run((db) =>
      db
        .selectFrom('articles')
        .where('library', '=', library)
        .where((each) =>
          each.or([
            each('added_at', '>', last.added_at),
            each.and([each('added_at', '=', last.added_at), each('id', '>', last.id)]),
          ]),
        )
        .select(['id', 'added_at', 'checked_at'])
        .orderBy('added_at')
        .orderBy('id')
        .limit(limit)
        .execute(),
    );
  }

  async #versions(library: LibraryId, id: ArticleId, after: number): Promise<readonly KeptVersion[]> {
    const rows = await this.#database.run((db) =>
      db
        .selectFrom('versions')
        .where('library', '=', library)
        .where('article', '=', id)
        .where('number', '>', after)
        .select(['number', 'text_hash', 'text', 'details', 'read_at'])
        .orderBy('number')
        .limit(VERSIONS)
        .execute(),
    );
    return rows.map(keptVersionOf);
  }

  async #keys(library: LibraryId, id: ArticleId): Promise<readonly string[]> {
    const rows = await this.#database.run((db) =>
      db
        .selectFrom('article_keys')
        .where('library', '=', library)
        .where('article', '=', id)
        .select('key')
        .execute(),
    );
    return rows.map(({ key }) => key).sort();
  }
}

interface Row {
  readonly id: ArticleId;
  readonly added_at: string;
}

/** @param before how many versions the article has already */
async function insertVersions(
  transaction: Transaction<Tables>,
  library: LibraryId,
  id: ArticleId,
  versions: SomeVersions,
  before: number,
): Promise<void> {
  for (const [index, version] of versions.entries())
    await insertVersion(transaction, library, id, before + index + 1, version, version.readAt);
}
