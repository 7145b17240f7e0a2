import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';

const FOLDER = new URL('pages/', import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/\.html$/u, ''));

/** `NAME.json` beside `NAME.html`: what must be extracted, its text as a list of paragraphs. */
describe('each page beside what must be found on it', () => {
  test.each(NAMES)('%s', (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
    const found = extractPage(readFileSync(new URL(`${name}.html`, FOLDER)), {
      charset: null,
      address: null,
    });
    expect(
      'page' in found ? { page: { ...found.page, text: found.page.text.split('\n\n') } } : found,
    ).toEqual(expected);
  });
});
