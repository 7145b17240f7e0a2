import type { Logger } from 'pino';
import { settles } from './deadline.ts';

/** Far more events than the bot answers at once: beyond them memory would grow with what is asked. */
const MOST = 2000;

/** The questions being answered, so that they can be finished before the program leaves. */
export class Work {
  #open = true;
  #full = false;
  readonly #running = new Set<Promise<void>>();
  readonly #log: Logger;
  readonly #dropped: () => void;

  /** @param dropped told of every event that isn't begun because too many are under way */
  constructor(log: Logger, dropped: () => void) {
    this.#log = log;
    this.#dropped = dropped;
  }

  /** Begins a task, unless {@link finish} was called or too many are under way. */
  begin(task: () => Promise<void>): void {
    if (!this.#open) return;
    if (this.#running.size >= MOST) {
      this.#drop();
      return;
    }
    this.#full = false;
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

  /** Logged once each time that it comes to this: a line an event would make matters worse. */
  #drop(): void {
    this.#dropped();
    if (!this.#full) this.#log.warn({ underWay: this.#running.size }, 'Too many events: some are dropped');
    this.#full = true;
  }
}
