import type { Conversation } from '../assistant/assistant.ts';

/** More people are hardly in the middle of a conversation; the one that rested longest makes room. */
const MOST_CONVERSATIONS = 1000;

/** So many of somebody's last questions are kept. */
const MOST_TURNS = 5;

/** After so many milliseconds a question is forgotten. */
const KEPT_FOR = 15 * 60_000;

/** A question that was answered. */
interface Turn {
  readonly id: string;
  /** In milliseconds of the clock. */
  readonly at: number;
  /** In words that stand alone; null where nothing can follow up on it. */
  readonly words: string | null;
}

/** The last questions of everybody, in memory alone and for a short time. */
export class Conversations {
  readonly #now: () => number;
  readonly #turns = new Map<string, readonly Turn[]>();

  /** @param now the time in milliseconds, of any clock that goes on */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * What stood before a question, as far as it isn't forgotten.
   *
   * @param key tells conversations apart: who, where, and about which article
   * @param id of the question; where it was answered before, what stood before it then
   * @param after the question that it replies to: nothing where that isn't of this conversation; left out, the last one
   */
  before(key: string, id: string, after?: string): Conversation {
    this.#forgetOld();
    const turns = this.#turns.get(key) ?? [];
    const own = turns.findIndex((turn) => turn.id === id);
    const earlier = own < 0 ? turns : turns.slice(0, own);
    const end = after === undefined ? earlier.length : earlier.findIndex((turn) => turn.id === after) + 1;
    return earlier.slice(0, end).flatMap(({ words }) => words ?? []);
  }

  /** Adds a question that was answered, or puts it in the place that it had. */
  add(key: string, id: string, words: string | null): void {
    this.#forgetOld();
    const turns = this.#turns.get(key) ?? [];
    const turn = { id, at: this.#now(), words };
    const known = turns.some((each) => each.id === id);
    const after = known ? turns.map((each) => (each.id === id ? turn : each)) : [...turns, turn];
    this.#turns.delete(key);
    this.#turns.set(key, after.slice(-MOST_TURNS));
    const [oldest] = this.#turns.keys();
    if (this.#turns.size > MOST_CONVERSATIONS && oldest !== undefined) this.#turns.delete(oldest);
  }

  /** Forgets a question, such as one that was deleted. */
  forget(id: string): void {
    this.#keep((turn) => turn.id !== id);
  }

  #forgetOld(): void {
    const from = this.#now() - KEPT_FOR;
    this.#keep(({ at }) => at > from);
  }

  #keep(isKept: (turn: Turn) => boolean): void {
    for (const [key, turns] of this.#turns) {
      const kept = turns.filter(isKept);
      if (kept.length === 0) this.#turns.delete(key);
      else if (kept.length < turns.length) this.#turns.set(key, kept);
    }
  }
}
