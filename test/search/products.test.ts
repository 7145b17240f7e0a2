import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST, LARGEST_ASKED } from '../../src/search/directions.ts';
import { MOST_DIMENSIONS, products } from '../../src/search/products.ts';

/** Questions, and rows of their length: also of such as aren't whole blocks of the processor's. */
const compared = fc
  .record({ dimensions: fc.integer({ min: 1, max: 70 }), rows: fc.nat(40), questions: fc.nat(3) })
  .chain(({ dimensions, rows, questions }) =>
    fc.record({
      dimensions: fc.constant(dimensions),
      rows: numbers(rows * dimensions),
      questions: asked(questions * dimensions),
    }),
  );

function numbers(length: number): fc.Arbitrary<Int8Array> {
  return fc.int8Array({ min: -127, minLength: length, maxLength: length });
}

function asked(length: number): fc.Arbitrary<Int16Array> {
  const [min, max] = [-LARGEST_ASKED, LARGEST_ASKED];
  return fc.int16Array({ min, max, minLength: length, maxLength: length });
}

describe('products', () => {
  test('are those of a plain loop', () => {
    fc.assert(
      fc.property(compared, ({ rows, questions, dimensions }) => {
        expect([...products(rows, questions, dimensions)]).toEqual(plain(rows, questions, dimensions));
      }),
    );
  });

  test('of more rows than are multiplied at once are those of each', () => {
    fc.assert(
      fc.property(asked(2 * 384), (questions) => {
        const rows = Int8Array.from({ length: 384 * 2000 }, (_, at) => ((at * 31) % 255) - 127);
        expect([...products(rows, questions, 384)]).toEqual(plain(rows, questions, 384));
      }),
      { numRuns: 3 },
    );
  });

  test('of the longest vectors are exact', () => {
    const longest = new Int8Array(MOST_DIMENSIONS).fill(LARGEST);
    const question = new Int16Array(MOST_DIMENSIONS).fill(-LARGEST_ASKED);
    const product = -MOST_DIMENSIONS * LARGEST * LARGEST_ASKED;
    expect([...products(longest, question, MOST_DIMENSIONS)]).toEqual([product]);
    const longer = MOST_DIMENSIONS + 1;
    expect(() => products(new Int8Array(longer), new Int16Array(longer), longer)).toThrow(RangeError);
  });

  test('of nothing are none', () => {
    expect(products(new Int8Array(0), new Int16Array(384), 384)).toHaveLength(0);
    expect(products(new Int8Array(384), new Int16Array(0), 384)).toHaveLength(0);
    expect(products(new Int8Array(0), new Int16Array(0), 0)).toHaveLength(0);
  });
});

function plain(rows: Int8Array, questions: Int16Array, dimensions: number): readonly number[] {
  const cutUp = (all: Int8Array | Int16Array) =>
    Array.from({ length: all.length / dimensions }, (_, row) =>
      all.subarray(row * dimensions, (row + 1) * dimensions),
    );
  return cutUp(questions).flatMap((question) =>
    cutUp(rows).map((row) => [...question].reduce((sum, value, at) => sum + value * (row[at] ?? 0), 0)),
  );
}
