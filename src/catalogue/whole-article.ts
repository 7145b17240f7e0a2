import type { ArticleId, ReadVersion } from './entry.ts';

/** What is kept of an article beside its versions. Moments are ISO 8601 in UTC. */
export interface ArticleHead {
  readonly id: ArticleId;
  readonly addedAt: string;
  readonly checkedAt: string;
  /** By what it is known again when it comes a second time. */
  readonly keys: readonly string[];
}

/** Versions of an article that follow each other, the oldest first. */
export type SomeVersions = readonly [ReadVersion, ...ReadVersion[]];

/** An article with its versions, or its first ones. */
export interface WholeArticle extends ArticleHead {
  readonly versions: SomeVersions;
}

/** Versions of an article that has too many to be carried together: those that follow a certain one. */
export interface FurtherVersions {
  readonly id: ArticleId;
  /** The version before them: its number, from 1, and the hash of its text. */
  readonly after: { readonly number: number; readonly textHash: string };
  readonly versions: SomeVersions;
}
