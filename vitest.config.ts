import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // onnxruntime can't be loaded by two threads of one process; two processes fit two cores.
    pool: 'forks',
    maxWorkers: 2,
  },
});
