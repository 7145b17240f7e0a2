import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { inPostgres, openStoresAt, POSTGRES } from './databases.ts';
import { expectProblem } from './postgres-problem.ts';
import { numbered } from './programs/numbered.ts';
import type { Whereabouts } from './programs/stores.ts';
import { LIBRARY, openStores } from './programs/stores.ts';
import { version } from './programs/versions.ts';

const NOW = '2026-01-01T00:00:00.000Z';

describe.skipIf(!POSTGRES.isHere)('PostgreSQL', () => {
  const make = () => POSTGRES.make();

  test.each([
    ['database', (url: URL) => Object.assign(url, { pathname: '/there_is_none' })],
    ['login', (url: URL) => Object.assign(url, { username: 'nobody_of_this_name', password: 'secret' })],
  ])('without the %s refuses', async (_, change) => {
    await expectProblem(openStores(change(new URL(await make())).href), 'refused');
  });

  test('that wants a password where there is none refuses', async () => {
    const asks = [`\0\0\0\x0aSCRAM-SHA-256\0\0`, `\0\0\0\x0br=nonce,s=c2FsdA==,i=4096`];
    await expectProblem(openStores(`postgres://user@${await serverThatSays('R', asks)}/library`), 'refused');
  });

  test('behind a pooler that takes no limits of time says how to let it', async () => {
    const fatal = 'SFATAL\0C08P01\0Munsupported startup parameter: statement_timeout\0\0';
    await expectProblem(
      openStores(`postgres://user@${await serverThatSays('E', [fatal])}/library`),
      'pooled',
    );
  });

  test('that takes nobody in refuses', async () => {
    const where = await make();
    await inPostgres(`alter database ${new URL(where).pathname.slice(1)} allow_connections false`);
    await expectProblem(openStores(where), 'refused');
  });

  test.each([
    ['by a server that has none', 'sslmode=verify-full'],
    ['with a certificate that isn’t there', 'sslmode=verify-full&sslrootcert=/nowhere/root.crt'],
  ])('that is to be reached encrypted, %s, says so', async (_, query) => {
    await expectProblem(openStores(`${await make()}?${query}`), 'unencrypted');
  });

  describe('whose login', () => {
    const login = `weak_${process.pid}`;
    beforeAll(() => inPostgres(`create role ${login} login`));
    afterAll(() => inPostgres(`drop role ${login}`));
    const as = (where: Whereabouts) => Object.assign(new URL(where), { username: login }).href;

    test('may do nothing says so', async () => {
      await expectProblem(openStores(as(await make())), 'forbidden');
    });

    test('may only read is asked all the same, and says so when something is to be changed', async () => {
      const where = await make();
      const { articles } = await openStoresAt(where);
      await articles.add(LIBRARY, numbered(1), NOW);
      await inPostgres(`grant select on all tables in schema public to ${login}`, where);
      const reader = await openStoresAt(as(where));
      expect(await reader.articles.list(LIBRARY)).toHaveLength(1);
      await expectProblem(reader.articles.add(LIBRARY, numbered(2), NOW), 'forbidden');
    });

    test('has one connection does with it', async () => {
      const where = await make();
      await inPostgres(`grant all on schema public to ${login}`, where);
      await inPostgres(`alter role ${login} connection limit 1`);
      const { articles } = await openStoresAt(as(where));
      const all = [1, 2, 3, 4].map((number) => articles.add(LIBRARY, numbered(number), NOW));
      expect((await Promise.all(all)).every(({ isNew }) => isNew)).toBe(true);
    });
  });

  test('that has no connection left says so', async () => {
    const where = await make();
    await inPostgres(`drop role if exists crowded_${process.pid}`);
    await inPostgres(`create role crowded_${process.pid} login connection limit 0`);
    const url = Object.assign(new URL(where), { username: `crowded_${process.pid}` });
    await expectProblem(openStores(url.href), 'crowded');
    await inPostgres(`drop role crowded_${process.pid}`);
  });

  test('that only reads says so when something is to be changed', async () => {
    const where = await make();
    const before = await openStores(where);
    await before.articles.add(LIBRARY, numbered(1), NOW);
    await before.database.close();
    await inPostgres(
      `alter database ${new URL(where).pathname.slice(1)} set default_transaction_read_only = on`,
    );
    const { articles } = await openStoresAt(where);
    expect(await articles.list(LIBRARY)).toHaveLength(1);
    await expectProblem(articles.add(LIBRARY, numbered(2), NOW), 'read-only');
  });

  test('that can’t hold every character says so', async () => {
    const name = `test_latin_${process.pid}`;
    await inPostgres(`create database ${name} encoding 'LATIN1' locale 'C' template template0`);
    onTestFinished(async () => {
      await inPostgres(`drop database ${name} with (force)`);
    });
    const { articles } = await openStoresAt(Object.assign(new URL(await make()), { pathname: name }).href);
    expect((await articles.add(LIBRARY, version('Text.', { title: 'Fähre' }), NOW)).isNew).toBe(true);
    await expectProblem(articles.add(LIBRARY, version('More.', { title: '“Ferry”' }), NOW), 'narrow');
    expect(await articles.list(LIBRARY)).toHaveLength(1);
  });

  test('with a library of a newer version is refused', async () => {
    const where = await make();
    await (await openStores(where)).database.close();
    await inPostgres("insert into kysely_migration values ('999-later', '2099-01-01T00:00:00.000Z')", where);
    await expectProblem(openStores(where), 'newer');
  });
});

/** The address of a server that answers everybody with messages of a type, as PostgreSQL writes them, and does nothing else. */
async function serverThatSays(type: string, said: readonly string[]): Promise<string> {
  const server = createServer((socket) => {
    let at = 0;
    socket.on('error', () => {});
    socket.on('data', () => {
      const body = said[at++];
      if (body === undefined) return;
      const head = Buffer.from(`${type}\0\0\0\0`);
      head.writeInt32BE(body.length + 4, 1);
      socket.write(Buffer.concat([head, Buffer.from(body)]));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
