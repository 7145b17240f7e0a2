import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import type { ArticleSource } from '../article/article.ts';
import type { ArticleId, Entry, LibraryId, ServerId, Version } from '../catalogue/entry.ts';
import { keysOf, linkKey } from '../catalogue/keys.ts';
import type { Limits } from '../catalogue/limits.ts';
import { checkLength, fullArticle, fullLibrary } from '../catalogue/limits.ts';
import type { Settings } from '../catalogue/settings.ts';
import { UserError } from '../errors.ts';
import type { BroughtIn } from '../ingest/bring-in.ts';
import type { Encoder } from '../search/encoder.ts';
import type { KeptVersion } from '../storage/article-rows.ts';
import type { ArticleStore } from '../storage/article-store.ts';
import type { KeptLibrary, LibraryStore } from '../storage/library-store.ts';
import { find } from './find.ts';
import type { Found } from './found.ts';
import type { OpenArticle, Progress, Readings } from './readings.ts';
import { articleOf, versionOf } from './version.ts';

/**
 * Where an article comes from: a link, or (`name` with its ending) a file that was sent or a text that was pasted, with what is
 * known of a plain text beside it.
 */
export type Source =
  | { readonly link: string }
  | { readonly bytes: Uint8Array; readonly name: string; readonly about?: ArticleSource };

/** Told what is being done, for whoever waits. */
export type Step = (step: string) => void;

/** Gets an article from its source. @throws UserError that says why there is none */
export type Bring = (source: Source, step: Step) => Promise<BroughtIn>;

/** What libraries are made of. */
export interface LibraryParts {
  readonly articles: ArticleStore;
  readonly libraries: LibraryStore;
  readonly readings: Readings;
  readonly encoder: Encoder;
  readonly bring: Bring;
  /** Whether pages that weren't looked at for a day are looked at again when they are asked. */
  readonly refreshing: boolean;
  /** What is taken at most; null for as much as comes. */
  readonly limits: Limits | null;
  readonly now: () => Date;
}

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

/** What came of looking at an article's page again. */
export interface Refreshed {
  readonly entry: Entry;
  /** Its text is another than before. */
  readonly isChanged: boolean;
}

/** Two versions of an article that follow each other. */
export interface VersionPair {
  readonly entry: Entry;
  readonly before: Opened;
  readonly after: Opened;
}

/** A page is looked at again on use when that was last done so long ago, in milliseconds. */
const STALE_AFTER = 24 * 60 * 60 * 1000;

/** Pages that may wait to be looked at again; of any more, that is done at a later use. */
const MOST_WAITING = 50;

type Texts = Awaited<ReturnType<ArticleStore['texts']>>;

/** Libraries whose lists of texts are remembered. */
const MOST_TEXTS = 100;

/** The articles of every server, person and terminal, kept apart. */
export class Libraries {
  readonly #parts: LibraryParts;
  readonly #refreshing = new Set<string>();
  /** One page at a time: whoever asks comes first. */
  readonly #inBackground = new PQueue({ concurrency: 1 });
  /** The texts of a library as they were at a revision. */
  readonly #texts = new LRUCache<
    LibraryId,
    Pick<KeptLibrary, 'revision' | 'createdAt'> & { readonly texts: Texts }
  >({
    max: MOST_TEXTS,
  });

  constructor(parts: LibraryParts) {
    this.#parts = parts;
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
    const version = versionOf(await bring(source, step));
    checkLength(version.text, limits);
    const same = await articles.withKey(library, keysOf(version));
    if (same === null) {
      // Nothing is read in vain.
      if (limits && (await articles.count(library)) >= limits.articles) throw fullLibrary(limits.articles);
      await readings.keep(version, progressOf(step));
    }
    const conditions = { madeAt, ...(limits && { most: limits.articles }) };
    const { id, isNew } = await articles.add(library, version, this.#now(), conditions);
    return { entry: await this.#entry(library, id), isNew };
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
    this.#refreshIfStale(library, entry);
    return { entry, version, ...(await this.#parts.readings.open(version)) };
  }

  /** Reads a version before anybody asks it. @throws StorageProblem */
  async prepare(version: Version, progress: Progress): Promise<void> {
    await this.#parts.readings.open(version, progress);
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
  async refresh(library: LibraryId, entry: Entry, step: Step): Promise<Refreshed> {
    const { articles, libraries, readings, bring, limits } = this.#parts;
    const kept = await libraries.get(library);
    if (kept === null) throw new UserError(REMOVED);
    const link = entry.details.address ?? entry.details.link;
    if (link === null) throw new UserError(NO_LINK);
    const version = versionOf(await bring({ link }, step));
    checkLength(version.text, limits);
    if (version.textHash !== entry.textHash) {
      if (limits && entry.version >= limits.versions) throw fullArticle(limits.versions);
      await readings.keep(version, progressOf(step));
    }
    const conditions = { madeAt: kept.createdAt, ...(limits && { most: limits.versions }) };
    const number = await articles.refresh(library, entry.id, version, this.#now(), conditions);
    if (number === null) throw new UserError(REMOVED);
    return { entry: await this.#entry(library, entry.id), isChanged: number !== entry.version };
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
    const { readings, encoder, articles } = this.#parts;
    return find(
      {
        texts: await this.#textsOf(library),
        scannable: (textHashes) => readings.scannable(textHashes),
        mend: async (id) => {
          for (const { version } of await articles.present(library, [id])) await readings.mend(version);
        },
        load: async (ids) => {
          const present = await articles.present(library, ids);
          const vectors = await readings.embedded(present.map(({ version }) => version));
          return present.flatMap(({ entry, version }) => {
            const embedded = vectors.get(version.textHash);
            return embedded ? [{ entry, article: articleOf(version), embedded }] : [];
          });
        },
        open: async (id) => {
          const entry = await articles.get(library, id);
          const opened = entry && (await this.open(library, entry));
          return opened && { entry, open: opened };
        },
        pause: () => setImmediate(),
      },
      encoder,
      question,
    );
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

  async #textsOf(library: LibraryId): Promise<Texts> {
    const { articles, libraries } = this.#parts;
    const { revision, createdAt } = await libraries.open(library, this.#now());
    const known = this.#texts.get(library);
    if (known?.revision === revision && known.createdAt === createdAt) return known.texts;
    const texts = await articles.texts(library);
    this.#texts.set(library, { revision, createdAt, texts });
    return texts;
  }

  async #withLink(library: LibraryId, link: string): Promise<Entry | null> {
    const { articles } = this.#parts;
    const key = linkKey(link);
    const id = key && (await articles.withKey(library, [key]));
    return id ? articles.get(library, id) : null;
  }

  async #entry(library: LibraryId, id: ArticleId): Promise<Entry> {
    const entry = await this.#parts.articles.get(library, id);
    // Somebody else removed it in this very moment.
    if (!entry) throw new UserError(REMOVED);
    return entry;
  }

  #refreshIfStale(library: LibraryId, entry: Entry): void {
    const { now, articles, refreshing, limits } = this.#parts;
    const key = `${library} ${entry.id}`;
    const isStale = now().getTime() - Date.parse(entry.checkedAt) > STALE_AFTER;
    if (!refreshing || !isStale || entry.details.address === null || this.#refreshing.has(key)) return;
    if (limits && entry.version >= limits.versions) return;
    if (this.#inBackground.size >= MOST_WAITING) return;
    this.#refreshing.add(key);
    this.#inBackground
      .add(() => this.refresh(library, entry, () => {}))
      // The page may be gone for good: it is asked again tomorrow, not with every question.
      .catch(() => articles.checked(library, entry.id, this.#now()))
      // A database that is out of reach shows itself to whoever asks.
      .catch(() => {})
      .finally(() => this.#refreshing.delete(key));
  }

  #now(): string {
    return this.#parts.now().toISOString();
  }
}

/** What is kept of a server that removed the bot goes after so many milliseconds: 30 days. */
const KEPT_AFTER_LEAVING = 30 * 24 * 60 * 60 * 1000;

const NO_LINK = 'That article came without a link, so there is no page to look at again.';
const REMOVED = 'That article was removed meanwhile.';

function progressOf(step: Step): Progress {
  return (done, total) => step(`Reading the article: ${done} of ${total} sentences`);
}
