import { defineConfig } from 'vitest/config';

/** What takes minutes: run by `npm run test:long`. */
export default defineConfig({
  test: {
    include: ['test/long/*.long.ts'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/skipped.ts'],
    testTimeout: 30 * 60_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // What is measured must not be disturbed.
    fileParallelism: false,
  },
});
