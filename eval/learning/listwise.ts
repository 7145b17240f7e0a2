import { deviations, minimise, scalarProduct } from './minimise.ts';

/** One question: a row of figures for each sentence, and which sentences answer. */
export interface ListExample {
  readonly rows: readonly (readonly number[])[];
  readonly gold: readonly number[];
  /** How much it counts. */
  readonly weight: number;
}

/**
 * Learns weights under which the sentences that answer come first: the softmax over an article's sentences is to give them the most
 * probability (ListNet, Cao et al. 2007).
 *
 * @param penalty of the squared weights, figures being brought to unit variance
 */
export function fitListwise(
  examples: readonly ListExample[],
  penalty: number,
  iterations = 300,
): readonly number[] {
  const scale = deviations(examples.flatMap(({ rows }) => rows));
  const scaled = examples.map((example) => ({
    ...example,
    rows: example.rows.map((row) => Float64Array.from(row, (value, column) => value / (scale[column] ?? 1))),
  }));
  const weights = minimise(
    scale.length,
    (x, into) => {
      for (const [at, value] of x.entries()) into[at] = penalty * value;
      for (const example of scaled) addGradient(example, x, into);
    },
    iterations,
  );
  return scale.map((deviation, column) => (weights[column] ?? 0) / deviation);
}

interface Scaled {
  readonly rows: readonly Float64Array[];
  readonly gold: readonly number[];
  readonly weight: number;
}

function addGradient({ rows, gold, weight }: Scaled, x: Float64Array, into: Float64Array): void {
  const scores = rows.map((row) => scalarProduct(row, x));
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const masses = scores.map((score) => Math.exp(score - highest));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const right = gold.reduce((sum, at) => sum + (masses[at] ?? 0), 0);
  for (const [at, row] of rows.entries()) {
    const mass = masses[at] ?? 0;
    const error = weight * (mass / all - (gold.includes(at) && right > 0 ? mass / right : 0));
    for (let column = 0; column < row.length; column++)
      into[column] = (into[column] ?? 0) + error * (row[column] ?? 0);
  }
}
