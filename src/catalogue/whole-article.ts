import type { ArticleId, ReadVersion } from './entry.ts';

/** An article with everything that is kept of it. Moments are ISO 8601 in UTC. */
export interface WholeArticle {
  readonly id: ArticleId;
  readonly addedAt: string;
  readonly checkedAt: string;
  /** By what it is known again when it comes a second time. */
  readonly keys: readonly string[];
  /** The oldest first; the last is the present one. */
  readonly versions: readonly [ReadVersion, ...ReadVersion[]];
}
