import type { ArticleId, LibraryId, ReadVersion } from '../catalogue/entry.ts';
import type { WholeArticle } from '../catalogue/whole-article.ts';
import { articleWithKey, keptVersionOf } from './article-rows.ts';
import type { Added } from './article-store.ts';
import { insertVersion, newId } from './article-writes.ts';
import type { Database } from './database.ts';

/** Articles whose ids are fetched together. */
const PAGE = 200;

/** Articles with all that is kept of them, to be carried from one library to another. */
export class WholeArticleStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Every article, the first added first; none of them is held. @throws StorageProblem */
  async *all(library: LibraryId): AsyncGenerator<WholeArticle> {
    let last = { added_at: '', id: '' };
    for (;;) {
      const page = await this.#page(library, last);
      for (const row of page) {
        const article = await this.#whole(library, row);
        if (article) yield article;
      }
      const end = page.at(-1);
      if (!end) return;
      last = end;
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
      for (const [index, version] of versions.entries())
        await insertVersion(transaction, library, id, index + 1, version, version.readAt);
      for (const key of keys)
        await transaction.insertInto('article_keys').values({ library, key, article: id }).execute();
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

  /** Null where it was removed just now. */
  async #whole(
    library: LibraryId,
    { id, added_at, checked_at }: Row & { checked_at: string },
  ): Promise<WholeArticle | null> {
    const [[first, ...others], keys] = await Promise.all([
      this.#versions(library, id),
      this.#keys(library, id),
    ]);
    return first
      ? { id, addedAt: added_at, checkedAt: checked_at, keys, versions: [first, ...others] }
      : null;
  }

  async #versions(library: LibraryId, id: ArticleId): Promise<readonly ReadVersion[]> {
    const rows = await this.#database.run((db) =>
      db
        .selectFrom('versions')
        .where('library', '=', library)
        .where('article', '=', id)
        .select(['number', 'text_hash', 'text', 'details', 'read_at'])
        .orderBy('number')
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
