import type { LibraryId } from '../../../src/catalogue/entry.ts';
import { ArticleStore } from '../../../src/storage/article-store.ts';
import type { Place } from '../../../src/storage/database.ts';
import { Database } from '../../../src/storage/database.ts';
import { LibraryStore } from '../../../src/storage/library-store.ts';
import { postgresPlace, sqlitePlace } from '../../../src/storage/places.ts';
import { VectorStore } from '../../../src/storage/vector-store.ts';

/** Where a test's database is: a folder, or an address of PostgreSQL. */
export type Whereabouts = string;

/** The library that the programs change. */
export const LIBRARY: LibraryId = 'server:1';

export interface Stores {
  readonly database: Database;
  readonly articles: ArticleStore;
  readonly libraries: LibraryStore;
  readonly vectors: VectorStore;
}

function isPostgres(where: Whereabouts): boolean {
  return where.startsWith('postgres:');
}

/** The setting that leads the program there. */
export function settingFor(where: Whereabouts): Readonly<Record<string, string>> {
  return isPostgres(where) ? { DATABASE_URL: where } : { DATA_DIR: where };
}

export function placeAt(where: Whereabouts): Place {
  return isPostgres(where) ? postgresPlace(where) : sqlitePlace(where);
}

export async function openStores(where: Whereabouts): Promise<Stores> {
  return storesOf(await Database.open(placeAt(where), async () => {}));
}

export function storesOf(database: Database): Stores {
  return {
    database,
    articles: new ArticleStore(database),
    libraries: new LibraryStore(database),
    vectors: new VectorStore(database, 'model'),
  };
}
