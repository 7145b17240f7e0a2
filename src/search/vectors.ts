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

/** Unit vectors, row by row, and how they lie to a centre, from which their directions are compared a second time. */
export interface Rows {
  readonly vectors: Float32Array;
  /** The scalar product of each row with the centre. */
  readonly toCentre: Float32Array;
  /** One over each row's distance from the centre. */
  readonly nearness: Float32Array;
}

/** Where a text's vectors lie on the whole: their mean. */
export interface Centre {
  readonly vector: Float32Array;
  /** The square of its length. */
  readonly square: number;
}

/** The mean of all rows of some matrices; zeros where there is no row. */
export function centreOf(matrices: readonly Float32Array[], length: number): Centre {
  const vector = new Float32Array(length);
  let rows = 0;
  for (const matrix of matrices) {
    rows += matrix.length / Math.max(1, length);
    for (let start = 0; start < matrix.length; start += length)
      for (let at = 0; at < length; at++) vector[at] = of(vector, at) + of(matrix, start + at);
  }
  for (let at = 0; at < length; at++) vector[at] = of(vector, at) / Math.max(1, rows);
  return { vector, square: dot(vector, 0, vector, 0, length) };
}

/** Unit vectors, row by row, with how they lie to a centre. */
export function seenFrom({ vector, square }: Centre, vectors: Float32Array): Rows {
  const length = Math.max(1, vector.length);
  const toCentre = new Float32Array(vectors.length / length);
  const nearness = new Float32Array(toCentre.length);
  for (let row = 0; row < toCentre.length; row++) {
    toCentre[row] = dot(vectors, row * length, vector, 0, length);
    nearness[row] = 1 / Math.sqrt(Math.max(LEAST, 1 - 2 * of(toCentre, row) + square));
  }
  return { vectors, toCentre, nearness };
}

/** A square below this is taken for zero. */
const LEAST = 1e-6;

/** The highest similarities of some rows, row by row: cosines, and cosines as seen from the centre; at least 0. */
export interface Highest {
  readonly cosines: Float32Array;
  readonly centred: Float32Array;
}

/**
 * For each row of `queries` its highest cosine with a row of `documents`, and its highest cosine as seen from the centre:
 * (q - c)·(d - c), scaled. Two rows at a time and unrolled: a plain loop takes more than twice as long, and this is where the time of
 * an answer goes.
 *
 * @param queries an even number of rows
 */
export function highestSimilarities(queries: Rows, documents: Rows, { vector, square }: Centre): Highest {
  const length = vector.length;
  const cosines = new Float32Array(queries.toCentre.length);
  const centred = new Float32Array(queries.toCentre.length);
  for (let row = 0; row < cosines.length; row += 2) {
    const first = row * length;
    const second = first + length;
    const lift = square - of(queries.toCentre, row);
    const secondLift = square - of(queries.toCentre, row + 1);
    let most = 0;
    let secondMost = 0;
    let mostCentred = 0;
    let secondMostCentred = 0;
    for (let document = 0; document < documents.toCentre.length; document++) {
      const start = document * length;
      let sum = 0;
      let secondSum = 0;
      for (let at = 0; at < length; at += 4) {
        const p = first + at;
        const q = second + at;
        const d = start + at;
        const w = of(documents.vectors, d);
        const x = of(documents.vectors, d + 1);
        const y = of(documents.vectors, d + 2);
        const z = of(documents.vectors, d + 3);
        sum +=
          of(queries.vectors, p) * w +
          of(queries.vectors, p + 1) * x +
          of(queries.vectors, p + 2) * y +
          of(queries.vectors, p + 3) * z;
        secondSum +=
          of(queries.vectors, q) * w +
          of(queries.vectors, q + 1) * x +
          of(queries.vectors, q + 2) * y +
          of(queries.vectors, q + 3) * z;
      }
      if (sum > most) most = sum;
      if (secondSum > secondMost) secondMost = secondSum;
      const away = of(documents.toCentre, document);
      const nearness = of(documents.nearness, document);
      mostCentred = Math.max(mostCentred, (sum + lift - away) * nearness);
      secondMostCentred = Math.max(secondMostCentred, (secondSum + secondLift - away) * nearness);
    }
    cosines[row] = most;
    cosines[row + 1] = secondMost;
    centred[row] = mostCentred * of(queries.nearness, row);
    centred[row + 1] = secondMostCentred * of(queries.nearness, row + 1);
  }
  return { cosines, centred };
}

/** The cosine of single vectors as seen from the centre. */
export function centredCosine(a: Rows, b: Rows, { vector, square }: Centre): number {
  const product = dot(a.vectors, 0, b.vectors, 0, vector.length);
  return (product + square - of(a.toCentre, 0) - of(b.toCentre, 0)) * of(a.nearness, 0) * of(b.nearness, 0);
}

function of(vector: Float32Array, at: number): number {
  return vector[at] as number;
}
