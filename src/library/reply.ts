import type { ArticleId, Entry } from '../catalogue/entry.ts';
import type { Settings } from '../catalogue/settings.ts';
import type { Found } from './found.ts';
import type { VersionPair } from './libraries.ts';

/** What a command about the library comes to, as data; each platform shows it in its own way. */
export type Reply =
  /** A sentence for a person. */
  | { readonly kind: 'notice'; readonly text: string }
  /** The articles of the library, the latest added first, and which of them is asked here. */
  | { readonly kind: 'articles'; readonly entries: readonly Entry[]; readonly asked: ArticleId | null }
  /** One article with all that is known of it. */
  | { readonly kind: 'article'; readonly entry: Entry; readonly isAsked: boolean }
  /** An article that was added, or was there already; it is asked here from now on. */
  | { readonly kind: 'added'; readonly entry: Entry; readonly isNew: boolean }
  /** Whether an article's page had changed. */
  | { readonly kind: 'refreshed'; readonly entry: Entry; readonly isChanged: boolean }
  /** What is different between the last two versions of an article. */
  | { readonly kind: 'changes'; readonly pair: VersionPair }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'settings'; readonly settings: Settings };
