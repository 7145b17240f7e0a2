import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import type { EmbeddedArticle } from '../search/embedded-article.ts';
import type { Origin } from '../search/embedded-bytes.ts';
import { decodeEmbedded, encodeEmbedded } from '../search/embedded-bytes.ts';

/** The bounds of what is kept. */
export interface KeptBounds {
  readonly mostFiles: number;
  /** Of all files together. */
  readonly mostBytes: number;
  /** Of one file; an article of 700 words takes 200 kB. */
  readonly largestFile: number;
}

const BOUNDS: KeptBounds = {
  mostFiles: 2000,
  mostBytes: 256 * 1024 * 1024,
  largestFile: 64 * 1024 * 1024,
};

/** Figures of each hash in a file's name; the file itself has all of them. */
const HASH_LENGTH = 32;

/** Our files, and those that are being written. Nothing else in the folder is touched. */
const OURS = /^[0-9a-f]{32}-[0-9a-f]{32}\.vectors(?:\.[0-9a-f-]{36})?$/u;

/**
 * The vectors of articles in the files of a folder, one file each. They can be made anew at any time, so nothing that goes wrong here is a
 * fault: what can't be read is not there, what can't be written is not kept.
 */
export class VectorFiles {
  readonly #folder: string;
  readonly #tell: (problem: unknown) => void;
  readonly #bounds: KeptBounds;

  /** @param tell told why vectors can't be kept, where they should be */
  constructor(folder: string, tell: (problem: unknown) => void, bounds: KeptBounds = BOUNDS) {
    this.#folder = folder;
    this.#tell = tell;
    this.#bounds = bounds;
  }

  /** The vectors of that origin; null where there are none. A file that is damaged is thrown away. */
  async load(origin: Origin): Promise<EmbeddedArticle | null> {
    const path = this.#pathOf(origin);
    try {
      const { size } = await stat(path);
      const embedded = size <= this.#bounds.largestFile ? decodeEmbedded(await readFile(path), origin) : null;
      await (embedded ? touch(path) : rm(path));
      return embedded;
    } catch {
      return null; // There is no such file, or it is out of reach.
    }
  }

  /** Keeps the vectors of an article, whole or not at all; the files that weren't used for the longest make room. */
  async save(embedded: EmbeddedArticle, origin: Origin): Promise<void> {
    const bytes = encodeEmbedded(embedded, origin);
    if (bytes.length > this.#bounds.largestFile) return;
    try {
      // Only the owner may see what was read.
      makeFolder(this.#folder, 0o700);
      await replaceFile(this.#pathOf(origin), bytes);
      await this.#makeRoom();
    } catch (error) {
      this.#tell(error);
    }
  }

  #pathOf({ model, text }: Origin): string {
    return join(this.#folder, `${text.slice(0, HASH_LENGTH)}-${model.slice(0, HASH_LENGTH)}.vectors`);
  }

  async #makeRoom(): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => OURS.test(name));
    const files = await Promise.all(names.map((name) => used(join(this.#folder, name))));
    let [count, bytes] = [0, 0];
    for (const { path, size } of files.sort((a, b) => b.last - a.last)) {
      count++;
      bytes += size;
      if (count > this.#bounds.mostFiles || bytes > this.#bounds.mostBytes) await rm(path, { force: true });
    }
  }
}

/** A file's size in bytes and when it was last used; another process may have removed it. */
async function used(path: string): Promise<{ path: string; size: number; last: number }> {
  const info = await stat(path).catch(() => null);
  return { path, size: info?.size ?? 0, last: info?.mtimeMs ?? 0 };
}

/** Says that a file was used now. */
async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => {}); // The folder may be for reading only.
}

/** Writes a file in such a way that a crash, or another process that writes it too, leaves it as it was or as it is to be. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.${randomUUID()}`;
  try {
    const file = await open(fresh, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {}); // What went wrong first is what is told.
    throw error;
  }
}
