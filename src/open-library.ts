import { existsSync } from 'node:fs';
import type { Config } from './config.ts';
import { BUNDLED_ARTICLE } from './config.ts';
import { openPageReader } from './ingest/page-reader.ts';
import type { LibrariesSettings, OpenLibraries } from './library/open-libraries.ts';
import { versionOf } from './library/version.ts';
import { bring } from './read-outside.ts';
import type { Encoder } from './search/encoder.ts';
import { libraryFile } from './storage/library-file.ts';
import type { Surroundings } from './surroundings.ts';
import { TerminalLibrary } from './terminal/library.ts';
import { dataFolder } from './user-folders.ts';

/**
 * The terminal's library, not opened yet.
 *
 * @param options whether it begins with the bundled article, if it is made now, and whether old pages are looked at again
 */
export function terminalLibrary(
  config: Config,
  encoder: () => Promise<Encoder>,
  surroundings: Surroundings,
  { hasFirst, refreshing }: { readonly hasFirst: boolean; readonly refreshing: boolean },
): TerminalLibrary {
  const isMade = config.library.url !== null || existsSync(libraryFile(folderOf(config, surroundings)));
  const open = async () => {
    const first = hasFirst ? versionOf(await bring(BUNDLED_ARTICLE, surroundings)) : null;
    return openLibrary(config, encoder, surroundings, { first, refreshing });
  };
  return new TerminalLibrary(open, isMade);
}

/**
 * Opens the database of libraries, which is made where there is none.
 *
 * @param options what each new library begins with, whether old pages are looked at again, and what is taken at most
 * @throws StorageProblem
 */
export async function openLibrary(
  config: Config,
  encoder: () => Promise<Encoder>,
  surroundings: Surroundings,
  {
    first,
    refreshing,
    limits = null,
  }: Pick<LibrariesSettings, 'first' | 'limits'> & { readonly refreshing: boolean },
): Promise<OpenLibraries> {
  const { url, cacheBytes } = config.library;
  // The databases are loaded only where there is a library.
  const { openLibraries } = await import('./library/open-libraries.ts');
  const { postgresPlace, sqlitePlace } = await import('./storage/places.ts');
  const reader = openPageReader();
  const open = await openLibraries({
    place: url === null ? sqlitePlace(folderOf(config, surroundings)) : postgresPlace(url),
    first,
    refreshing,
    limits,
    cacheBytes,
    encoder,
    reader,
  });
  const close = async () => void (await Promise.all([reader.close(), open.close()]));
  return { ...open, close };
}

function folderOf({ library }: Config, { platform, environment, home }: Surroundings): string {
  return library.folder ?? dataFolder(platform, environment, home);
}
