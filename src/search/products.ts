import { readFileSync } from 'node:fs';
import { once } from '../once.ts';
import { packagePath } from '../package.ts';
import { LARGEST, LARGEST_ASKED } from './directions.ts';

/** Where in the memory the question is, the rows and the products (bytes): a quarter of a megabyte of rows stays in a processor's cache. */
const [QUESTION_AT, ROWS_AT, PRODUCTS_AT] = [0, 16_384, 16_384 + 262_144];

/** So much room there is for the products; products.wat has the size of the whole. */
const PRODUCTS_END = 5 * 65_536;

/** The longest vector: with so many dimensions no sum of products reaches 2^31. */
export const MOST_DIMENSIONS = Math.floor(2 ** 31 / (LARGEST * LARGEST_ASKED));

const MOST_ROWS = (PRODUCTS_END - PRODUCTS_AT) / Int32Array.BYTES_PER_ELEMENT;

/**
 * The scalar products of rows with questions, which are exact. A quarter of a million rows of 384 numbers take some 12 ms.
 *
 * @param rows one behind the other; no number of a larger magnitude than {@link LARGEST}
 * @param questions one behind the other; no number of a larger magnitude than {@link LARGEST_ASKED}
 * @param dimensions the length of each
 * @returns those of the first question with all rows, then those of the second
 */
export function products(rows: Int8Array, questions: Int16Array, dimensions: number): Int32Array {
  if (dimensions > MOST_DIMENSIONS) throw new RangeError(`A vector of ${dimensions} numbers is too long`);
  if (rows.length === 0 || questions.length === 0) return new Int32Array(0);
  const [count, asked] = [rows.length / dimensions, questions.length / dimensions];
  const found = new Int32Array(count * asked);
  const { memory, multiply } = kernel();
  const atOnce = Math.min(MOST_ROWS, Math.floor((PRODUCTS_AT - ROWS_AT) / dimensions));
  for (let first = 0; first < count; first += atOnce) {
    const some = Math.min(atOnce, count - first);
    new Int8Array(memory.buffer, ROWS_AT).set(rows.subarray(first * dimensions, (first + some) * dimensions));
    for (let which = 0; which < asked; which++) {
      const question = questions.subarray(which * dimensions, (which + 1) * dimensions);
      new Int16Array(memory.buffer, QUESTION_AT, dimensions).set(question);
      multiply(ROWS_AT, some, dimensions, QUESTION_AT, PRODUCTS_AT);
      found.set(new Int32Array(memory.buffer, PRODUCTS_AT, some), which * count + first);
    }
  }
  return found;
}

/** What products.wat exports. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  readonly multiply: (
    rows: number,
    count: number,
    dimensions: number,
    question: number,
    products: number,
  ) => void;
}

/** Compiled by `npm run build`, also for what runs from the sources. */
const kernel = once((): Kernel => {
  const module = new WebAssembly.Module(readFileSync(packagePath('dist/products.wasm')));
  return new WebAssembly.Instance(module).exports as unknown as Kernel;
});
