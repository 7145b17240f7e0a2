import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Entry, LibraryId } from '../catalogue/entry.ts';
import { InProgress } from '../in-progress.ts';
import type { KeptLibrary } from '../storage/library-store.ts';
import type { LibraryText, TextGroup } from './groups.ts';
import { regroup } from './groups.ts';
import type { LibraryParts } from './parts.ts';
import type { OpenArticle } from './readings.ts';
import type { Searched } from './searched.ts';
import { articleOf } from './version.ts';

/** Libraries whose lists of texts are remembered. */
const MOST_LISTS = 100;

/** Gives searches what they need of libraries. */
export class Searching {
  readonly #parts: LibraryParts;
  readonly #open: (library: LibraryId, entry: Entry) => Promise<OpenArticle | null>;
  /** The texts of a library as they were at a revision. */
  readonly #groups = new LRUCache<
    LibraryId,
    Pick<KeptLibrary, 'revision' | 'createdAt'> & { readonly groups: readonly TextGroup[] }
  >({ max: MOST_LISTS });
  readonly #grouping = new InProgress<string, readonly TextGroup[]>();

  /** @param open makes an article ready to be asked; null where it is gone */
  constructor(parts: LibraryParts, open: (library: LibraryId, entry: Entry) => Promise<OpenArticle | null>) {
    this.#parts = parts;
    this.#open = open;
  }

  /** A library as it is searched. @throws StorageProblem */
  async searched(library: LibraryId): Promise<Searched> {
    const { articles } = this.#parts;
    const readings = await this.#parts.readings();
    return {
      groups: await this.#groupsOf(library),
      segment: (group) => readings.segment(group),
      mend: async (text) => {
        const [present] = await articles.present(library, [text.id]);
        if (present?.version.textHash !== text.textHash) return null;
        return { ...text, scannable: await readings.mend(present.version) };
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
        const open = entry && (await this.#open(library, entry));
        return open && { entry, open };
      },
      pause: () => setImmediate(),
    };
  }

  async #groupsOf(library: LibraryId): Promise<readonly TextGroup[]> {
    const { articles, libraries, now } = this.#parts;
    const { revision, createdAt } = await libraries.open(library, now().toISOString());
    const known = this.#groups.get(library);
    if (known?.revision === revision && known.createdAt === createdAt) return known.groups;
    return this.#grouping.share(`${library} ${createdAt} ${revision}`, async () => {
      const groups = regroup(known?.groups ?? [], eachOnce(await articles.texts(library)));
      this.#groups.set(library, { revision, createdAt, groups });
      return groups;
    });
  }
}

/** Of several articles with the same text the last one. */
function eachOnce(texts: readonly LibraryText[]): readonly LibraryText[] {
  return [...new Map(texts.map((text) => [text.textHash, text])).values()];
}
