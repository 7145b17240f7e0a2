import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { once } from '../../once.ts';
import type { Family } from './families.ts';
import { FAMILIES } from './families.ts';
import type { CodePoints } from './woff2.ts';
import { readCoverage } from './woff2.ts';

const { resolve } = createRequire(import.meta.url);

/** One file of a typeface, read when it is first needed and then kept. */
export interface Subset {
  readonly name: string;
  readonly unfit: RegExp | null;
  /** The characters that it is made for; it needn't have them all. */
  readonly declared: readonly CodePoints[];
  load(): Promise<FontFile>;
}

/** A font file, and what it has glyphs for. */
export interface FontFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly coverage: ReadonlySet<number>;
}

/** Every file of every typeface, in order of preference. */
export const allSubsets = once(
  async (): Promise<readonly Subset[]> => (await Promise.all(FAMILIES.map(subsetsOf))).flat(),
);

const Ranges = z.record(z.string(), z.string());

async function subsetsOf(family: Family): Promise<readonly Subset[]> {
  const json = await readFile(resolve(`${family.package}/unicode.json`), 'utf8');
  return Object.entries(Ranges.parse(JSON.parse(json)))
    .filter(([subset]) => family.subsets.test(subset))
    .map(([subset, ranges]) => {
      const name = family.file(subset);
      const load = once(() => readFont(name, resolve(`${family.package}/files/${name}`)));
      return { name, unfit: family.unfit, declared: ranges.split(',').map(readRange), load };
    });
}

async function readFont(name: string, path: string): Promise<FontFile> {
  const data = await readFile(path);
  return { name, data, coverage: new Set(readCoverage(data).flatMap(everyCode)) };
}

function everyCode([first, last]: CodePoints): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** `U+1f1e9-1f1f5` or `U+1f21a`, as CSS writes them. */
function readRange(range: string): CodePoints {
  const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
