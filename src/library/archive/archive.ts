import type { ArticleId, LibraryId } from '../../catalogue/entry.ts';
import type { FurtherVersions, WholeArticle } from '../../catalogue/whole-article.ts';
import { UserError } from '../../errors.ts';
import { megabytes } from '../../megabytes.ts';
import type { Added } from '../../storage/article-store.ts';
import type { WholeArticleStore } from '../../storage/whole-article-store.ts';
import type { LibraryParts, Step } from '../parts.ts';
import { articleLines } from './article-lines.ts';
import { Endings } from './endings.ts';
import type { Header } from './format.ts';
import { LONGEST_LINE, readArticleLine, readHeader, writeHeader } from './format.ts';

/** What a library is carried with. */
export interface ArchiveParts extends Pick<LibraryParts, 'libraries' | 'readings' | 'now'> {
  readonly articles: WholeArticleStore;
}

/** A line of a file: its text, and whether it is all of it and UTF-8. */
export interface FileLine {
  readonly text: string;
  readonly valid: boolean;
  readonly whole: boolean;
}

/** A line that is exported. */
export interface ExportedLine {
  /** Without its end. */
  readonly text: string;
  /** How many articles there are up to here. */
  readonly articles: number;
}

/**
 * What came of a line: the article that it holds was added, or was there already; it holds further versions of an article that is there; or it
 * can't be taken in.
 */
export type LineOutcome =
  | { readonly kind: 'added' | 'known' | 'further' }
  | { readonly kind: 'refused'; readonly line: number; readonly problem: string };

/** What an import carries from line to line. */
interface Taken {
  /** By the id that an article has in the file: the one that it has in the library, where that is another. */
  readonly ids: Map<ArticleId, ArticleId>;
  readonly endings: Endings;
}

/** Writes whole libraries as JSON lines, and takes them in again, an article at a time. */
export class Archive {
  readonly #parts: ArchiveParts;
  readonly #longest: number;

  /** @param longest bytes of a line, at most; for tests */
  constructor(parts: ArchiveParts, longest = LONGEST_LINE) {
    this.#parts = parts;
    this.#longest = longest;
  }

  /** The lines of a library. The same library gives the same lines. @throws StorageProblem */
  async *export(library: LibraryId): AsyncGenerator<ExportedLine> {
    const { articles, libraries } = this.#parts;
    const { settings } = await libraries.open(library, this.#now());
    yield { text: writeHeader({ settings, used: await articles.used(library) }), articles: 0 };
    let count = 0;
    for await (const head of articles.heads(library)) {
      let isFirst = true;
      for await (const text of articleLines(head, articles.versions(library, head.id), this.#longest)) {
        if (isFirst) count++;
        isFirst = false;
        yield { text, articles: count };
      }
    }
  }

  /**
   * Takes in lines. An article that the library has is left as it is there, so that the same file can be taken in again, and all of it where
   * that was broken off. Settings are only taken in by a library without an article, what a channel asks where nothing is chosen for it.
   * Whatever a line says, the others are taken in; each line is kept whole or not at all.
   *
   * @throws UserError where the first line isn't that of a library: then nothing is taken in; StorageProblem
   */
  async *import(library: LibraryId, lines: AsyncIterable<FileLine>, step: Step): AsyncGenerator<LineOutcome> {
    const isEmpty = await this.#parts.articles.isEmpty(library);
    const taken: Taken = { ids: new Map(), endings: new Endings(this.#parts.readings, step) };
    let header: Header | null = null;
    let number = 0;
    for await (const line of lines) {
      number++;
      const text = line.text.replace(/^\u{FEFF}/u, '');
      if (header === null) {
        header = headerOf(text);
        // Where nothing can be read, nothing is taken in.
        await this.#parts.readings();
        if (isEmpty) await this.#adoptSettings(library, header);
      } else if (text.trim() !== '') yield await this.#take(library, { ...line, text }, number, taken);
    }
    if (header === null) throw new UserError('There is nothing to import: not a single line.');
    await this.#adoptUsed(library, header, taken.ids);
    await taken.endings.embed();
  }

  async #take(
    library: LibraryId,
    { text, valid, whole }: FileLine,
    number: number,
    { ids, endings }: Taken,
  ): Promise<LineOutcome> {
    if (!whole)
      return { kind: 'refused', line: number, problem: `the line is longer than ${megabytes(LONGEST_LINE)}` };
    if (!valid) return { kind: 'refused', line: number, problem: 'the line is not UTF-8' };
    const read = readArticleLine(text);
    if ('problem' in read) return { kind: 'refused', line: number, problem: read.problem };
    const isFurther = 'after' in read;
    const added = await (isFurther ? this.#addFurther(library, read, ids) : this.#add(library, read, ids));
    if (added === null)
      return { kind: 'refused', line: number, problem: 'the article that it goes on with is not there' };
    const version = read.versions[read.versions.length - 1] ?? read.versions[0];
    if (added.isNew) await endings.take({ id: added.id, version, line: number });
    if (isFurther) return { kind: 'further' };
    return { kind: added.isNew ? 'added' : 'known' };
  }

  async #add(library: LibraryId, article: WholeArticle, ids: Map<ArticleId, ArticleId>): Promise<Added> {
    const added = await this.#parts.articles.add(library, article, this.#now());
    if (added.id !== article.id) ids.set(article.id, added.id);
    return added;
  }

  #addFurther(library: LibraryId, further: FurtherVersions, ids: ReadonlyMap<ArticleId, ArticleId>) {
    const id = ids.get(further.id) ?? further.id;
    return this.#parts.articles.addVersions(library, id, further, this.#now());
  }

  async #adoptSettings(library: LibraryId, { settings }: Header): Promise<void> {
    await this.#parts.libraries.changeSettings(library, () => settings, this.#now());
  }

  async #adoptUsed(
    library: LibraryId,
    { used }: Header,
    ids: ReadonlyMap<ArticleId, ArticleId>,
  ): Promise<void> {
    const { articles, libraries } = this.#parts;
    const own = new Set(Object.keys(await articles.used(library)));
    for (const [channel, id] of Object.entries(used))
      if (!own.has(channel)) await libraries.use(library, channel, ids.get(id) ?? id, this.#now());
  }

  #now(): string {
    return this.#parts.now().toISOString();
  }
}

function headerOf(text: string): Header {
  const header = readHeader(text);
  if ('problem' in header) throw new UserError(`Line 1: ${header.problem}. Nothing was imported.`);
  return header;
}
