import type { LibraryId } from '../catalogue/entry.ts';
import type { Ways } from '../library/desk.ts';
import { Desk } from '../library/desk.ts';
import type { OpenLibraries } from '../library/open-libraries.ts';

/** Whose library it is. */
export const LIBRARY: LibraryId = 'terminal';

/** What lists and adds articles on the command line. */
export const SUBCOMMANDS: Ways = { list: 'verbatim list', add: 'verbatim add' };

/** Where the article that is asked is set, as in a channel of Discord. */
const CHANNEL = 'chat';

/** The terminal's library, which is opened, and made where there is none, when it is first needed. */
export class TerminalLibrary {
  readonly #open: () => Promise<OpenLibraries>;
  readonly #isMade: boolean;
  #opening: Promise<OpenLibraries> | null = null;

  /** @param isMade whether there is one already */
  constructor(open: () => Promise<OpenLibraries>, isMade: boolean) {
    this.#open = open;
    this.#isMade = isMade;
  }

  /** Whether there is a library, made now or earlier. */
  get isMade(): boolean {
    return this.#isMade || this.#opening !== null;
  }

  /** @throws StorageProblem */
  async libraries(): Promise<OpenLibraries> {
    this.#opening ??= this.#open();
    try {
      return await this.#opening;
    } catch (error) {
      // What was out of reach may be there the next time.
      this.#opening = null;
      throw error;
    }
  }

  /**
   * The library as it is used in the chat, or with other ways of saying so on the command line.
   *
   * @throws StorageProblem
   */
  async desk(ways?: Ways): Promise<Desk> {
    const { libraries } = await this.libraries();
    return new Desk(libraries, LIBRARY, [CHANNEL], ways);
  }

  async close(): Promise<void> {
    const opened = await this.#opening?.catch(() => null);
    await opened?.close();
  }
}
