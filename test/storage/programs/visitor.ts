// Opens a database as another user and tries to change it, and writes what it was told: visitor.ts WHERE [USER]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StorageProblem } from '../../../src/storage/problems.ts';
import { numbered } from './numbered.ts';
import { LIBRARY, openStores } from './stores.ts';

const [where = '', user] = process.argv.slice(2);
if (user) {
  // Opened once before, so that all is loaded: the other user may have no right to the program's own files.
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  await (await openStores(folder)).database.close();
  rmSync(folder, { recursive: true });
  process.setgroups?.([]);
  process.setgid?.(Number(user));
  process.setuid?.(Number(user));
}
try {
  const { database, articles } = await openStores(where);
  const found = (await articles.list(LIBRARY)).length;
  process.stdout.write(`${found} articles\n`);
  await articles.add(LIBRARY, numbered(99), new Date().toISOString());
  process.stdout.write('changed\n');
  await database.close();
} catch (error) {
  if (!(error instanceof StorageProblem)) throw error;
  process.stdout.write(`${error.kind}: ${error.message}\n`);
}
