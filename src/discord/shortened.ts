import { escapeMarkdown } from './escape.ts';

/** Half of a character, which Discord refuses. */
const HALF = /\p{Surrogate}/gu;

/** A text on one line, of at most `most` code units; one that is longer is cut behind a whole character, and "…" says so. */
export function shortened(text: string, most: number): string {
  const line = text.replaceAll(HALF, '\ufffd').replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Somebody else's words within a line of the bot's own, shortened, with nothing in them read as Markdown. */
export function inline(text: string, most: number): string {
  // A colon at the end may meet what makes it a link's.
  return escapeMarkdown(shortened(text, most)).replace(/:$/u, '\\:');
}
