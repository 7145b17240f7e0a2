import { setImmediate as letOthersIn } from 'node:timers/promises';
import PQueue from 'p-queue';
import { TookTooLong } from './deadline.ts';

/** Nothing was begun: too many wait already. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting';
}

/**
 * Lets a few tasks run at once and a bounded number wait, in the order in which they came. Timers and the network have their
 * turn before each: the encoder doesn't leave them one.
 */
export class Turns {
  readonly #queue: PQueue;
  readonly #mostWaiting: number;

  /**
   * @param atOnce how many run together
   * @param mostWaiting how many may wait besides
   */
  constructor(atOnce: number, mostWaiting: number) {
    this.#queue = new PQueue({ concurrency: atOnce });
    this.#mostWaiting = mostWaiting;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#queue.size;
  }

  /**
   * The result of a task when its turn has come. One that isn't done `milliseconds` from now, waiting included, gives its turn
   * up, though it may go on; so does every one when `stop` is aborted.
   *
   * @throws TooManyWaiting at once; TookTooLong at the end of the time; the reason of `stop`; what the task throws
   */
  async take<Result>(milliseconds: number, task: () => Promise<Result>, stop?: AbortSignal): Promise<Result> {
    if (this.waiting >= this.#mostWaiting) throw new TooManyWaiting(`${this.waiting} wait already`);
    const end = new AbortController();
    const late = () => end.abort(new TookTooLong(`Not done within ${milliseconds} ms`));
    const timer = setTimeout(late, milliseconds);
    const signal = stop ? AbortSignal.any([end.signal, stop]) : end.signal;
    try {
      return await this.#queue.add(() => letOthersIn().then(task), { signal });
    } finally {
      clearTimeout(timer);
    }
  }
}
