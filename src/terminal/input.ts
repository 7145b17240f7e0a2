/** One line of standard input: its text, and whether its bytes were UTF-8 (if not, the text is what could be read). */
export interface InputLine {
  readonly text: string;
  readonly valid: boolean;
  /** False where the line was too long, and the text is only its beginning. */
  readonly whole: boolean;
}

/** Bytes of a line that are kept; a longer line is no question, and the rest of it is passed over. */
const LONGEST_LINE = 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * Divides a stream of bytes into lines (LF or CRLF), each decoded on its own, so that a bad one spoils no other.
 *
 * @param longest bytes of a line that are kept
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<InputLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    let rest: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE)) {
      if (size < longest) held.push(rest.subarray(0, at));
      yield decodeLine(held, size + at, longest);
      held = [];
      size = 0;
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 0 && size < longest) held.push(rest);
    size += rest.length;
  }
  if (size > 0) yield decodeLine(held, size, longest);
}

/** @param size bytes of the line, also those that weren't kept */
function decodeLine(parts: readonly Uint8Array[], size: number, longest: number): InputLine {
  const bytes = Buffer.concat(parts).subarray(0, longest);
  const whole = size <= longest;
  const line = bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes;
  try {
    return {
      // A line that is too long may be cut within a letter.
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line, { stream: !whole }),
      valid: true,
      whole,
    };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(line), valid: false, whole };
  }
}
