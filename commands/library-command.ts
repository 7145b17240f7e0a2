import type { Desk } from '../src/library/desk.ts';
import type { Source, Step } from '../src/library/parts.ts';
import type { Reply } from '../src/library/reply.ts';

/** What a command about the library takes: words, an article of the library (by id or title), a file, a role or a channel of a server. */
type LibraryOptionKind = 'text' | 'article' | 'file' | 'role' | 'channel';

/** Something that a command about the library takes. */
export interface LibraryOption {
  /** Lower case, at most 32 letters: Discord's rule for names. */
  readonly name: string;
  /** At most 100 characters: Discord's rule. */
  readonly description: string;
  readonly required: boolean;
  readonly kind: LibraryOptionKind;
  /** The only values that it may have; any, if left out. */
  readonly choices?: readonly string[];
  /** What the choices are called, by their values, where they aren't called so themselves. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Who may run it in a server: everybody, whoever may add and remove articles, whoever manages the server. */
export type Right = 'everybody' | 'adders' | 'managers';

/** What a member wrote for each option, by name. Options left out are not in it. */
export type LibraryValues = Readonly<Record<string, string | undefined>>;

/** What a command is run with. */
interface LibraryRun {
  readonly desk: Desk;
  readonly values: LibraryValues;
  /** A file that was sent, or a text that was pasted; null for none. */
  readonly source: Source | null;
  readonly step: Step;
}

/** One thing that can be done with the library. */
export interface LibraryAction {
  readonly name: string;
  readonly description: string;
  readonly right: Right;
  readonly options: readonly LibraryOption[];
  /** It brings a text in and reads it, which takes seconds: others must not wait for it. */
  readonly brings?: true;
  /** @throws UserError with a sentence for whoever asked */
  run(run: LibraryRun): Promise<Reply>;
}

/** A command about the library in no platform's terms: several actions under one name, or a single one of the same name. */
export interface LibraryCommand {
  readonly name: string;
  readonly description: string;
  /** It is about a server: for those who manage it, in every channel of it, and nowhere else. */
  readonly ofServer?: true;
  readonly actions: readonly [LibraryAction, ...LibraryAction[]];
}
