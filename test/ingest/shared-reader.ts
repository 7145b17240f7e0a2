import type { PageReader } from '../../src/ingest/page-reader.ts';
import { openPageReader, READER_LIMITS } from '../../src/ingest/page-reader.ts';

let opened: PageReader | null = null;

/**
 * A reader of pages for all files of tests that a process runs: each one of its own would start a thread, which takes longer than most
 * pages. It is never closed; a thread without work ends by itself, and holds up no process.
 */
export function sharedReader(): PageReader {
  // A machine that others use too is slow at starting a thread.
  opened ??= openPageReader({ ...READER_LIMITS, milliseconds: 60_000 });
  return opened;
}
