import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { KINDS, makeFolder, openStoresAt, SQLITE } from './databases.ts';
import { killOften } from './kill-often.ts';
import { numbered, readNumbers } from './programs/numbered.ts';
import { LIBRARY } from './programs/stores.ts';
import { programFile } from './run-program.ts';

/** The rest of the two hundred is in `npm run test:long`. */
const KILLS = { SQLite: 20, PostgreSQL: 10 };

test.each(KINDS)(
  '$name keeps what was done and nothing half when a program is killed while it writes',
  async (kind) => {
    const kills = KILLS[kind.name];
    const { where, changes, interrupted } = await killOften(kind, kills);
    expect(changes).toBeGreaterThan(2 * kills);
    expect(interrupted).toBeGreaterThan(kills / 5);
    if (kind === SQLITE) expect(complaints(`${where}/library.db`)).toEqual(['ok']);
  },
);

test('SQLite opens what a program left that was killed while it made the database', async () => {
  // Each table that is made lengthens SQLite's log: it is killed at every fourth of them.
  for (let pages = 1; pages <= 20; pages += 4) {
    const where = join(makeFolder(), 'data');
    const child = spawn(process.execPath, [programFile('writer'), where, '1'], { stdio: 'ignore' });
    const left = once(child, 'exit');
    const log = join(where, 'library.db-wal');
    while (sizeOf(log) < pages * 4096) await setImmediate();
    child.kill('SIGKILL');
    await left;
    const stores = await openStoresAt(where);
    await readNumbers(stores);
    await stores.articles.add(LIBRARY, numbered(9999), new Date().toISOString());
  }
});

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** What SQLite finds wrong with a file, and with what its rows refer to. */
function complaints(file: string): unknown[] {
  const database = new Libsql(file);
  try {
    const found = database.pragma('integrity_check') as { integrity_check: string }[];
    return [
      ...found.map((each) => each.integrity_check),
      ...(database.pragma('foreign_key_check') as unknown[]),
    ];
  } finally {
    database.close();
  }
}
