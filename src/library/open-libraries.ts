import type { Version } from '../catalogue/entry.ts';
import type { Limits } from '../catalogue/limits.ts';
import { bringInBytes, bringInLink } from '../ingest/bring-in.ts';
import type { FetchTools } from '../ingest/fetch-link.ts';
import type { PageReader } from '../ingest/page-reader.ts';
import { once } from '../once.ts';
import type { Encoder } from '../search/encoder.ts';
import { ArticleStore } from '../storage/article-store.ts';
import { insertArticle } from '../storage/article-writes.ts';
import type { Place } from '../storage/database.ts';
import { Database } from '../storage/database.ts';
import { LibraryStore } from '../storage/library-store.ts';
import { VectorStore } from '../storage/vector-store.ts';
import { WholeArticleStore } from '../storage/whole-article-store.ts';
import { Archive } from './archive/archive.ts';
import { Libraries } from './libraries.ts';
import { Readings } from './readings.ts';

/** What libraries are opened with. */
export interface LibrariesSettings {
  readonly place: Place;
  /** The article that every new library begins with; null for one that begins empty. */
  readonly first: Version | null;
  /** Whether pages that weren't looked at for a day are looked at again when they are asked; true if left out. */
  readonly refreshing?: boolean;
  /** What is taken at most; null, as if left out, for as much as comes. */
  readonly limits?: Limits | null;
  /** Bytes of memory for what searches scan, and half as many for readings. */
  readonly cacheBytes: number;
  /** Asked for the encoder when an article is first read or asked. */
  readonly encoder: () => Promise<Encoder>;
  readonly reader: PageReader;
  /** For tests: what touches the network. */
  readonly fetching?: FetchTools;
  readonly now?: () => Date;
  /** For tests: bytes of a line that is exported, at most. */
  readonly longestLine?: number;
  /** For tests: other readings. */
  readonly readings?: (...parts: ConstructorParameters<typeof Readings>) => Readings;
}

/** Libraries that are open. */
export interface OpenLibraries {
  readonly libraries: Libraries;
  readonly archive: Archive;
  close(): Promise<void>;
}

/**
 * Opens the database that libraries are kept in, which is made where there is none.
 *
 * @throws StorageProblem
 */
export async function openLibraries(settings: LibrariesSettings): Promise<OpenLibraries> {
  const {
    place,
    first,
    refreshing = true,
    limits = null,
    cacheBytes,
    encoder,
    reader,
    fetching,
    now = () => new Date(),
    longestLine,
    readings: newReadings = (...parts) => new Readings(...parts),
  } = settings;
  const database = await Database.open(place, async (transaction, library, moment) => {
    if (first) await insertArticle(transaction, library, first, moment);
  });
  const closing = new AbortController();
  const tools = { reader, closing: closing.signal, ...(fetching && { fetching }) };
  const store = new LibraryStore(database);
  const readings = once(async () => {
    const loaded = await encoder();
    return newReadings(loaded, new VectorStore(database, loaded.hash), cacheBytes);
  });
  const libraries = new Libraries({
    articles: new ArticleStore(database),
    libraries: store,
    readings,
    refreshing,
    limits,
    encoder,
    bring: (source, step) =>
      'link' in source
        ? bringInLink(source.link, { ...tools, step })
        : bringInBytes(source.bytes, source.name, { ...tools, step }, source.about),
    now,
    closing: closing.signal,
  });
  const carried = { articles: new WholeArticleStore(database), libraries: store, readings, now };
  const archive = new Archive(carried, longestLine);
  const close = async () => {
    closing.abort();
    await database.close();
  };
  return { libraries, archive, close };
}
