import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Best } from '../../src/library/best.ts';

test('the best are those that sorting puts first, in whatever order they are shown', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ item: fc.nat(99), score: fc.integer({ min: -3, max: 3 }) }), {
        selector: ({ item }) => item,
        maxLength: 30,
      }),
      fc.integer({ min: 1, max: 8 }),
      (shown, most) => {
        const best = new Best<number>(most, (a, b) => a < b);
        for (const { item, score } of shown) if (best.takes(score)) best.add(item, score);
        const sorted = [...shown].sort((a, b) => b.score - a.score || a.item - b.item);
        expect(best.items()).toEqual(sorted.slice(0, most).map(({ item }) => item));
      },
    ),
  );
});
