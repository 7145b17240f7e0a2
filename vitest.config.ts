import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files of tests that take longer than their size suggests: most start programs, or wait. */
const LONG = [
  'assistant/hostile',
  'cli',
  'discord/gateway',
  'discord/hostile',
  'discord/load',
  'discord/process',
  'discord/shards',
  'ingest/page-reader',
  'library-cli',
  'storage/at-once',
  'storage/faults-postgres',
  'storage/kill',
  'storage/model',
];

function isLong({ moduleId }: TestSpecification): boolean {
  return LONG.some((name) => moduleId.endsWith(`/test/${name}.test.ts`));
}

/** In a clean clone vitest goes by the size of the files: a small one that takes long would run at the end, alone. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/skipped.ts'],
    // Most take far less than a second; a machine that others use too is slow at starting processes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // onnxruntime can't be loaded by two threads of one process. Three processes keep two cores busy: many tests wait.
    pool: 'forks',
    maxWorkers: 3,
    // Loading what reads English takes longer than most files of tests: the files that a process runs share it.
    isolate: false,
    sequence: { sequencer: LongFirst },
  },
});
