import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import PQueue from 'p-queue';
import { makeFolder } from '../make-folder.ts';
import type { Entry } from './entry.ts';

/** A file of more bytes takes no more: it is read by people. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** A line of more bytes isn't kept. */
const LARGEST_LINE = 256 * 1024;

/** So many may wait for the disk. */
const MOST_WAITING = 100;

/** Nothing can be kept now; the message says why. */
export class FeedbackRefused extends Error {
  override readonly name = 'FeedbackRefused';
}

/** The bounds of a file of feedback, in bytes. */
export interface FeedbackBounds {
  readonly largestFile: number;
}

/**
 * Appends to a file of feedback, one line of JSON each. A line is written whole in one call to the end of the file
 * (`O_APPEND`) and is on the disk when {@link append} resolves, so that neither a crash nor another process that writes at the
 * same time loses one that was taken. What a crash tears is closed off by the next line.
 */
export class FeedbackLog {
  readonly #path: string;
  readonly #bounds: FeedbackBounds;
  readonly #queue = new PQueue({ concurrency: 1 });

  constructor(path: string, bounds: FeedbackBounds = { largestFile: LARGEST_FILE }) {
    this.#path = path;
    this.#bounds = bounds;
  }

  /** @throws FeedbackRefused when the file or the queue is full; an error of the file system when that refuses */
  async append(entry: Entry): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    if (line.length > LARGEST_LINE) throw new FeedbackRefused(`A line of ${line.length} bytes is too long`);
    if (this.#queue.size >= MOST_WAITING) throw new FeedbackRefused('Too much feedback waits for the disk');
    await this.#queue.add(() => this.#write(line));
  }

  async #write(line: Buffer): Promise<void> {
    makeFolder(dirname(this.#path));
    // Only the owner may read what members wrote.
    const file = await open(this.#path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      if (size + line.length > this.#bounds.largestFile)
        throw new FeedbackRefused(`${this.#path} is full: move it away, and a new one is begun`);
      const whole = (await endsInLine(file, size)) ? line : Buffer.concat([NEWLINE, line]);
      const { bytesWritten } = await file.write(whole);
      if (bytesWritten < whole.length)
        throw new Error(`Only a part of the line was written to ${this.#path}`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

const NEWLINE = Buffer.from('\n');

async function endsInLine(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.equals(NEWLINE);
}
