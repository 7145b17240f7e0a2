import { parentPort } from 'node:worker_threads';
import { extractPage } from '../extract/extract-page.ts';
import type { Extraction, PageHints } from '../extract/page.ts';

/** What came of reading a page; `given-up` where it took too long or too much memory. */
export type PageRead = Extraction | { readonly refused: 'given-up' };

/** A page to be read, as it is sent to the worker. */
export interface PageJob {
  readonly bytes: Uint8Array;
  readonly hints: PageHints;
}

/** Runs in a thread of its own, where the parser's time and memory are bounded: one answer for each job. */
parentPort?.on('message', ({ bytes, hints }: PageJob) => parentPort?.postMessage(read(bytes, hints)));

function read(bytes: Uint8Array, hints: PageHints): PageRead {
  try {
    return extractPage(bytes, hints);
  } catch {
    // Pages are other people's, and so are the parser's faults on them: the stack is exhausted by deep nesting.
    return { refused: 'given-up' };
  }
}
