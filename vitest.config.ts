import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/skipped.ts'],
    // Most take far less than a second; a machine that others use too is slow at starting processes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // onnxruntime can't be loaded by two threads of one process; two processes fit two cores.
    pool: 'forks',
    maxWorkers: 2,
    // Loading what reads English takes longer than most files of tests: the files that a process runs share it.
    isolate: false,
  },
});
