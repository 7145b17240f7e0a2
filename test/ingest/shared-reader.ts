import { openPageReader, READER_LIMITS } from '../../src/ingest/page-reader.ts';
import { once } from '../../src/once.ts';

/**
 * A reader of pages for all files of tests that a process runs: each one of its own would start a thread, which takes longer than most
 * pages. It is never closed; a thread without work ends by itself, and holds up no process.
 */
export const sharedReader = once(() =>
  // A machine that others use too is slow at starting a thread.
  openPageReader({ ...READER_LIMITS, milliseconds: 60_000 }),
);
