import { join } from 'node:path';

/** The file of the embedded database within its folder. */
export function libraryFile(folder: string): string {
  return join(folder, 'library.db');
}
