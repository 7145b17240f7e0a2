import type { ArticleSource } from '../article/article.ts';
import type { Limits } from '../catalogue/limits.ts';
import type { BroughtIn } from '../ingest/bring-in.ts';
import type { Progress } from '../search/embedded-article.ts';
import type { Encoder } from '../search/encoder.ts';
import type { ArticleStore } from '../storage/article-store.ts';
import type { LibraryStore } from '../storage/library-store.ts';
import type { Readings } from './readings.ts';

/**
 * Where an article comes from: a link, or (`name` with its ending) a file that was sent or a text that was pasted, with what is
 * known of a plain text beside it.
 */
export type Source =
  | { readonly link: string }
  | { readonly bytes: Uint8Array; readonly name: string; readonly about?: ArticleSource };

/** Told what is being done, for whoever waits. */
export type Step = (step: string) => void;

/** What libraries are made of. */
export interface LibraryParts {
  readonly articles: ArticleStore;
  readonly libraries: LibraryStore;
  /** Loaded when an article is first read or asked: what only looks at lists goes without. */
  readonly readings: () => Promise<Readings>;
  readonly encoder: () => Promise<Encoder>;
  /** Gets an article from its source. @throws UserError that says why there is none */
  readonly bring: (source: Source, step: Step) => Promise<BroughtIn>;
  /** Whether pages that weren't looked at for a day are looked at again when they are asked. */
  readonly refreshing: boolean;
  /** What is taken at most; null for as much as comes. */
  readonly limits: Limits | null;
  readonly now: () => Date;
  /** When the libraries are closed: what is done in the background ends then. */
  readonly closing: AbortSignal;
}

/** Tells of the sentences of an article that is being read as of a step. */
export function readingStep(step: Step): Progress {
  return (done, total) => step(`Reading the article: ${done} of ${total} sentences`);
}
