import type { ArticleId, LibraryId, ServerId } from '../catalogue/entry.ts';
import type { Settings } from '../catalogue/settings.ts';
import { readSettings, SettingsKept } from '../catalogue/settings.ts';
import type { Database } from './database.ts';
import { dropUnused, dropVectorsOf } from './vector-store.ts';

/** What is kept of a library besides its articles. */
export interface KeptLibrary {
  /** Counts every change, so that whoever has read the library can tell whether that still holds. */
  readonly revision: number;
  /** ISO 8601. A library that was forgotten and made anew counts from 1 again. */
  readonly createdAt: string;
  readonly settings: Settings;
}

/** More servers than any bot has. */
const MOST_SERVERS = 1_000_000;

/** The libraries themselves: their settings, which article a channel asks, and their end. */
export class LibraryStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The library, which is made if there is none. @throws StorageProblem */
  async open(library: LibraryId, now: string): Promise<KeptLibrary> {
    return (await this.get(library)) ?? (await this.#make(library, now));
  }

  /**
   * Changes what is set, as one step: of two changes at once neither is lost.
   *
   * @returns what is set then
   * @throws StorageProblem; whatever `change` throws, and then nothing is changed
   */
  changeSettings(library: LibraryId, change: (now: Settings) => Settings, now: string): Promise<Settings> {
    return this.#database.change(library, now, async (transaction) => {
      const row = await transaction
        .selectFrom('libraries')
        .where('id', '=', library)
        .select('settings')
        .executeTakeFirstOrThrow();
      const settings = SettingsKept.parse(change(readSettings(row.settings)));
      await transaction
        .updateTable('libraries')
        .set({ settings: JSON.stringify(settings) })
        .where('id', '=', library)
        .execute();
      return settings;
    });
  }

  /**
   * Sets the article that a channel asks; null for whatever comes by default.
   *
   * @returns whether the library has such an article
   * @throws StorageProblem
   */
  use(library: LibraryId, channel: string, article: ArticleId | null, now: string): Promise<boolean> {
    return this.#database.change(library, now, async (transaction) => {
      if (article === null) {
        await transaction
          .deleteFrom('channels')
          .where('library', '=', library)
          .where('channel', '=', channel)
          .execute();
        return true;
      }
      const known = await transaction
        .selectFrom('articles')
        .where('library', '=', library)
        .where('id', '=', article)
        .select('id')
        .executeTakeFirst();
      if (!known) return false;
      await transaction
        .insertInto('channels')
        .values({ library, channel, article })
        .onConflict((conflict) => conflict.columns(['library', 'channel']).doUpdateSet({ article }))
        .execute();
      return true;
    });
  }

  /** The article set for the first of some channels that has one; null for none. @throws StorageProblem */
  async used(library: LibraryId, channels: readonly string[]): Promise<ArticleId | null> {
    if (channels.length === 0) return null;
    const rows = await this.#database.run((db) =>
      db
        .selectFrom('channels')
        .where('library', '=', library)
        .where('channel', 'in', channels)
        .select(['channel', 'article'])
        .execute(),
    );
    const byChannel = new Map(rows.map(({ channel, article }) => [channel, article]));
    return channels.map((channel) => byChannel.get(channel)).find((article) => article !== undefined) ?? null;
  }

  /** Keeps since when a server has been without the bot; null when it has it again. @throws StorageProblem */
  async left(library: LibraryId, since: string | null): Promise<void> {
    await this.#database.run((db) =>
      db
        .updateTable('libraries')
        .set({ left_at: since })
        .where('id', '=', library)
        // Most servers are told of as having the bot, which is known: nothing is written then.
        .where('left_at', since === null ? 'is not' : 'is', null)
        .execute(),
    );
  }

  /** The libraries of servers that aren't kept as having removed the bot; at most {@link MOST_SERVERS}. @throws StorageProblem */
  async servers(): Promise<readonly ServerId[]> {
    const rows = await this.#database.run((db) =>
      db
        .selectFrom('libraries')
        .where('id', 'like', 'server:%')
        .where('left_at', 'is', null)
        .select('id')
        .orderBy('id')
        .limit(MOST_SERVERS)
        .execute(),
    );
    return rows.map(({ id }) => id as ServerId);
  }

  /** Deletes a library with everything in it, if there is such a library. @throws StorageProblem */
  forget(library: LibraryId): Promise<void> {
    return this.#delete(library);
  }

  /**
   * Deletes the libraries of servers that removed the bot before `moment`, ISO 8601, and vectors that belong to nothing.
   *
   * @throws StorageProblem
   */
  async forgetLeft(moment: string): Promise<void> {
    const rows = await this.#database.run((db) =>
      db.selectFrom('libraries').where('left_at', '<', moment).select('id').execute(),
    );
    for (const { id } of rows) await this.#delete(id as LibraryId, moment);
    await this.#database.run(dropUnused);
  }

  /** @param leftBefore only then: the server may have the bot again by now */
  #delete(library: LibraryId, leftBefore?: string): Promise<void> {
    return this.#database.run((db) =>
      db.transaction().execute(async (transaction) => {
        const locked = transaction
          .updateTable('libraries')
          .set((each) => ({ revision: each('revision', '+', 1) }))
          .where('id', '=', library)
          .returning('id');
        const left = leftBefore === undefined ? locked : locked.where('left_at', '<', leftBefore);
        if (!(await left.executeTakeFirst())) return;
        await dropVectorsOf(transaction, { library });
        await transaction.deleteFrom('libraries').where('id', '=', library).execute();
      }),
    );
  }

  /** The library as it is; null where there is none. @throws StorageProblem */
  async get(library: LibraryId): Promise<KeptLibrary | null> {
    const row = await this.#database.run((db) =>
      db
        .selectFrom('libraries')
        .where('id', '=', library)
        .select(['revision', 'created_at', 'settings'])
        .executeTakeFirst(),
    );
    return row
      ? { revision: row.revision, createdAt: row.created_at, settings: readSettings(row.settings) }
      : null;
  }

  async #make(library: LibraryId, now: string): Promise<KeptLibrary> {
    await this.#database.change(library, now, async () => {});
    const made = await this.get(library);
    if (made === null) throw new Error(`The library ${library} was made, and is gone`);
    return made;
  }
}
