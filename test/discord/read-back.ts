/** Discord's rule for escapes: a backslash before anything but letters, digits and white space. */
const ESCAPE = /\\([^0-9A-Za-z\s])/gu;

/** A block quote of a message, as a reader sees it. */
export interface ReadQuote {
  readonly text: string;
  /** The small print below says that it was cut. */
  readonly cut: boolean;
}

/** The block quotes of a message, their escapes undone. */
export function readQuotes(content: string): ReadQuote[] {
  const quotes = content.matchAll(/(?<=^|\n)> ((?:\r\n?> |\n> |[^\r\n])*)(\n-# Cut here)?/gu);
  return [...quotes].map(([, quote = '', cut]) => ({
    text: quote.replaceAll(/(\r\n?|\n)> /gu, '$1').replaceAll(ESCAPE, '$1'),
    cut: cut !== undefined,
  }));
}

/** A checked text below its legend, where the bot strikes words out. */
const CHECKED = /(?<=^-# The text, with .*\n).*|^-# The text, with ~~.*~~/gmu;

/** How long ago a day is, in Discord's own mark. */
const HOW_LONG_AGO = / \(<t:-?\d+:R>\)/gu;

/** The link to the article, in the footer alone. */
const LINK = /(?<=^(?:-# |Link: ).*)\[the article\]\(<https?:[^\s()<>]+>\)/gmu;

/** The Markdown of a message that isn't of the bot's own making: its block quotes, bold headings, small print and times are. */
export function foreignMarkdown(content: string): string[] {
  const text = content
    .replaceAll(ESCAPE, 'x')
    .replaceAll(HOW_LONG_AGO, '')
    .replaceAll(LINK, 'x')
    .replaceAll(CHECKED, (line) => line.replaceAll('~~', ''))
    .replaceAll(/^(?:> |-# )/gmu, '')
    .replaceAll('**', '');
  return text.match(/[\\*_~`|<>#[\]@]|:[\w/]|^[^\S\r\n]*(?:[-+]|\d+\.)/gmu) ?? [];
}
