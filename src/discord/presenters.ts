import type { Assistant } from '../assistant/assistant.ts';
import type { Asking } from './asking.ts';
import { ButtonIds } from './button-id.ts';
import { Presenter } from './presenter.ts';
import { Recent } from './recent.ts';

/** Questions that don't fit into a button, of all articles, kept in memory while the program runs. */
const MOST_ASKINGS = 1000;

/** The presenters of all articles, each made when it is needed and gone with its article's reading. */
export class Presenters {
  /** Writes and reads the ids of all buttons. */
  readonly ids: ButtonIds;
  readonly #askings = new Recent<Asking>(MOST_ASKINGS);
  readonly #presenters = new WeakMap<Assistant, Presenter>();

  constructor(token: string) {
    this.ids = new ButtonIds(token);
  }

  of(assistant: Assistant): Presenter {
    const known = this.#presenters.get(assistant);
    if (known) return known;
    const presenter = new Presenter(assistant, this.ids, this.#askings);
    this.#presenters.set(assistant, presenter);
    return presenter;
  }
}
