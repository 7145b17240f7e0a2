import { deviations, minimise, scalarProduct } from './minimise.ts';

/** A row of figures and whether what they are signs of is the case. */
export interface BinaryExample {
  readonly row: readonly number[];
  readonly positive: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** Log-odds = bias + Σ weight × figure. */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

/**
 * Logistic regression.
 *
 * @param penalty of the squared weights (the bias is free), figures being brought to mean 0 and unit variance
 */
export function fitLogistic(
  examples: readonly BinaryExample[],
  penalty: number,
  iterations = 600,
): LogisticModel {
  const rows = examples.map(({ row }) => row);
  const scale = deviations(rows);
  const means = scale.map(
    (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length,
  );
  const scaled = rows.map((row) =>
    Float64Array.from(row, (value, column) => (value - (means[column] ?? 0)) / (scale[column] ?? 1)),
  );
  const free = scale.length;
  const x = minimise(
    free + 1,
    (at, into) => {
      for (let column = 0; column < free; column++) into[column] = penalty * (at[column] ?? 0);
      for (const [number, row] of scaled.entries()) {
        const { positive = false, weight = 0 } = examples[number] ?? {};
        const logOdds = scalarProduct(row, at) + (at[free] ?? 0);
        const error = weight * (1 / (1 + Math.exp(-logOdds)) - Number(positive));
        for (let column = 0; column < free; column++)
          into[column] = (into[column] ?? 0) + error * (row[column] ?? 0);
        into[free] = (into[free] ?? 0) + error;
      }
    },
    iterations,
  );
  const weights = scale.map((deviation, column) => (x[column] ?? 0) / deviation);
  return {
    bias: weights.reduce((sum, weight, column) => sum - weight * (means[column] ?? 0), x[free] ?? 0),
    weights,
  };
}
