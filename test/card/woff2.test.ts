import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readCoverage } from '../../src/card/drawing/woff2.ts';

const { resolve } = createRequire(import.meta.url);

async function coverageOf(file: string): Promise<(character: string) => boolean> {
  const ranges = readCoverage(await readFile(resolve(`@fontsource-variable/${file}`)));
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => first <= code && code <= last);
  };
}

test.each([
  ['source-serif-4/files/source-serif-4-latin-opsz-normal.woff2', 'AZaz09“”"—é', 'Я战ش☺'],
  ['source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2', 'АЯёй', 'ش战'],
  ['noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2', 'شإن،', 'Я战'],
])('what a font file has and hasn’t: %s', async (file, has, hasNot) => {
  const covers = await coverageOf(file);
  for (const character of has) expect([character, covers(character)]).toEqual([character, true]);
  for (const character of hasNot) expect([character, covers(character)]).toEqual([character, false]);
});

test('a file of another kind is refused', () => {
  expect(() => readCoverage(Buffer.alloc(100))).toThrow(RangeError);
});
