import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // The encoder is loaded once a worker; two workers fit two cores.
    pool: 'threads',
    maxWorkers: 2,
  },
});
