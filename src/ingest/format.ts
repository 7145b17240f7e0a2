import { extname } from 'node:path';
import { decodePage } from '../extract/bytes.ts';

/** What a text is written in. */
export type Format = 'html' | 'markdown' | 'text';

/** How much of a text is looked at, in bytes. */
const LOOKED_AT = 2048;

const HTML_START =
  /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|article|main|section|header|div|h1|p)\b/iu;

/** A front matter, or a heading marked as one. */
const MARKDOWN_START = /^(?:---[ \t]*\r?\n[\w-]+:|\s*# +\S)/u;

/**
 * What a text is written in, by how it begins; a name's ending only decides where the beginning doesn't.
 *
 * @param name the file's name; null for what comes without one
 */
export function formatOf(bytes: Uint8Array, name: string | null): Format {
  const start = decodePage(bytes.subarray(0, LOOKED_AT), null);
  if (HTML_START.test(start)) return 'html';
  if (MARKDOWN_START.test(start)) return 'markdown';
  const ending = name === null ? '' : extname(name).toLowerCase();
  if (/^\.x?html?$/u.test(ending)) return 'html';
  return /^\.(?:md|markdown)$/u.test(ending) ? 'markdown' : 'text';
}
