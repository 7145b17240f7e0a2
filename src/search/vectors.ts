/** Scales the `length` numbers from `start` on to a unit vector, in place; a zero vector stays one. */
export function normalise(vector: Float32Array, start: number, length: number): void {
  let squares = 0;
  for (let at = start; at < start + length; at++) squares += (vector[at] ?? 0) ** 2;
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let at = start; at < start + length; at++) vector[at] = (vector[at] ?? 0) * scale;
}

/**
 * The scalar product of a row of one matrix and a row of another; `length` is a multiple of 8. Eight products a turn in two sums: a
 * plain loop takes twice as long.
 */
export function dot(
  a: Float32Array,
  aStart: number,
  b: Float32Array,
  bStart: number,
  length: number,
): number {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 8) {
    const i = aStart + at;
    const j = bStart + at;
    even +=
      of(a, i) * of(b, j) +
      of(a, i + 2) * of(b, j + 2) +
      of(a, i + 4) * of(b, j + 4) +
      of(a, i + 6) * of(b, j + 6);
    odd +=
      of(a, i + 1) * of(b, j + 1) +
      of(a, i + 3) * of(b, j + 3) +
      of(a, i + 5) * of(b, j + 5) +
      of(a, i + 7) * of(b, j + 7);
  }
  return even + odd;
}

function of(vector: Float32Array, at: number): number {
  return vector[at] as number;
}
