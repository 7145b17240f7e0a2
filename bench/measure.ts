import { performance } from 'node:perf_hooks';

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Prints one figure, on a line of its own. */
export function print(name: string, figure: string): void {
  console.log(`${name.padEnd(52)} ${figure}`);
}

/** Prints which time half of the runs keep to, and which nearly all. */
export function printTimes(name: string, times: readonly number[]): void {
  print(
    `${name}, p50 / p99`,
    `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.99).toFixed(1)} ms`,
  );
}

/** Prints how much memory the process has now. */
export function printMemory(name: string): void {
  print(name, `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
}
