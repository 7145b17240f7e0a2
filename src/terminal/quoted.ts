import type { Verbatim } from '../article/cut.ts';
import { printable } from './printable.ts';

/** Stands before each line of the article's words, so that they can be told from the program's. */
const BAR = '│ ';

/** What stands before the bar of a passage's first line. */
export interface Label {
  readonly text: string;
  /** Columns that it takes, also before the other lines. */
  readonly width: number;
  readonly colour: (text: string) => string;
}

/** The article's words behind a bar on every line; before the first, what is to be said of them. */
export function quoted(words: Verbatim, label: Label | null = null): string {
  return words
    .split('\n')
    .map((line, index) => `  ${label ? marginOf(label, index === 0) : ''}${BAR}${printable(line)}`)
    .join('\n');
}

function marginOf({ text, width, colour }: Label, first: boolean): string {
  const shown = first ? text : '';
  return `${colour(shown)}${' '.repeat(Math.max(0, width - shown.length) + 1)}`;
}
