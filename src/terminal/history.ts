import { appendFileSync, chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { stateFolder } from '../user-folders.ts';

/** So many lines are kept. */
export const MOST_LINES = 500;

/** A longer line isn't kept; in code units. */
const LONGEST_LINE = 2000;

/** Only its owner may read what was asked. */
const MODE = 0o600;

/**
 * Where the lines typed in the chat are kept from run to run.
 *
 * @param home the user's home folder
 */
export function historyFile(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  return join(stateFolder(platform, environment, home), 'history');
}

/** The lines typed in the chat, kept in a file. Where that can't be read or written, the chat does without. */
export class History {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The lines of earlier runs, newest first; the file is cut down to the newest. */
  load(): string[] {
    try {
      const lines = readFileSync(this.#path, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      const kept = lines.slice(-MOST_LINES);
      chmodSync(this.#path, MODE);
      if (lines.length > kept.length) this.#replace(kept);
      return kept.reverse();
    } catch {
      return []; // There is none yet, or it is out of reach.
    }
  }

  /** Adds a line at once, so that it is kept however the chat ends. */
  add(line: string): void {
    const kept = line.trim();
    if (kept === '' || kept.length > LONGEST_LINE || kept.includes('\n')) return;
    try {
      makeFolder(dirname(this.#path), 0o700);
      appendFileSync(this.#path, `${kept}\n`, { mode: MODE });
    } catch {
      // A question is answered all the same.
    }
  }

  #replace(lines: readonly string[]): void {
    const fresh = `${this.#path}.${process.pid}`;
    writeFileSync(fresh, `${lines.join('\n')}\n`, { mode: MODE });
    renameSync(fresh, this.#path);
  }
}
