import type { ArticleId, Entry, LibraryId, ServerId, Version } from '../catalogue/entry.ts';
import { keysOf, linkKey } from '../catalogue/keys.ts';
import { checkLength, fullLibrary } from '../catalogue/limits.ts';
import type { Settings } from '../catalogue/settings.ts';
import type { Progress } from '../search/embedded-article.ts';
import type { KeptVersion } from '../storage/article-rows.ts';
import { find } from './find.ts';
import type { Found } from './found.ts';
import type { LibraryParts, Source, Step } from './parts.ts';
import { readingStep } from './parts.ts';
import type { OpenArticle } from './readings.ts';
import type { Refreshed } from './refreshing.ts';
import { present, Refreshing } from './refreshing.ts';
import { Searching } from './searching.ts';
import { versionOf } from './version.ts';

/** A version of an article of a library, ready to be asked. */
export interface Opened extends OpenArticle {
  readonly entry: Entry;
  readonly version: KeptVersion;
}

/** What came of adding an article. */
export interface AddedArticle {
  readonly entry: Entry;
  /** False where the library had it already. */
  readonly isNew: boolean;
}

/** Two versions of an article that follow each other. */
export interface VersionPair {
  readonly entry: Entry;
  readonly before: Opened;
  readonly after: Opened;
}

/** The articles of every server, person and terminal, kept apart. */
export class Libraries {
  readonly #parts: LibraryParts;
  readonly #refreshing: Refreshing;
  readonly #searching: Searching;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    this.#refreshing = new Refreshing(parts);
    this.#searching = new Searching(parts, (library, entry) => this.open(library, entry));
  }

  /**
   * Adds an article, or finds that it is there already.
   *
   * @throws UserError where there is no article, or the library takes none such; StorageProblem where it can't be kept; then nothing was
   * added
   */
  async add(library: LibraryId, source: Source, step: Step): Promise<AddedArticle> {
    const { articles, libraries, readings, bring, limits } = this.#parts;
    // What a library begins with is older than anything that is added.
    const { createdAt: madeAt } = await libraries.open(library, this.#now());
    const known = 'link' in source ? await this.#withLink(library, source.link) : null;
    if (known) return { entry: known, isNew: false };
    const brought = await bring(source, step);
    checkLength(brought.article, limits);
    const version = versionOf(brought);
    const same = await articles.withKey(library, keysOf(version));
    if (same === null) {
      // Nothing is read in vain.
      if (limits && (await articles.count(library)) >= limits.articles) throw fullLibrary(limits.articles);
      await (await readings()).keepVectors(version, readingStep(step));
    }
    const conditions = { madeAt, ...(limits && { most: limits.articles }) };
    const { id, isNew } = await articles.add(library, version, this.#now(), conditions);
    return { entry: await present(this.#parts, library, id), isNew };
  }

  /** Every article, the latest added first. */
  async list(library: LibraryId): Promise<readonly Entry[]> {
    const { articles, libraries } = this.#parts;
    await libraries.open(library, this.#now());
    return articles.list(library);
  }

  /** The article that has an id; null for none. */
  get(library: LibraryId, id: ArticleId): Promise<Entry | null> {
    return this.#parts.articles.get(library, id);
  }

  /**
   * The article that is asked in a place: the one set for the first of its channels that has one, otherwise the latest added. Null in an
   * empty library.
   *
   * @param channels the innermost first: a thread, then the channel that it is in
   */
  async asked(library: LibraryId, channels: readonly string[]): Promise<Entry | null> {
    const { articles, libraries } = this.#parts;
    const used = await libraries.used(library, channels);
    const entry = used === null ? null : await articles.get(library, used);
    if (entry) return entry;
    await libraries.open(library, this.#now());
    return articles.latest(library);
  }

  /** Sets the article that a channel asks; null for the latest added. @returns whether there is such an article */
  use(library: LibraryId, channel: string, id: ArticleId | null): Promise<boolean> {
    return this.#parts.libraries.use(library, channel, id, this.#now());
  }

  /** Removes an article with all its versions. @returns whether it was there */
  remove(library: LibraryId, id: ArticleId): Promise<boolean> {
    return this.#parts.articles.remove(library, id, this.#now());
  }

  /**
   * Makes an article ready to be asked, in its present version or in another; null where it is gone. A page that was not looked at for
   * a day is looked at again meanwhile, for the next time.
   */
  async open(library: LibraryId, entry: Entry, number = entry.version): Promise<Opened | null> {
    const version = await this.#parts.articles.version(library, entry.id, number);
    if (!version) return null;
    this.#refreshing.refreshIfStale(library, entry);
    const readings = await this.#parts.readings();
    return { entry, version, ...(await readings.open(version)) };
  }

  /** Reads a version before anybody asks it, with what is otherwise worked out at the first question for it. @throws StorageProblem */
  async prepare(version: Version, progress: Progress): Promise<void> {
    const readings = await this.#parts.readings();
    const { assistant } = await readings.open(version, progress);
    assistant.topics();
    assistant.events();
  }

  /** The version of an article whose text's hash begins so, ready to be asked; null where it is gone. */
  async openText(library: LibraryId, beginning: string): Promise<Opened | null> {
    const { articles } = this.#parts;
    const found = await articles.withText(library, beginning);
    const entry = found && (await articles.get(library, found.id));
    return entry && this.open(library, entry, found.number);
  }

  /**
   * Looks at an article's page again, and keeps its text beside the old one if it has changed.
   *
   * @throws UserError where it has no link, the page gives no article now, or no other text of it is taken; StorageProblem
   */
  refresh(library: LibraryId, entry: Entry, step: Step): Promise<Refreshed> {
    return this.#refreshing.refresh(library, entry, step);
  }

  /** The last two versions of an article; null where there is only one. */
  async versions(library: LibraryId, entry: Entry): Promise<VersionPair | null> {
    if (entry.version < 2) return null;
    const before = await this.open(library, entry, entry.version - 1);
    const after = await this.open(library, entry);
    return before && after && { entry, before, after };
  }

  /** Asks all articles of a library together. */
  async find(library: LibraryId, question: string): Promise<Found> {
    return find(await this.#searching.searched(library), await this.#parts.encoder(), question);
  }

  async settings(library: LibraryId): Promise<Settings> {
    return (await this.#parts.libraries.open(library, this.#now())).settings;
  }

  /** Changes what is set, as one step. @returns what is set then */
  changeSettings(library: LibraryId, change: (now: Settings) => Settings): Promise<Settings> {
    return this.#parts.libraries.changeSettings(library, change, this.#now());
  }

  /** Deletes everything that is kept of a library. */
  forget(library: LibraryId): Promise<void> {
    return this.#parts.libraries.forget(library);
  }

  /** Keeps that a server removed the bot, or has it again. */
  left(library: LibraryId, isGone: boolean): Promise<void> {
    return this.#parts.libraries.left(library, isGone ? this.#now() : null);
  }

  /** The libraries of all servers that aren't kept as having removed the bot. */
  servers(): Promise<readonly ServerId[]> {
    return this.#parts.libraries.servers();
  }

  /** Deletes the libraries of servers that removed the bot 30 days ago or longer. */
  forgetLeft(): Promise<void> {
    const moment = new Date(this.#parts.now().getTime() - KEPT_AFTER_LEAVING);
    return this.#parts.libraries.forgetLeft(moment.toISOString());
  }

  async #withLink(library: LibraryId, link: string): Promise<Entry | null> {
    const { articles } = this.#parts;
    const key = linkKey(link);
    const id = key && (await articles.withKey(library, [key]));
    return id ? articles.get(library, id) : null;
  }

  #now(): string {
    return this.#parts.now().toISOString();
  }
}

/** What is kept of a server that removed the bot goes after so many milliseconds: 30 days. */
const KEPT_AFTER_LEAVING = 30 * 24 * 60 * 60 * 1000;
