import { Entry, LINE_START } from './entry.ts';

/** What a file of feedback holds. */
export interface Feedback {
  readonly entries: readonly Entry[];
  /** Lines, or beginnings of lines, that are none: a crash tore them, or somebody edited the file. */
  readonly unreadable: number;
}

/** Reads a file of feedback. Lines that can't be read are counted, and one that follows a torn one on its line is found. */
export function readFeedback(text: string): Feedback {
  const pieces = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => piecesOf(line));
  const entries = pieces.flatMap((piece) => readEntry(piece) ?? []);
  return { entries, unreadable: pieces.length - entries.length };
}

/** A line divided where another one begins; within a text of JSON, quotation marks never stand so. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = line.indexOf(LINE_START, 1); at >= 0; at = line.indexOf(LINE_START, at + 1)) {
    pieces.push(line.slice(from, at));
    from = at;
  }
  return [...pieces, line.slice(from)];
}

function readEntry(piece: string): Entry | null {
  try {
    return Entry.parse(JSON.parse(piece));
  } catch {
    return null; // Counted by the caller.
  }
}
