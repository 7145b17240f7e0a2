import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Where Twemoji, as Discord shows it, keeps a picture. */
function pathOf(name: string): string {
  return join(dirname(resolve('@discordapp/twemoji/package.json')), 'dist', 'svg', `${name}.svg`);
}

/** Whether there is a picture of this name. */
export function hasEmoji(name: string): boolean {
  return /^[\da-f-]+$/u.test(name) && existsSync(pathOf(name));
}

/** The picture of an emoji, as SVG. */
export function readEmoji(name: string): Promise<Uint8Array> {
  return readFile(pathOf(name));
}
