import { describe, expect, test } from 'vitest';
import { KINDS, openAt, openStoresAt } from './databases.ts';
import { CHANNEL, numbered, numberedSettings, readNumbers } from './programs/numbered.ts';
import { LIBRARY, storesOf } from './programs/stores.ts';
import { runProgram } from './run-program.ts';

const NOW = '2026-01-01T00:00:00.000Z';

describe.each(KINDS)('$name', ({ make }) => {
  test('an article that is added thirty times at once is there once', async () => {
    const stores = await openStoresAt(await make());
    const versions = Array.from({ length: 30 }, () => numbered(7));
    const added = await Promise.all(versions.map((each) => stores.articles.add(LIBRARY, each, NOW)));
    expect(added.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(added.map(({ id }) => id)).size).toBe(1);
    expect((await readNumbers(stores)).articles).toEqual([[7]]);
  });

  test('everything that can be done is done to the same articles at once', async () => {
    const where = await make();
    const here = await openStoresAt(where);
    const there = storesOf(await openAt(where));
    await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const { articles, libraries } = at % 2 === 0 ? here : there;
        const number = 1 + (at % 5);
        const { id } = await articles.add(LIBRARY, numbered(number), NOW);
        await Promise.all([
          libraries.use(LIBRARY, CHANNEL, id, NOW),
          articles.refresh(LIBRARY, id, numbered(100 + number), NOW),
          libraries.changeSettings(LIBRARY, () => numberedSettings(number), NOW),
          at % 3 === 0 ? articles.remove(LIBRARY, id, NOW) : articles.checked(LIBRARY, id, NOW),
        ]);
      }),
    );
    const { articles } = await readNumbers(here);
    for (const [first = 0, second = 100 + first, ...more] of articles)
      expect([second, more]).toEqual([100 + first, []]);
    expect(new Set(articles.map(([first]) => first)).size).toBe(articles.length);
  });

  test('a library that is forgotten while it is changed is there or not, and is whole', async () => {
    const stores = await openStoresAt(await make());
    const { articles, libraries } = stores;
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        at % 4 === 3 ? libraries.forget(LIBRARY) : articles.add(LIBRARY, numbered(at), NOW),
      ),
    );
    await readNumbers(stores);
    await libraries.forget(LIBRARY);
    expect(await articles.list(LIBRARY)).toEqual([]);
  });

  test('programs that start at once on an empty database and make the same changes', async () => {
    const where = await make();
    const programs = ['0', '0', '4', '8'].map((first) => runProgram('hammer', where, first));
    const added = (await Promise.all(programs)).map(Number);
    const stores = await openStoresAt(where);
    const { articles } = await readNumbers(stores);
    const firsts = articles.map(([first = 0]) => first);
    expect(firsts).toEqual([1, 2, 4, 5, 7, 8, 10, 11]);
    expect(articles).toEqual(firsts.map((first) => [first, 100 + first]));
    expect(added.reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(12);
  });
});
