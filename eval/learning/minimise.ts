/**
 * Finds the minimum of a smooth function by Adam (Kingma and Ba 2015) on the whole data, its step shrinking to a tenth. No chance is
 * involved: the same data, the same result.
 *
 * @param gradient writes the gradient at `x` into `into`, which comes zeroed
 */
export function minimise(
  size: number,
  gradient: (x: Float64Array, into: Float64Array) => void,
  iterations: number,
): Float64Array {
  const x = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const slope = new Float64Array(size);
  for (let turn = 1; turn <= iterations; turn++) {
    slope.fill(0);
    gradient(x, slope);
    const step = 0.1 * (1 - (0.9 * turn) / iterations);
    for (const [at, value] of slope.entries()) {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * value;
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * value * value;
      const first = (mean[at] ?? 0) / (1 - 0.9 ** turn);
      const second = (square[at] ?? 0) / (1 - 0.99 ** turn);
      x[at] = (x[at] ?? 0) - (step * first) / (Math.sqrt(second) + 1e-9);
    }
  }
  return x;
}

/** Standard deviation of each column; 1 for a column that never changes. */
export function deviations(rows: readonly (readonly number[])[]): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => {
    const values = rows.map((row) => row[column] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return Math.sqrt(variance) || 1;
  });
}

/** Over the length of the first. */
export function scalarProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
