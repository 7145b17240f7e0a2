import type { Kysely, Transaction } from 'kysely';
import type { ArticleId, LibraryId } from '../catalogue/entry.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';
import { bytesOf } from './schema.ts';

/** What was worked out of a text by a model, as bytes that say themselves of which text and model they are. */
export interface KeptVectors {
  /** What a search over the whole library scans. */
  readonly scanned: Uint8Array;
  /** What answers from the article need. */
  readonly embedded: Uint8Array;
}

/** Bytes with the hash of the text that they are of. */
export type HashedBytes = readonly [string, Uint8Array];

/** Vectors by the hash of their text, so that no text is embedded twice. Whoever asks must have the text. */
export class VectorStore {
  readonly #database: Database;
  readonly #model: string;

  /** @param model hash of the encoder */
  constructor(database: Database, model: string) {
    this.#database = database;
    this.#model = model;
  }

  /** Keeps vectors in place of any that the text had. @throws StorageProblem */
  async keep(textHash: string, { scanned, embedded }: KeptVectors): Promise<void> {
    const row = { scanned: Buffer.from(scanned), embedded: Buffer.from(embedded) };
    await this.#database.run((db) =>
      db
        .insertInto('vectors')
        .values({ text_hash: textHash, model_hash: this.#model, ...row })
        .onConflict((conflict) => conflict.columns(['text_hash', 'model_hash']).doUpdateSet(row))
        .execute(),
    );
  }

  /** What answers need of some texts (a few at a time: each has some 100 kB), in no order; those that have none are left out. @throws StorageProblem */
  embedded(textHashes: readonly string[]): Promise<readonly HashedBytes[]> {
    return this.#select('embedded', textHashes);
  }

  /** Whether a text has vectors. @throws StorageProblem */
  async has(textHash: string): Promise<boolean> {
    const row = await this.#database.run((db) =>
      db
        .selectFrom('vectors')
        .where('text_hash', '=', textHash)
        .where('model_hash', '=', this.#model)
        .select('text_hash')
        .executeTakeFirst(),
    );
    return row !== undefined;
  }

  /** What a search scans of some texts (a few hundred at most), in no order; those that have none are left out. @throws StorageProblem */
  scanned(textHashes: readonly string[]): Promise<readonly HashedBytes[]> {
    return this.#select('scanned', textHashes);
  }

  async #select(column: keyof KeptVectors, textHashes: readonly string[]): Promise<readonly HashedBytes[]> {
    if (textHashes.length === 0) return [];
    const rows = await this.#database.run((db) =>
      db
        .selectFrom('vectors')
        .where('text_hash', 'in', textHashes)
        .where('model_hash', '=', this.#model)
        .select((each) => ['text_hash', each.ref(column).as('bytes')])
        .execute(),
    );
    return rows.map(({ text_hash, bytes }) => [text_hash, bytesOf(bytes)]);
  }
}

/** Whose texts these are: an article's, or all of a library. */
export interface Owner {
  readonly library: LibraryId;
  readonly article?: ArticleId;
}

/** Drops the vectors of texts that nobody but one owner has, who is about to go. */
export async function dropVectorsOf(
  transaction: Transaction<Tables>,
  { library, article }: Owner,
): Promise<void> {
  await transaction
    .deleteFrom('vectors')
    .where('text_hash', 'in', (eb) => {
      const all = eb.selectFrom('versions').where('library', '=', library).select('text_hash');
      return article === undefined ? all : all.where('article', '=', article);
    })
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('versions')
            .whereRef('versions.text_hash', '=', 'vectors.text_hash')
            .where((eb) =>
              article === undefined
                ? eb('library', '!=', library)
                : eb.or([eb('library', '!=', library), eb('article', '!=', article)]),
            )
            .select('number'),
        ),
      ),
    )
    .execute();
}

/**
 * Drops the vectors of texts that no article has: of an article that was to be added, and wasn't. One that is being added at this moment
 * loses its own too; they are then worked out anew.
 */
export async function dropUnused(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom('vectors')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('versions').whereRef('versions.text_hash', '=', 'vectors.text_hash').select('number'),
        ),
      ),
    )
    .execute();
}
