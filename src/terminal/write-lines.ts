import { open, rename, rm, stat } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import { isOfFile, whyNotWritten } from '../file-problem.ts';
import type { ExportedLine } from '../library/archive/archive.ts';
import type { Steps } from './progress.ts';

/**
 * Writes a file whole or not at all, for its owner's eyes alone. What is there and is no file, a pipe or a device, is written to as it is.
 *
 * @returns the number of articles
 * @throws UserError where it can't be written
 */
export async function writeLines(
  path: string,
  lines: AsyncIterable<ExportedLine>,
  step: Steps,
): Promise<number> {
  try {
    return (await isNoFile(path)) ? await writeTo(path, lines, step) : await putInPlace(path, lines, step);
  } catch (error) {
    throw isOfFile(error)
      ? new UserError(`${path} can't be written: ${whyNotWritten(error)}`, { cause: error })
      : error;
  }
}

async function isNoFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isFile(),
    () => false,
  );
}

async function putInPlace(path: string, lines: AsyncIterable<ExportedLine>, step: Steps): Promise<number> {
  const fresh = `${path}.${process.pid}`;
  try {
    const count = await writeTo(fresh, lines, step);
    await rename(fresh, path);
    return count;
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {}); // What went wrong first is what is told.
    throw error;
  }
}

async function writeTo(path: string, lines: AsyncIterable<ExportedLine>, step: Steps): Promise<number> {
  const file = await open(path, 'w', 0o600);
  try {
    let count = 0;
    for await (const { text, articles } of lines) {
      await file.writeFile(`${text}\n`);
      count = articles;
      step(`${count} articles`);
    }
    if ((await file.stat()).isFile()) await file.sync();
    return count;
  } finally {
    await file.close();
  }
}
