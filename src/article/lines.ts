import type { Span } from './span.ts';
import { trimmed } from './span.ts';

/** One line of the file without the white space around it, and whether a blank line stands before it. */
export interface RawLine extends Span {
  readonly afterBlank: boolean;
}

/** The non-blank lines of a text, in order. LF, CRLF, CR and Unicode's line separators end a line. */
export function splitLines(text: string): readonly RawLine[] {
  const lines: RawLine[] = [];
  let afterBlank = true;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/gu)) {
    const whole = { start: match.index, end: match.index + match[0].length };
    if (/^[\r\n\u2028\u2029]/u.test(match[0])) {
      // Two line ends in a row: whatever comes next stands after a blank line.
      afterBlank ||= endsBlankLine(text, whole.start);
      continue;
    }
    const line = trimmed(text, whole);
    if (line.start === line.end) continue;
    lines.push({ ...line, afterBlank });
    afterBlank = false;
  }
  return lines;
}

function endsBlankLine(text: string, at: number): boolean {
  return /(?:\n|\r|\u2028|\u2029|^)[^\S\r\n\u2028\u2029]*$/u.test(text.slice(Math.max(0, at - 80), at));
}

/** A line no longer than this may have been broken by a mail program or an editor rather than by its author. */
const WRAP_WIDTH = 120;

/** Ends as a sentence, a heading with a colon or a quotation does. */
const COMPLETE = /[.!?…:;。！？"”»’')\]]$/u;

/**
 * Whether the text was wrapped at a fixed width, so that a paragraph is all that stands between two blank lines. It is
 * when most of its lines that are followed directly by another one stop in the middle of a sentence.
 */
export function isHardWrapped(text: string, lines: readonly RawLine[]): boolean {
  let followed = 0;
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.afterBlank) continue;
    followed++;
    const inside = !COMPLETE.test(text.slice(Math.max(line.start, line.end - 2), line.end));
    const width = line.end - line.start;
    if (inside && width <= WRAP_WIDTH && width >= 40) broken++;
  }
  return followed >= 3 && broken / followed > 0.6;
}
