/** Scales the `length` numbers from `start` on to a unit vector, in place; a zero vector stays one. */
export function normalise(vector: Float32Array, start: number, length: number): void {
  let squares = 0;
  for (let at = start; at < start + length; at++) squares += (vector[at] ?? 0) ** 2;
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let at = start; at < start + length; at++) vector[at] = (vector[at] ?? 0) * scale;
}

/** The scalar product of a row of one matrix and a row of another; `length` is a multiple of 4. */
export function dot(
  a: Float32Array,
  aStart: number,
  b: Float32Array,
  bStart: number,
  length: number,
): number {
  let sum = 0;
  for (let at = 0; at < length; at += 4) {
    const i = aStart + at;
    const j = bStart + at;
    sum +=
      of(a, i) * of(b, j) +
      of(a, i + 1) * of(b, j + 1) +
      of(a, i + 2) * of(b, j + 2) +
      of(a, i + 3) * of(b, j + 3);
  }
  return sum;
}

/**
 * For each row of `queries` its highest scalar product with a row of `documents`, at least 0. Two rows at a time and unrolled: a plain
 * loop takes more than twice as long, and this is where the time of an answer goes.
 *
 * @param queries an even number of rows
 * @param length of a row, a multiple of 4
 */
export function highestDots(queries: Float32Array, documents: Float32Array, length: number): Float32Array {
  const highest = new Float32Array(queries.length / length);
  for (let row = 0; row < highest.length; row += 2) {
    const first = row * length;
    const second = first + length;
    let most = 0;
    let secondMost = 0;
    for (let document = 0; document < documents.length; document += length) {
      let sum = 0;
      let secondSum = 0;
      for (let at = 0; at < length; at += 4) {
        const p = first + at;
        const q = second + at;
        const d = document + at;
        const w = of(documents, d);
        const x = of(documents, d + 1);
        const y = of(documents, d + 2);
        const z = of(documents, d + 3);
        sum += of(queries, p) * w + of(queries, p + 1) * x + of(queries, p + 2) * y + of(queries, p + 3) * z;
        secondSum +=
          of(queries, q) * w + of(queries, q + 1) * x + of(queries, q + 2) * y + of(queries, q + 3) * z;
      }
      if (sum > most) most = sum;
      if (secondSum > secondMost) secondMost = secondSum;
    }
    highest[row] = most;
    highest[row + 1] = secondMost;
  }
  return highest;
}

function of(vector: Float32Array, at: number): number {
  return vector[at] as number;
}
