import PQueue from 'p-queue';
import type { ArticleId, Entry, LibraryId } from '../catalogue/entry.ts';
import { checkLength, fullArticle } from '../catalogue/limits.ts';
import { UserError } from '../errors.ts';
import type { LibraryParts, Step } from './parts.ts';
import { readingStep } from './parts.ts';
import { versionOf } from './version.ts';

/** What came of looking at an article's page again. */
export interface Refreshed {
  readonly entry: Entry;
  /** Its text is another than before. */
  readonly isChanged: boolean;
}

/** A page is looked at again on use when that was last done so long ago, in milliseconds. */
const STALE_AFTER = 24 * 60 * 60 * 1000;

/** Pages that may wait to be looked at again; of any more, that is done at a later use. */
const MOST_WAITING = 50;

/** Looks at the pages of articles again: when somebody says so, and in the background when one that is asked is old. */
export class Refreshing {
  readonly #parts: LibraryParts;
  readonly #waiting = new Set<string>();
  /** One page at a time: whoever asks comes first. */
  readonly #inBackground = new PQueue({ concurrency: 1 });

  constructor(parts: LibraryParts) {
    this.#parts = parts;
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
    const brought = await bring({ link }, step);
    checkLength(brought.article, limits);
    const version = versionOf(brought);
    if (version.textHash !== entry.textHash) {
      if (limits && entry.version >= limits.versions) throw fullArticle(limits.versions);
      await (await readings()).keepVectors(version, readingStep(step));
    }
    const conditions = { madeAt: kept.createdAt, ...(limits && { most: limits.versions }) };
    const number = await articles.refresh(library, entry.id, version, this.#now(), conditions);
    if (number === null) throw new UserError(REMOVED);
    return { entry: await present(this.#parts, library, entry.id), isChanged: number !== entry.version };
  }

  /** Looks at an article's page again, some time, if that wasn't done for a day; what comes of it shows the next time it is asked. */
  refreshIfStale(library: LibraryId, entry: Entry): void {
    const { now, articles, refreshing, limits, closing } = this.#parts;
    const key = `${library} ${entry.id}`;
    const isStale = now().getTime() - Date.parse(entry.checkedAt) > STALE_AFTER;
    if (!refreshing || !isStale || entry.details.address === null || this.#waiting.has(key)) return;
    if (limits && entry.version >= limits.versions) return;
    if (this.#inBackground.size >= MOST_WAITING) return;
    this.#waiting.add(key);
    this.#inBackground
      .add(() => this.refresh(library, entry, () => closing.throwIfAborted()))
      .catch(async () => {
        // The page may be gone for good: it is asked again tomorrow, not with every question.
        if (!closing.aborted) await articles.checked(library, entry.id, this.#now());
      })
      // A database that is out of reach shows itself to whoever asks.
      .catch(() => {})
      .finally(() => this.#waiting.delete(key));
  }

  #now(): string {
    return this.#parts.now().toISOString();
  }
}

/** An article that was there just now. @throws UserError where somebody else removed it in this very moment; StorageProblem */
export async function present(
  { articles }: Pick<LibraryParts, 'articles'>,
  library: LibraryId,
  id: ArticleId,
): Promise<Entry> {
  const entry = await articles.get(library, id);
  if (!entry) throw new UserError(REMOVED);
  return entry;
}

const NO_LINK = 'That article came without a link, so there is no page to look at again.';
const REMOVED = 'That article was removed meanwhile.';
