import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_DIMENSIONS, products } from '../../src/library/products.ts';

const number = fc.integer({ min: -127, max: 127 });

/** A question, and rows of its length: also of such as aren't whole blocks of the processor's. */
const compared = fc
  .record({ dimensions: fc.integer({ min: 1, max: 70 }), count: fc.nat(40) })
  .chain(({ dimensions, count }) =>
    fc.record({
      question: fc.int8Array({ min: -127, minLength: dimensions, maxLength: dimensions }),
      rows: fc.int8Array({ min: -127, minLength: count * dimensions, maxLength: count * dimensions }),
    }),
  );

describe('products', () => {
  test('are those of a plain loop', () => {
    fc.assert(
      fc.property(compared, ({ question, rows }) => {
        expect([...products(rows, question)]).toEqual(plain(rows, question));
      }),
    );
  });

  test('of more rows than are multiplied at once are those of each', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 384, maxLength: 384 }), (question) => {
        const rows = Int8Array.from({ length: 384 * 2000 }, (_, at) => ((at * 31) % 255) - 127);
        expect([...products(rows, Int8Array.from(question))]).toEqual(plain(rows, Int8Array.from(question)));
      }),
      { numRuns: 3 },
    );
  });

  test('of the longest vectors are exact', () => {
    const longest = new Int8Array(MOST_DIMENSIONS).fill(127);
    expect([...products(longest, longest)]).toEqual([MOST_DIMENSIONS * 127 * 127]);
    const longer = new Int8Array(MOST_DIMENSIONS + 1);
    expect(() => products(longer, longer)).toThrow(RangeError);
  });

  test('of nothing are none', () => {
    expect(products(new Int8Array(0), new Int8Array(384))).toHaveLength(0);
    expect(products(new Int8Array(0), new Int8Array(0))).toHaveLength(0);
  });
});

function plain(rows: Int8Array, question: Int8Array): readonly number[] {
  return Array.from({ length: rows.length / question.length }, (_, row) =>
    question.reduce((sum, value, at) => sum + value * (rows[row * question.length + at] ?? 0), 0),
  );
}
