import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Best } from '../../src/library/best.ts';

test('the best are those that sorting puts first, of equals the earlier', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 8 }),
      (scores, most) => {
        const best = new Best<number>(most);
        for (const [item, score] of scores.entries()) if (best.takes(score)) best.add(item, score);
        const sorted = [...scores.entries()].sort(([, a], [, b]) => b - a);
        expect(best.items()).toEqual(sorted.slice(0, most).map(([item]) => item));
      },
    ),
  );
});
