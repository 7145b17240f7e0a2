import type { Logger } from 'pino';
import { settles } from './deadline.ts';

/** The questions being answered, so that they can be finished before the program leaves. */
export class Work {
  #open = true;
  readonly #running = new Set<Promise<void>>();
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Begins a task; once {@link finish} was called, nothing begins any more. */
  begin(task: () => Promise<void>): void {
    if (!this.#open) return;
    const running = task()
      // Tasks tell their asker of failures themselves; what comes here is an event in no shape to be answered.
      .catch((error: unknown) => this.#log.error({ err: error }, 'An event could not be handled'))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Takes nothing more and waits for what was begun; whether all of it was done within `milliseconds`. */
  async finish(milliseconds: number): Promise<boolean> {
    this.#open = false;
    return settles(milliseconds, Promise.all(this.#running));
  }
}
