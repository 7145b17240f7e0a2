import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * To be called where a file of tests begins.
 *
 * @returns gives a new, empty folder each time; all of them are gone when the file's tests are over
 */
export function temporaryFolders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
    made.push(folder);
    return folder;
  };
}
