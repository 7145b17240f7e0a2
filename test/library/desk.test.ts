import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article } from '../../commands/article.ts';
import { settings } from '../../commands/settings.ts';
import { MOST_ROLES } from '../../src/catalogue/settings.ts';
import { Desk } from '../../src/library/desk.ts';
import { titleOf } from '../../src/library/title.ts';
import { sharedEncoder } from '../encoder.ts';
import { databasesFor, KINDS } from '../storage/databases.ts';
import type { Tried } from './programs/libraries-of.ts';
import { librariesAt, pasted } from './programs/libraries-of.ts';

describe.each(KINDS)('in $name', (kind) => {
  const newDatabase = databasesFor(kind);
  let tried: Tried;
  let desk: Desk;

  beforeAll(async () => {
    tried = await librariesAt(await newDatabase(), await sharedEncoder());
    desk = new Desk(tried.libraries, 'server:1', ['10']);
  });
  afterAll(() => tried.close());

  const add = (title: string, text: string) =>
    desk.add(pasted(`${title}\n3 May 2021\n\n${text}\n`), () => {});

  describe('an article that a person means', () => {
    test('is nobody’s guess where several have the title', async () => {
      await add('Live updates', 'The harbour is closed.');
      const { entry } = await add('Live updates', 'The school is closed.');
      await expect(desk.named('Live updates')).rejects.toThrow('may be 2 articles');
      expect((await desk.named(entry.id)).id).toBe(entry.id);
    });

    test('has that id, whatever others are called', async () => {
      const { entry } = await add('A first report', 'The bridge is open.');
      await add(entry.id, 'The bridge is closed.');
      expect((await desk.named(entry.id)).id).toBe(entry.id);
    });

    test('goes by its first words where it has no title', async () => {
      const cases = [
        ['Rain fell all night in Varnholm.', 'Rain fell all night in Varnholm.'],
        [`Two  tugs ${'towed '.repeat(20)}it.`, `Two tugs${' towed'.repeat(8)}…`],
        ['x'.repeat(200), `${'x'.repeat(60)}…`],
      ];
      for (const [text = '', called] of cases) {
        const { entry } = await desk.add(pasted(text), () => {});
        expect(titleOf(entry)).toBe(called);
        expect((await desk.named(called)).id).toBe(entry.id);
      }
      expect(titleOf(await desk.named('rain night'))).toBe(cases[0]?.[1]);
    });

    test('has the very title, where others only begin so', async () => {
      const { entry } = await add('Bridge', 'The old bridge stays.');
      await add('Bridge burns', 'The new bridge burns.');
      expect((await desk.named('Bridge')).id).toBe(entry.id);
    });
  });

  describe('settings', () => {
    const adders = settings.actions.find(({ name }) => name === 'adders');
    const allow = (role: number) =>
      adders?.run({ desk, values: { role: String(role) }, source: null, step: () => {} });

    test('are refused beyond their bounds, and kept', async () => {
      for (let role = 1; role <= MOST_ROLES; role++) await allow(role);
      await expect(allow(MOST_ROLES + 1)).rejects.toThrow(`At most ${MOST_ROLES}`);
      expect((await desk.settings()).roles).toHaveLength(MOST_ROLES);
    });

    test('are changed by several at once without loss', async () => {
      await desk.changeSettings((now) => ({ ...now, roles: [] }));
      await Promise.all([1, 2, 3, 4, 5].map(allow));
      expect([...(await desk.settings()).roles].sort()).toEqual(['1', '2', '3', '4', '5']);
    });
  });

  test('everything that is kept can be deleted by whoever it belongs to', async () => {
    const own = new Desk(tried.libraries, 'person:7', ['70']);
    await own.add(pasted('The tram is late.'), () => {});
    const forget = article.actions.find(({ name }) => name === 'forget');
    const run = (sure: string) => forget?.run({ desk: own, values: { sure }, source: null, step: () => {} });
    await expect(run('yes')).rejects.toThrow('Nothing was deleted');
    await run('forget everything');
    expect(await own.list()).toEqual([]);
  });
});
