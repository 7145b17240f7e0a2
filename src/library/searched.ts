import type { ArticleId, Entry } from '../catalogue/entry.ts';
import type { FoundIn } from './found.ts';
import type { Gathering } from './gathered.ts';
import type { LibraryText, TextGroup } from './groups.ts';
import type { OpenArticle } from './readings.ts';
import type { ScannableText, Segment } from './segment.ts';

/** What a search needs of a library. */
export interface Searched {
  /** Every text of the library, each in one group. */
  readonly groups: readonly TextGroup[];
  /** What is scanned of a group, without texts of which it isn't kept. */
  segment(group: TextGroup): Promise<Segment>;
  /** What is scanned of a text, worked out anew; null where no article has it any more. */
  mend(text: LibraryText): Promise<ScannableText | null>;
  /** Articles with their vectors, in no order; those of which either is gone are left out. */
  load(
    ids: readonly ArticleId[],
  ): Promise<readonly (Omit<FoundIn, 'answer'> & Pick<Gathering, 'embedded'>)[]>;
  /** An article ready to be asked; null where it is gone. */
  open(id: ArticleId): Promise<{ readonly entry: Entry; readonly open: OpenArticle } | null>;
  /** Lets others go on: a long search must not hold up everybody. */
  pause(): Promise<void>;
}
