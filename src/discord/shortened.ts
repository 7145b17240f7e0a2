import { escapedLine } from './escape.ts';

/** A text on one line, of at most `most` code units; one that is longer is cut behind a whole character, and "…" says so. */
export function shortened(text: string, most: number): string {
  // Discord refuses half of a character.
  const line = text.toWellFormed().replaceAll(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${beginning(line, most - 1)}…`;
}

/** The first `most` code units of a text, without the half of a character at their end. */
export function beginning(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** Somebody else's words within a line of the bot's own, shortened, with nothing in them read as Markdown. */
export function inline(text: string, most: number): string {
  return escapedLine(shortened(text, most));
}
