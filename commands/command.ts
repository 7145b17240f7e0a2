import type { Answer } from '../src/assistant/answer.ts';
import type { Assistant } from '../src/assistant/assistant.ts';

/** A text that a command takes. */
export interface CommandOption {
  /** Lower case, at most 32 letters: Discord's rule for names. */
  readonly name: string;
  /** At most 100 characters: Discord's rule. */
  readonly description: string;
  readonly required: boolean;
  /** What may be offered while a member types, best first. */
  readonly suggest?: (assistant: Assistant) => readonly string[];
  /** How many code units of a typed line belong to this option when others follow; without it, its first word does. */
  readonly measure?: (assistant: Assistant, line: string) => number;
  /** Quotation marks around the whole value belong to it; without it, they only hold its words together. */
  readonly keepsMarks?: boolean;
}

/** What a member wrote for each option, by name. Options left out are not in it. */
export type CommandValues = Readonly<Record<string, string | undefined>>;

/** A command in no platform's terms: Discord registers and runs it, the terminal runs the same one. */
export interface Command {
  readonly name: string;
  readonly description: string;
  /** In the order in which the terminal reads them; the last one takes the rest of the line. */
  readonly options: readonly CommandOption[];
  /** Offered on somebody's message where a platform has such a menu: its name there, and the option that takes the text. */
  readonly onMessage?: { readonly name: string; readonly option: string };
  /** The option that takes a question in plain words, which may follow up on others. */
  readonly plain?: string;
  /** What it asks, as a question in plain words that others may follow up on; null for nothing of the kind. */
  inWords(values: CommandValues): string | null;
  run(assistant: Assistant, values: CommandValues): Promise<Answer>;
}
