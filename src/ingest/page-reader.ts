import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import type { PageHints } from '../extract/page.ts';
import { packagePath } from '../package.ts';
import type { PageJob, PageRead } from './page-worker.ts';

/** Reads pages one after the other in a thread of its own. */
export interface PageReader {
  read(bytes: Uint8Array, hints: PageHints): Promise<PageRead>;
  /** Ends the thread; a page that is being read is given up. */
  close(): Promise<void>;
}

/** What reading a page may take. */
export interface ReaderLimits {
  /** For one page, the start of the thread included. */
  readonly milliseconds: number;
  /** Of the thread's heap, in MB. */
  readonly megabytes: number;
}

/** Far more than any page of news takes. */
export const READER_LIMITS: ReaderLimits = { milliseconds: 5000, megabytes: 512 };

/** A thread without work is ended after so long, so that a bot that reads few articles doesn't hold its memory. */
const IDLE_MILLISECONDS = 30_000;

/** The compiled worker: threads run JavaScript, also when the program itself runs from its source. */
const WORKER = packagePath('dist/src/ingest/page-worker.js');

/**
 * Opens a reader of pages. A page that hangs or exhausts the parser costs its thread, never the process; the next page
 * gets a new thread.
 */
export function openPageReader(limits: ReaderLimits = READER_LIMITS): PageReader {
  const queue = new PQueue({ concurrency: 1 });
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  const readNext = async (job: PageJob): Promise<PageRead> => {
    clearTimeout(idle);
    worker ??= startWorker(limits, (ended) => {
      // One that ends slowly may have a successor by now.
      if (worker === ended) worker = null;
    });
    const answer = await ask(worker, job, limits.milliseconds);
    if (!answer) await end();
    else idle = setTimeout(end, IDLE_MILLISECONDS).unref();
    return answer ?? { refused: 'given-up' };
  };
  return { read: (bytes, hints) => queue.add(() => readNext({ bytes, hints })), close: end };
}

/**
 * What of a worker's memory is for new objects. With more, as Node 24 gives by itself, a page can fill the worker's memory between two looks
 * at it, and then the whole process ends, not the worker alone: seen with 64, never with 16.
 */
const YOUNG_MEGABYTES = 16;

function startWorker({ megabytes }: ReaderLimits, ended: (worker: Worker) => void): Worker {
  const worker = new Worker(WORKER, {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    // What a page makes the parser print is nobody's business.
    stdout: true,
    stderr: true,
  });
  // Each page listens for errors itself; one in between would be a fault of the process otherwise.
  worker.on('error', () => {}).once('exit', () => ended(worker));
  worker.unref();
  return worker;
}

/** The worker's answer; null where it died or took too long, and must not be used again. */
function ask(worker: Worker, job: PageJob, milliseconds: number): Promise<PageRead | null> {
  return new Promise((resolve) => {
    const settle = (answer: PageRead | null): void => {
      clearTimeout(timer);
      worker.off('message', settle).off('exit', died).unref();
      resolve(answer);
    };
    const died = (): void => settle(null);
    // While a page is read the process waits for it.
    worker.ref();
    const timer = setTimeout(died, milliseconds);
    worker.on('message', settle).on('exit', died);
    worker.postMessage(job);
  });
}
