import fc from 'fast-check';
import { describe, test } from 'vitest';
import { KINDS, openStoresAt } from './databases.ts';
import { CHANGES, clock, embedding, expectSame, LIBRARIES, TEXTS } from './model/changes.ts';
import { Model } from './model/model.ts';

describe.each(KINDS)('$name', ({ make, name }) => {
  test('behaves as plain maps would, each library for itself, whatever is done in whichever order', async () => {
    const stores = { ...(await openStoresAt(await make())), now: clock() };
    const changes = fc.array(CHANGES, { minLength: 1, maxLength: 20, size: 'max' });
    await fc.assert(
      fc
        .asyncProperty(changes, async (each) => {
          const model = new Model();
          for (const text of TEXTS) await embedding(text)(model, stores);
          for (const [, change] of each) await change(model, stores);
          await expectSame(model, stores);
        })
        .beforeEach(async () => {
          for (const library of LIBRARIES) await stores.libraries.forget(library);
          await stores.libraries.forgetLeft(stores.now());
        }),
      { numRuns: name === 'SQLite' ? 50 : 25 },
    );
  });
});
