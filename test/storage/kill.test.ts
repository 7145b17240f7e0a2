import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { KINDS, SQLITE } from './databases.ts';
import { killOften } from './kill-often.ts';

/** The rest of the two hundred is in `npm run test:long`. */
const KILLS = { SQLite: 30, PostgreSQL: 15 };

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
