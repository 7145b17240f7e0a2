import fc from 'fast-check';
import { describe, test } from 'vitest';
import { ArticleStore } from '../../src/storage/article-store.ts';
import { LibraryStore } from '../../src/storage/library-store.ts';
import { VectorStore } from '../../src/storage/vector-store.ts';
import { KINDS, openAt } from './databases.ts';
import { CHANGES, clock, embedding, expectSame, LIBRARIES, TEXTS } from './model/changes.ts';
import { Model } from './model/model.ts';

describe.each(KINDS)('$name', ({ make, name }) => {
  test('behaves as plain maps would, each library for itself, whatever is done in whichever order', async () => {
    const database = await openAt(await make());
    const stores = {
      articles: new ArticleStore(database),
      libraries: new LibraryStore(database),
      vectors: new VectorStore(database, 'model'),
      now: clock(),
    };
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
      { numRuns: name === 'SQLite' ? 100 : 30 },
    );
  });
});
