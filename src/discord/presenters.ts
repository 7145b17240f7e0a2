import type { Assistant } from '../assistant/assistant.ts';
import type { LibraryId } from '../catalogue/entry.ts';
import type { Asking } from './asking.ts';
import { ButtonIds } from './button-id.ts';
import { Presenter } from './presenter.ts';
import { Recent } from './recent.ts';
import { Recipes } from './recipe.ts';

/** Questions that don't fit into a button, of all articles, kept in memory while the program runs. */
const MOST_ASKINGS = 1000;

/** The presenters of all articles. What is worked out of an article for them is made when it is needed, and gone with its article's reading. */
export class Presenters {
  /** Writes and reads the ids of all buttons. */
  readonly ids: ButtonIds;
  readonly #askings = new Recent<Asking>(MOST_ASKINGS);
  readonly #recipes = new WeakMap<Assistant, Recipes>();

  constructor(token: string) {
    this.ids = new ButtonIds(token);
  }

  /** @param library where the article is asked: its questions are remembered for it alone, though others have the same text */
  of(assistant: Assistant, library: LibraryId): Presenter {
    return new Presenter(assistant, this.#recipesOf(assistant), this.ids, library, this.#askings);
  }

  #recipesOf(assistant: Assistant): Recipes {
    const known = this.#recipes.get(assistant);
    if (known) return known;
    const recipes = new Recipes(assistant);
    this.#recipes.set(assistant, recipes);
    return recipes;
  }
}
