/**
 * Characters that can begin or end something in Discord's Markdown wherever they stand: emphasis, strikethrough, code,
 * spoilers, block quotes, headings, masked links, mentions, custom emoji and times (`<…>`), `@everyone`, and, before
 * anything but white space, the colon of links and emoji names. The backslash itself, so that escapes can be undone.
 */
const ANYWHERE = /[\\*_~`|<>#[\]@]|:(?=\S)/gu;

/** What makes a line a list, or small print (`-#`), when the line begins with it. */
const LINE_START = /^([^\S\r\n]*)([-+]|\d+(?=\.))/gmu;

/**
 * Escapes a text so that Discord shows each of its characters as it is. discord.js's `escapeMarkdown` leaves block quotes,
 * headings, lists, masked links and mentions, so this is a rule of its own; taking the backslash from before every
 * character that is no letter, digit or white space undoes it.
 */
export function escapeMarkdown(text: string): string {
  // Half of a character, as only a broken message has it, can't be shown, and Discord refuses it.
  return text.toWellFormed().replace(ANYWHERE, '\\$&').replace(LINE_START, escapeMarker);
}

function escapeMarker(_: string, indent: string, marker: string): string {
  return /\d/u.test(marker) ? `${indent}${marker}\\` : `${indent}\\${marker}`;
}

/** Words to stand within a line, white space as one space each, escaped; a colon at their end may meet what makes it a link's. */
export function escapedLine(words: string): string {
  return escapeMarkdown(words.replaceAll(/\s+/gu, ' ')).replace(/:$/u, '\\:');
}

/** Undoes {@link escapeMarkdown}, as Discord does when it shows a text. */
export function unescapeMarkdown(text: string): string {
  return text.replaceAll(/\\([^0-9A-Za-z\s])/gu, '$1');
}
