import type { ArticleId, LibraryId, Version } from '../../../src/catalogue/entry.ts';
import { keysOf } from '../../../src/catalogue/keys.ts';
import type { Settings } from '../../../src/catalogue/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/catalogue/settings.ts';

interface ModelArticle {
  readonly versions: Version[];
  readonly keys: Set<string>;
  readonly addedAt: string;
  checkedAt: string;
}

interface ModelLibrary {
  readonly articles: Map<ArticleId, ModelArticle>;
  readonly channels: Map<string, ArticleId>;
  settings: Settings;
  leftAt: string | null;
}

/** What the stores are to behave like: plain maps, one for each library, and the texts that have vectors. */
export class Model {
  readonly libraries = new Map<LibraryId, ModelLibrary>();
  readonly vectors = new Set<string>();

  /** The library, which is made if there is none. */
  library(id: LibraryId): ModelLibrary {
    const known = this.libraries.get(id);
    if (known) return known;
    const made = { articles: new Map(), channels: new Map(), settings: DEFAULT_SETTINGS, leftAt: null };
    this.libraries.set(id, made);
    return made;
  }

  articles(id: LibraryId): readonly (readonly [ArticleId, ModelArticle])[] {
    return [...(this.libraries.get(id)?.articles ?? [])];
  }

  /** The articles that a version may be one of: by its link if any has that, otherwise by its text. */
  known(library: LibraryId, version: Version): readonly ArticleId[] {
    for (const key of [...keysOf(version)].sort()) {
      const having = this.articles(library).filter(([, { keys }]) => keys.has(key));
      if (having.length > 0) return having.map(([id]) => id);
    }
    return [];
  }

  add(library: LibraryId, id: ArticleId, version: Version, now: string): void {
    const keys = new Set(keysOf(version));
    this.library(library).articles.set(id, { versions: [version], keys, addedAt: now, checkedAt: now });
  }

  refresh(article: ModelArticle, version: Version, now: string): void {
    const { versions, keys } = article;
    if (versions.at(-1)?.textHash === version.textHash) versions.pop();
    versions.push(version);
    for (const key of keysOf(version)) keys.add(key);
    article.checkedAt = now;
  }

  remove(library: LibraryId, id: ArticleId): void {
    const { articles, channels } = this.library(library);
    const texts = textsOf(articles.get(id));
    articles.delete(id);
    for (const [channel, article] of channels) if (article === id) channels.delete(channel);
    this.#drop(texts);
  }

  forget(library: LibraryId): void {
    const texts = this.articles(library).flatMap(([, article]) => textsOf(article));
    this.libraries.delete(library);
    this.#drop(texts);
  }

  forgetLeft(moment: string): void {
    for (const [id, { leftAt }] of this.libraries) if (leftAt !== null && leftAt < moment) this.forget(id);
    this.#drop([...this.vectors]);
  }

  /** Drops the vectors of those texts that no library has. */
  #drop(texts: readonly string[]): void {
    const had = new Set(
      [...this.libraries.keys()].flatMap((id) => this.articles(id).flatMap(([, each]) => textsOf(each))),
    );
    for (const text of texts) if (!had.has(text)) this.vectors.delete(text);
  }
}

function textsOf(article: ModelArticle | undefined): readonly string[] {
  return article?.versions.map(({ textHash }) => textHash) ?? [];
}
