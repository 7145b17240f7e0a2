import type { LibraryId } from '../../catalogue/entry.ts';
import { UserError } from '../../errors.ts';
import { TooManyWaiting, Turns } from '../turns.ts';

/** How many articles are brought in. */
export interface AddLimits {
  /** Together; they are fetched and read beside the questions, which go on. */
  readonly atOnce: number;
  /** That may wait besides. */
  readonly waiting: number;
  /** Of one library, waiting ones included, so that no server keeps the others from it. */
  readonly perLibrary: number;
  /** Milliseconds from the request to the article, waiting included. */
  readonly longest: number;
}

const BUSY = 'More articles are being read just now than I can take. Please try again in a minute.';
const RESTARTED = 'I am being restarted; please add it again.';

/** Lets articles be brought in, some at once, apart from the questions: those are answered meanwhile. */
export class Adds {
  readonly #limits: AddLimits;
  readonly #turns: Turns;
  readonly #underWay = new Map<LibraryId, number>();
  readonly #end = new AbortController();

  constructor(limits: AddLimits) {
    this.#limits = limits;
    this.#turns = new Turns(limits.atOnce, limits.waiting);
  }

  /**
   * The result of bringing an article in, when its turn has come.
   *
   * @throws UserError at once where too many are under way, of the library or of all, and at {@link stop}; TookTooLong; what the task throws
   */
  async take<Result>(library: LibraryId, task: () => Promise<Result>): Promise<Result> {
    const count = this.#underWay.get(library) ?? 0;
    if (count >= this.#limits.perLibrary) throw new UserError(BUSY);
    this.#underWay.set(library, count + 1);
    try {
      return await this.#turns.take(this.#limits.longest, task, this.#end.signal);
    } catch (error) {
      throw error instanceof TooManyWaiting ? new UserError(BUSY, { cause: error }) : error;
    } finally {
      const left = (this.#underWay.get(library) ?? 1) - 1;
      if (left > 0) this.#underWay.set(library, left);
      else this.#underWay.delete(library);
    }
  }

  /** Brings in nothing more: whoever waits is told to add the article again, since the program leaves before it is read. */
  stop(): void {
    this.#end.abort(new UserError(RESTARTED));
  }
}
