import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import { packagePath } from '../../src/package.ts';
import { sharedEncoder } from '../encoder.ts';
import { temporaryFolders } from '../temporary-folders.ts';
import { librariesAt } from './programs/libraries-of.ts';

interface Case {
  readonly question: string;
  /** The article that must come first; null where none may answer. */
  readonly first: string | null;
  /** No other article may answer. */
  readonly only?: boolean;
  /** Whose words its first sentence is; null for the article's own. */
  readonly speaker?: string | null;
}

const cases: Case[] = JSON.parse(readFileSync(packagePath('test/library/find.json'), 'utf8'));
const LIBRARY = 'server:1';
const FILES = {
  bundled: 'data/articles/china-russia-cooperation.txt',
  ...Object.fromEntries(
    ['budget', 'fisheries', 'harbour', 'school', 'tender'].map((name) => [name, `test/articles/${name}.txt`]),
  ),
  ...Object.fromEntries(
    ['asylum', 'homeopathic', 'ie9', 'iodine', 'questionnaire', 'sensitive'].map((name) => [
      name,
      `test/articles/wikinews/${name}.txt`,
    ]),
  ),
};

const folder = temporaryFolders()();
const encoder = await sharedEncoder();
const { libraries, restart, close } = await librariesAt(folder, encoder);
const names = new Map<string, string>();
for (const [name, file] of Object.entries(FILES)) {
  const bytes = readFileSync(packagePath(file));
  names.set((await libraries.add(LIBRARY, { bytes, name: file }, () => {})).entry.id, name);
}
afterAll(close);

describe('asking a library of a dozen articles', () => {
  test.each(cases)('“$question” is answered first by $first', async ({ question, first, only, speaker }) => {
    const { articles, answered } = await libraries.find(LIBRARY, question);
    const found = articles.map(({ entry }) => names.get(entry.id));
    expect(answered ? found[0] : null).toBe(first);
    if (only) expect(found).toEqual([first]);
    if (speaker !== undefined && articles[0]) {
      const { article, answer } = articles[0];
      const [named] = answer.excerpts[0]?.speakers ?? [];
      expect(named ? cut(article, named.name) : null).toBe(speaker);
    }
    expect(articles.every(({ answer }) => answer.question === question)).toBe(true);
    for (const { article, answer } of articles)
      for (const { span } of answer.excerpts) expect(cut(article, span).length).toBeGreaterThan(0);
  });

  test('finds the same after a restart, from what is kept', async () => {
    const again = restart();
    for (const { question } of cases.slice(0, 6))
      expect(summary(await again.find(LIBRARY, question))).toEqual(
        summary(await libraries.find(LIBRARY, question)),
      );
  });

  test('in another library finds nothing of it', async () => {
    for (const { question } of cases) {
      const { articles, answered } = await libraries.find('server:2', question);
      expect([articles, answered]).toEqual([[], false]);
    }
  });
});

function summary({ articles }: Awaited<ReturnType<typeof libraries.find>>) {
  return articles.map(({ entry, answer }) => [entry.id, answer.excerpts.map(({ span }) => span)]);
}
