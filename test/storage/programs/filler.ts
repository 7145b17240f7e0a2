// Adds articles until there is no more room, and writes what it was told. Then it makes room, by removing a file, and goes on:
// filler.ts WHERE [FILE]
import { rmSync } from 'node:fs';
import { StorageProblem } from '../../../src/storage/problems.ts';
import { numbered, readNumbers } from './numbered.ts';
import { LIBRARY, openStores } from './stores.ts';

/** What the program writes, as JSON. */
export interface Filled {
  readonly kind: string;
  readonly message: string;
  /** Articles that were added, and those that are there afterwards. */
  readonly added: number;
  readonly kept: number;
  readonly goesOn: boolean;
}

/** More articles than there is room for. */
const MOST = 2000;

const [where = '', file] = process.argv.slice(2);
const stores = await openStores(where);
const { articles, database } = stores;
let added = 0;
const problem = await fill();
const kept = (await readNumbers(stores)).articles.length;
if (file) {
  rmSync(file);
  await articles.add(LIBRARY, numbered(added + 1), new Date().toISOString());
}
const filled: Filled = { ...problem, added, kept, goesOn: file !== undefined };
process.stdout.write(JSON.stringify(filled));
await database.close();

async function fill(): Promise<{ kind: string; message: string }> {
  try {
    for (; added < MOST; added++) await articles.add(LIBRARY, numbered(added + 1), new Date().toISOString());
    return { kind: 'none', message: '' };
  } catch (error) {
    if (!(error instanceof StorageProblem)) throw error;
    const { kind, message } = error;
    return { kind, message };
  }
}
