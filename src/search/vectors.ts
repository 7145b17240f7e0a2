import type { Directions, Rows } from './directions.ts';
import { products } from './products.ts';

/** Scales the `length` numbers from `start` on to a unit vector, in place; a zero vector stays one. */
export function normalise(vector: Float32Array, start: number, length: number): void {
  let squares = 0;
  for (let at = start; at < start + length; at++) squares += (vector[at] ?? 0) ** 2;
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let at = start; at < start + length; at++) vector[at] = (vector[at] ?? 0) * scale;
}

/** The cosine of one of some directions with one of others, each of `length` dimensions. */
export function cosine(
  one: Directions<Rows>,
  oneRow: number,
  other: Directions<Rows>,
  otherRow: number,
  length: number,
): number {
  let sum = 0;
  for (let at = 0; at < length; at++)
    sum += integerAt(one.values, oneRow * length + at) * integerAt(other.values, otherRow * length + at);
  return sum * of(one.scales, oneRow) * of(other.scales, otherRow);
}

/** Where a text's vectors lie on the whole: their mean. */
export interface Centre {
  readonly vector: Float32Array;
  /** The square of its length. */
  readonly square: number;
}

/** The mean of some unit vectors; zeros where there is none. */
export function centreOf({ values, scales }: Directions, length: number): Centre {
  const vector = new Float32Array(length);
  for (let row = 0; row < scales.length; row++)
    for (let at = 0; at < length; at++)
      vector[at] = of(vector, at) + integerAt(values, row * length + at) * of(scales, row);
  for (let at = 0; at < length; at++) vector[at] = of(vector, at) / Math.max(1, scales.length);
  return { vector, square: vector.reduce((sum, value) => sum + value ** 2, 0) };
}

/** Directions, and how they lie to a centre, from which they are compared a second time. */
export interface Seen<Values extends Rows = Int8Array> extends Directions<Values> {
  /** The scalar product of each unit vector with the centre. */
  readonly toCentre: Float32Array;
  /** One over its distance from the centre. */
  readonly nearness: Float32Array;
}

/** Directions as they lie to a centre. */
export function seenFrom<Values extends Rows>(
  { vector, square }: Centre,
  { values, scales }: Directions<Values>,
): Seen<Values> {
  const toCentre = new Float32Array(scales.length);
  const nearness = new Float32Array(scales.length);
  for (let row = 0; row < scales.length; row++) {
    const start = row * vector.length;
    let sum = 0;
    for (let at = 0; at < vector.length; at++) sum += integerAt(values, start + at) * of(vector, at);
    toCentre[row] = sum * of(scales, row);
    nearness[row] = 1 / Math.sqrt(Math.max(LEAST, 1 - 2 * of(toCentre, row) + square));
  }
  return { values, scales, toCentre, nearness };
}

/** A square below this is taken for zero. */
const LEAST = 1e-6;

/** Cosines of directions with others. */
export interface Cosines {
  /** Row by row: of the first question with all others, then of the second. */
  readonly values: Float32Array;
  /** Number of the others. */
  readonly width: number;
}

/** The cosine of each question with each other direction, all of `length` dimensions. */
export function cosinesOf(questions: Directions<Int16Array>, others: Directions, length: number): Cosines {
  const width = others.scales.length;
  const found = products(others.values, questions.values, length);
  const values = new Float32Array(found.length);
  for (let question = 0, at = 0; question < questions.scales.length; question++)
    for (let other = 0; other < width; other++, at++)
      values[at] = (found[at] as number) * of(questions.scales, question) * of(others.scales, other);
  return { values, width };
}

/** The highest similarities of some rows, row by row: cosines, and cosines as seen from the centre; at least 0. */
export interface Highest {
  readonly cosines: Float32Array;
  readonly centred: Float32Array;
}

/**
 * For each question its highest cosine with one of the others from `first` up to but without `end`, and its highest cosine with one as seen from
 * the centre: (q - c)·(d - c), scaled.
 */
export function highestIn(
  { values, width }: Cosines,
  questions: Seen<Int16Array>,
  others: Seen,
  { square }: Centre,
  first: number,
  end: number,
): Highest {
  const cosines = new Float32Array(questions.toCentre.length);
  const centred = new Float32Array(questions.toCentre.length);
  for (let row = 0; row < cosines.length; row++) {
    const lift = square - of(questions.toCentre, row);
    let most = 0;
    let mostCentred = 0;
    for (let other = first; other < end; other++) {
      const cosine = of(values, row * width + other);
      most = Math.max(most, cosine);
      mostCentred = Math.max(
        mostCentred,
        (cosine + lift - of(others.toCentre, other)) * of(others.nearness, other),
      );
    }
    cosines[row] = most;
    centred[row] = mostCentred * of(questions.nearness, row);
  }
  return { cosines, centred };
}

/** A cosine as seen from the centre, of the `a`th of some directions with the `b`th of others. */
export function centredCosine(
  cosine: number,
  [one, a]: readonly [Seen<Rows>, number],
  [other, b]: readonly [Seen<Rows>, number],
  { square }: Centre,
): number {
  const product = cosine + square - of(one.toCentre, a) - of(other.toCentre, b);
  return product * of(one.nearness, a) * of(other.nearness, b);
}

function of(vector: Float32Array, at: number): number {
  return vector[at] as number;
}

// Apart from `of`: a function that reads arrays of more kinds reads each more slowly.
function integerAt(values: Rows, at: number): number {
  return values[at] as number;
}
