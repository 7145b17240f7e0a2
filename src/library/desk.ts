import type { Entry, LibraryId } from '../catalogue/entry.ts';
import type { Settings } from '../catalogue/settings.ts';
import { UserError } from '../errors.ts';
import { foldWords } from '../people/fold.ts';
import type { Found } from './found.ts';
import type { AddedArticle, Libraries, Opened, VersionPair } from './libraries.ts';
import type { Source, Step } from './parts.ts';
import type { Refreshed } from './refreshing.ts';
import { titleOf } from './title.ts';

/** How whoever uses a library lists its articles and adds one, for what is said where an article isn't found. */
export interface Ways {
  readonly list: string;
  readonly add: string;
}

/** In Discord and in the chat of the terminal. */
const SLASH_COMMANDS: Ways = { list: '/article list', add: '/article add' };

/** A library as it is used in one place: in a channel of a server, in direct messages, in the terminal. */
export class Desk {
  readonly #libraries: Libraries;
  readonly #library: LibraryId;
  readonly #channels: readonly [string, ...string[]];
  readonly #ways: Ways;

  /** @param channels the innermost first: a thread, then the channel that it is in */
  constructor(
    libraries: Libraries,
    library: LibraryId,
    channels: readonly [string, ...string[]],
    ways = SLASH_COMMANDS,
  ) {
    this.#libraries = libraries;
    this.#library = library;
    this.#channels = channels;
    this.#ways = ways;
  }

  /** Every article, the latest added first. */
  list(): Promise<readonly Entry[]> {
    return this.#libraries.list(this.#library);
  }

  /** The article that is asked here where none is named; null in an empty library. */
  asked(): Promise<Entry | null> {
    return this.#libraries.asked(this.#library, this.#channels);
  }

  /**
   * The article that a person means: by its id, its title, or words of its title that no other has.
   *
   * @param name blank for the one that is asked here
   * @throws UserError where there is none, or several
   */
  async named(name = ''): Promise<Entry> {
    if (name.trim() === '') {
      const asked = await this.asked();
      if (asked) return asked;
      throw new UserError(`There is no article here yet. Add one with ${this.#ways.add}.`);
    }
    const entries = await this.list();
    const wanted = name.trim();
    // An id is surer than a title, which may be anything.
    const own = entries.find(({ id }) => id === wanted);
    if (own) return own;
    const same = entries.filter((entry) => titleOf(entry) === wanted);
    const fitting = same.length > 0 ? same : entries.filter((entry) => fits(entry, wanted));
    const [first, ...others] = fitting;
    const seeList = `${this.#ways.list} shows them all.`;
    if (!first) throw new UserError(`No article here is called “${wanted}”. ${seeList}`);
    if (others.length > 0)
      throw new UserError(
        `“${wanted}” may be ${fitting.length} articles, such as “${titleOf(first)}”: name it by its id. ${seeList}`,
      );
    return first;
  }

  /** An article ready to be asked. @throws UserError as {@link named} */
  async open(name = ''): Promise<Opened> {
    const opened = await this.#libraries.open(this.#library, await this.named(name));
    if (!opened) throw new UserError('That article was removed just now.');
    return opened;
  }

  /** The version with a text whose hash begins so, for answers that were given before; null where it is gone. */
  openText(beginning: string): Promise<Opened | null> {
    return this.#libraries.openText(this.#library, beginning);
  }

  /** Adds an article, which is asked here from now on. @throws UserError that says why there is none */
  async add(source: Source, step: Step): Promise<AddedArticle> {
    const added = await this.#libraries.add(this.#library, source, step);
    await this.use(added.entry);
    return added;
  }

  /** Sets the article that is asked here. */
  async use(entry: Entry): Promise<void> {
    await this.#libraries.use(this.#library, this.#channels[0], entry.id);
  }

  async remove(entry: Entry): Promise<void> {
    await this.#libraries.remove(this.#library, entry.id);
  }

  refresh(entry: Entry, step: Step): Promise<Refreshed> {
    return this.#libraries.refresh(this.#library, entry, step);
  }

  versions(entry: Entry): Promise<VersionPair | null> {
    return this.#libraries.versions(this.#library, entry);
  }

  find(question: string): Promise<Found> {
    return this.#libraries.find(this.#library, question);
  }

  settings(): Promise<Settings> {
    return this.#libraries.settings(this.#library);
  }

  /** Changes what is set, as one step. @returns what is set then */
  changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
    return this.#libraries.changeSettings(this.#library, change);
  }

  forget(): Promise<void> {
    return this.#libraries.forget(this.#library);
  }
}

/** Whether every word begins a word of the title. */
function fits(entry: Entry, name: string): boolean {
  const words = foldWords(titleOf(entry));
  const wanted = foldWords(name);
  return wanted.length > 0 && wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
