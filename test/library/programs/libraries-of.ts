import type { Limits } from '../../../src/catalogue/limits.ts';
import { UserError } from '../../../src/errors.ts';
import { bringInBytes } from '../../../src/ingest/bring-in.ts';
import { openPageReader } from '../../../src/ingest/page-reader.ts';
import { Libraries } from '../../../src/library/libraries.ts';
import type { Source } from '../../../src/library/parts.ts';
import { Readings } from '../../../src/library/readings.ts';
import type { Encoder } from '../../../src/search/encoder.ts';
import { ArticleStore } from '../../../src/storage/article-store.ts';
import { insertArticle } from '../../../src/storage/article-writes.ts';
import { Database } from '../../../src/storage/database.ts';
import { LibraryStore } from '../../../src/storage/library-store.ts';
import { VectorStore } from '../../../src/storage/vector-store.ts';
import { placeAt } from '../../storage/programs/stores.ts';
import { version } from '../../storage/programs/versions.ts';

/** Libraries over a database, with the pages that links lead to, and a clock; both may be changed. */
export interface Tried {
  readonly libraries: Libraries;
  /** By link: the text of the page. */
  readonly pages: Map<string, string>;
  /** The links that were fetched, in order. */
  readonly fetched: readonly string[];
  /** Lets no page come until what it gives is called. */
  hold(): () => void;
  /** Goes on by so many milliseconds. */
  pass(milliseconds: number): void;
  /** Everything that is remembered is forgotten, as by a restart. */
  restart(): Libraries;
  close(): Promise<void>;
}

/** A text as it is brought in. */
export function pasted(text: string): Source {
  return { bytes: new TextEncoder().encode(text), name: 'pasted.txt' };
}

/** What is different about libraries. */
export interface TriedWith {
  /** The text that every new library begins with. */
  readonly bundled?: string;
  readonly limits?: Limits;
  /** Where vectors are kept. */
  readonly Vectors?: typeof VectorStore;
}

export async function librariesAt(
  where: string,
  encoder: Encoder,
  { bundled, limits, Vectors = VectorStore }: TriedWith = {},
): Promise<Tried> {
  const reader = openPageReader();
  const pages = new Map<string, string>();
  const fetched: string[] = [];
  let held = Promise.resolve();
  let now = Date.UTC(2026, 0, 1);
  const database = await Database.open(placeAt(where), async (transaction, library, at) => {
    if (bundled !== undefined) await insertArticle(transaction, library, version(bundled), at);
  });
  const make = () => {
    const readings = new Readings(encoder, new Vectors(database, encoder.hash), 64e6);
    return new Libraries({
      articles: new ArticleStore(database),
      libraries: new LibraryStore(database),
      readings: async () => readings,
      encoder: async () => encoder,
      refreshing: true,
      limits: limits ?? null,
      now: () => new Date(now++),
      closing: new AbortController().signal,
      bring: async (source) => {
        if ('bytes' in source) return bringInBytes(source.bytes, source.name, { reader });
        fetched.push(source.link);
        await held;
        const text = pages.get(source.link);
        if (text === undefined) throw new UserError('There is no such page.');
        const brought = await bringInBytes(new TextEncoder().encode(text), 'page.txt', { reader });
        return { ...brought, address: source.link, page: { ...brought.page, link: source.link } };
      },
    });
  };
  const close = async () => {
    await database.close();
    await reader.close();
  };
  return {
    libraries: make(),
    pages,
    fetched,
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
    restart: make,
    close,
  };
}
