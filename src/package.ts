import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of package.json, above this file whether it runs compiled (dist/src) or as it is (src). */
function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('No package.json above the program: it was not installed whole');
    folder = above;
  }
  return folder;
}

const ROOT = findRoot();

/** The full path of something that is shipped with the program, such as `data/models`. */
export function packagePath(path: string): string {
  return join(ROOT, path);
}

/** The version of the program. */
export function packageVersion(): string {
  const json: unknown = JSON.parse(readFileSync(packagePath('package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(json).version;
}
