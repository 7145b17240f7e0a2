/** Rows of integers: what is kept of texts in 8 bits, what is asked in 16. */
export type Rows = Int8Array | Int16Array;

/**
 * Vectors of which only the direction counts, row by row, in integers. Each row is as long as its integers allow, so that rounding turns it
 * least: with 8 bits cosines between unit vectors of 384 dimensions change by .0004 (root mean square; by .002 with one scale for all rows).
 */
export interface Directions<Values extends Rows = Int8Array> {
  readonly values: Values;
  /** One over each row's length: a row's values times this are its unit vector. 0 for a row of zeros. */
  readonly scales: Float32Array;
}

/** The largest magnitude of an 8-bit integer; -128 stays unused, so that rounding is the same on both sides of zero. */
export const LARGEST = 127;

/** The largest magnitude of an integer of a question: enough that its rounding doesn't show beside that of what it is compared with. */
export const LARGEST_ASKED = 8191;

/**
 * Rounds vectors to 8-bit integers, row by row.
 *
 * @param dimensions the length of a row
 */
export function roundRows(vectors: Float32Array, dimensions: number): Int8Array {
  return roundInto(new Int8Array(vectors.length), vectors, dimensions, LARGEST);
}

/** Rounds vectors of a question, to be compared with others, row by row. */
export function roundAsked(vectors: Float32Array, dimensions: number): Int16Array {
  return roundInto(new Int16Array(vectors.length), vectors, dimensions, LARGEST_ASKED);
}

function roundInto<Values extends Rows>(
  values: Values,
  vectors: Float32Array,
  dimensions: number,
  largest: number,
): Values {
  for (let start = 0; start < vectors.length; start += dimensions) {
    let most = 0;
    for (let at = start; at < start + dimensions; at++) most = Math.max(most, Math.abs(vectors[at] ?? 0));
    if (most === 0) continue;
    for (let at = start; at < start + dimensions; at++)
      values[at] = Math.round(((vectors[at] ?? 0) / most) * largest);
  }
  return values;
}

/** The directions that rows of integers have. */
export function directionsOf<Values extends Rows>(values: Values, dimensions: number): Directions<Values> {
  const scales = new Float32Array(dimensions > 0 ? values.length / dimensions : 0);
  for (let row = 0; row < scales.length; row++) {
    let squares = 0;
    for (let at = row * dimensions; at < (row + 1) * dimensions; at++) squares += (values[at] ?? 0) ** 2;
    scales[row] = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  }
  return { values, scales };
}

/** Rows of integers from bytes that hold them, copied: at once, and not one after the other as from an array of another type. */
export function rowsFrom(bytes: Uint8Array): Int8Array {
  return new Int8Array(new Uint8Array(bytes).buffer);
}

/** Rows behind rows. */
export function joinRows(parts: readonly Int8Array[]): Int8Array {
  return join(Int8Array, parts);
}

/** Arrays of one kind, one behind the other. */
export function join<Kind extends Rows | Uint32Array | Float32Array>(
  Kind: new (length: number) => Kind,
  parts: readonly Kind[],
): Kind {
  const all = new Kind(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
