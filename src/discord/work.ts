import { settles } from './deadline.ts';

/** The questions being answered, so that they can be finished before the program leaves. */
export class Work {
  #open = true;
  readonly #running = new Set<Promise<void>>();

  /** Begins a task that handles its own failures; once {@link finish} was called, nothing begins any more. */
  begin(task: () => Promise<void>): void {
    if (!this.#open) return;
    const running = task();
    this.#running.add(running);
    void running.finally(() => this.#running.delete(running));
  }

  /** Takes nothing more and waits for what was begun; whether all of it was done within `milliseconds`. */
  async finish(milliseconds: number): Promise<boolean> {
    this.#open = false;
    return settles(milliseconds, Promise.all(this.#running));
  }
}
