import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { inPostgres, openAt, openStoresAt, POSTGRES } from './databases.ts';
import { expectProblem } from './postgres-problem.ts';
import { numbered } from './programs/numbered.ts';
import { LIBRARY, openStores, storesOf } from './programs/stores.ts';
import { proxyTo } from './proxy.ts';

const NOW = '2026-01-01T00:00:00.000Z';

describe.skipIf(!POSTGRES.isHere)('PostgreSQL', () => {
  const make = () => POSTGRES.make();

  test('that is not there is told at the start', async () => {
    const proxy = await proxyTo(await make());
    await proxy.close();
    await expectProblem(
      openStores(proxy.where.replace('//', '//user:secret@').replace('verbatim@', '')),
      'unreachable',
    );
    await proxy.reopen();
    await (await openStores(proxy.where)).database.close();
  });

  test('that goes and comes back is used again without a restart', async () => {
    const proxy = await proxyTo(await make());
    const { articles } = await openStoresAt(proxy.where);
    await articles.add(LIBRARY, numbered(1), NOW);
    for (let round = 0; round < 3; round++) {
      await proxy.close();
      await expectProblem(articles.list(LIBRARY), 'unreachable');
      await expectProblem(articles.add(LIBRARY, numbered(2), NOW), 'unreachable');
      await proxy.reopen();
      expect(await articles.list(LIBRARY)).toHaveLength(1);
    }
    expect((await articles.add(LIBRARY, numbered(2), NOW)).isNew).toBe(true);
  });

  test('that is restarted while nobody asks is not noticed', async () => {
    const where = await make();
    const { articles } = await openStoresAt(where);
    await Promise.all([1, 2, 3, 4].map((number) => articles.add(LIBRARY, numbered(number), NOW)));
    await endConnections(where);
    await new Promise((done) => setTimeout(done, 200));
    expect(await Promise.all([1, 2, 3, 4].map(() => articles.list(LIBRARY)))).toHaveLength(4);
  });

  test('that is stopped in the middle of a change has changed nothing', async () => {
    const where = await make();
    const { database, articles } = await openStoresAt(where);
    await articles.add(LIBRARY, numbered(1), NOW);
    const change = database.change(LIBRARY, NOW, async (transaction) => {
      await transaction.deleteFrom('articles').execute();
      await endConnections(where);
      await transaction.deleteFrom('libraries').execute();
    });
    await expectProblem(change, 'unreachable');
    expect(await articles.list(LIBRARY)).toHaveLength(1);
  });

  test('that falls silent is given up, and its connection with it', async () => {
    const proxy = await proxyTo(await make());
    const { articles } = await openStoresAt(proxy.where);
    await articles.add(LIBRARY, numbered(1), NOW);
    proxy.silence();
    const start = performance.now();
    await expectProblem(articles.list(LIBRARY), 'unreachable');
    expect(performance.now() - start).toBeLessThan(20_000);
    await proxy.reopen();
    expect(await articles.list(LIBRARY)).toHaveLength(1);
  });

  test('whose statement was given up says that it is slow', async () => {
    const where = await make();
    const { database } = await openStoresAt(where);
    const slow = database.run((db) => sql`select pg_sleep(30)`.execute(db));
    const cancel = `select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`;
    const cancelling = setInterval(() => void inPostgres(cancel, where), 300);
    await expectProblem(slow, 'slow').finally(() => clearInterval(cancelling));
  });

  test('that has not counted a new library yet does not go through it for each of its articles', async () => {
    const where = await make();
    const { articles, libraries } = await openStoresAt(where);
    for (const library of [LIBRARY, 'server:2'] as const) await libraries.open(library, NOW);
    const fill = async (library: string, count: number) => {
      const details = JSON.stringify(numbered(1).details);
      await inPostgres(
        `insert into articles select '${library}', i::text, 1, i::text, '${NOW}' from generate_series(1, ${count}) i`,
        where,
      );
      await inPostgres(
        `insert into versions select '${library}', i::text, 1, md5(i::text), '${NOW}', '${details}', 'text' from generate_series(1, ${count}) i`,
        where,
      );
    };
    await fill('server:2', 90);
    await inPostgres('analyze', where);
    await fill(LIBRARY, 10_000);
    expect(await articles.list(LIBRARY)).toHaveLength(10_000);
    expect(await articles.texts(LIBRARY)).toHaveLength(10_000);
    expect((await articles.latest(LIBRARY))?.addedAt).toBe('9999');
  });

  describe('a lock of another program', () => {
    /** Holds a library's lock until it is told to let go. */
    async function hold(database: Database): Promise<() => Promise<void>> {
      let letGo = () => {};
      const released = new Promise<void>((done) => {
        letGo = done;
      });
      let held: Promise<void> = Promise.resolve();
      await new Promise<void>((done) => {
        held = database.change(LIBRARY, NOW, async () => {
          done();
          await released;
        });
      });
      return async () => {
        letGo();
        await held;
      };
    }

    test('that is soon let go is waited for', async () => {
      const where = await make();
      const { articles } = await openStoresAt(where);
      const letGo = await hold(await openAt(where));
      const adding = articles.add(LIBRARY, numbered(1), NOW);
      setTimeout(letGo, 500);
      expect((await adding).isNew).toBe(true);
    });

    test('that is kept is told, and does not concern other libraries', async () => {
      const where = await make();
      const { articles } = await openStoresAt(where);
      const letGo = await hold(await openAt(where));
      const start = performance.now();
      const waiting = expectProblem(articles.add(LIBRARY, numbered(1), NOW), 'locked');
      expect((await articles.add('server:2', numbered(1), NOW)).isNew).toBe(true);
      await waiting;
      expect(performance.now() - start).toBeLessThan(10_000);
      await letGo();
      expect((await articles.add(LIBRARY, numbered(1), NOW)).isNew).toBe(true);
    });

    test('that waits for one of ours is undone, and the change is made again as a whole', async () => {
      const { database, libraries } = storesOf(await openAt(await make()));
      const pair = ['server:1', 'server:2'] as const;
      for (const library of pair) await libraries.open(library, NOW);
      let tries = 0;
      const cross = (own: (typeof pair)[number], other: (typeof pair)[number]) =>
        database.change(own, NOW, async (transaction) => {
          tries++;
          await new Promise((done) => setTimeout(done, 300));
          await transaction
            .updateTable('libraries')
            .set((each) => ({ revision: each('revision', '+', 1) }))
            .where('id', '=', other)
            .execute();
        });
      await Promise.all([cross(...pair), cross('server:2', 'server:1')]);
      expect(tries).toBeGreaterThan(2);
      for (const library of pair) expect((await libraries.open(library, NOW)).revision).toBe(3);
    });
  });
});

/** Ends every connection to a database but the one that does so. */
async function endConnections(where: string): Promise<void> {
  await inPostgres(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    where,
  );
}
