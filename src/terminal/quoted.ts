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

/**
 * The article's words behind a bar on every line; before the first, what is to be said of them.
 *
 * @param link where a terminal that knows links (OSC 8) leads whoever clicks the words
 */
export function quoted(words: Verbatim, label: Label | null = null, link: string | null = null): string {
  return words
    .split('\n')
    .map(
      (line, index) => `  ${label ? marginOf(label, index === 0) : ''}${BAR}${linked(printable(line), link)}`,
    )
    .join('\n');
}

/** Begins and ends a command to the terminal. */
const [OSC, ST] = ['\u001b]', '\u001b\\'];

function linked(line: string, link: string | null): string {
  return link === null ? line : `${OSC}8;;${link}${ST}${line}${OSC}8;;${ST}`;
}

function marginOf({ text, width, colour }: Label, first: boolean): string {
  const shown = first ? text : '';
  return `${colour(shown)}${' '.repeat(Math.max(0, width - shown.length) + 1)}`;
}
