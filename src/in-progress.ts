/** Work that is being done, by what it is for: whoever asks for the same meanwhile gets what comes of it. */
export class InProgress<Key, Value> {
  readonly #work = new Map<Key, Promise<Value>>();

  /** What is being worked out already, or else what `work` gives; where that fails, it is tried again the next time. */
  async share(key: Key, work: () => Promise<Value>): Promise<Value> {
    const known = this.#work.get(key);
    if (known) return known;
    const working = work();
    this.#work.set(key, working);
    try {
      return await working;
    } finally {
      this.#work.delete(key);
    }
  }
}
