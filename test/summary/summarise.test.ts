import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { tag } from '../../src/language/tag.ts';
import { packagePath } from '../../src/package.ts';
import { findPeople } from '../../src/people/find-people.ts';
import { embedArticle } from '../../src/search/embedded-article.ts';
import { indexSentences } from '../../src/search/sentence-index.ts';
import { findCandidates } from '../../src/summary/candidates.ts';
import type { SummaryLength } from '../../src/summary/summarise.ts';
import { SUMMARY_LENGTHS, summarise } from '../../src/summary/summarise.ts';
import { sharedEncoder } from '../encoder.ts';
import { ARTICLE_TEXT } from '../generated-articles.ts';

/** What a summary of one of the articles must and mustn't have. */
interface Case {
  readonly article: string;
  readonly length: SummaryLength;
  readonly shows: readonly string[];
  readonly hides: readonly string[];
  readonly count: number;
}

const cases: Case[] = JSON.parse(readFileSync(packagePath('test/summary/cases.json'), 'utf8'));
const encoder = await sharedEncoder();

/** The numbers of the chosen sentences. */
async function choose(article: Article, length: SummaryLength): Promise<readonly number[]> {
  const tokens = tag(article);
  const source = { article, tokens, people: findPeople(article, tokens) };
  const index = indexSentences(article, await embedArticle(article, encoder));
  return summarise(source, index, SUMMARY_LENGTHS[length]);
}

function sentence({ text, sentences }: Article, at: number): string {
  return text.slice(sentences[at]?.start, sentences[at]?.end);
}

/** The chosen sentences of an article that begins with a title and a date line. */
async function summaryOf(paragraphs: readonly string[], length: SummaryLength): Promise<readonly string[]> {
  const article = readArticle(`Storm Damages the Old Bridge\n3 May 2021\n${paragraphs.join('\n\n')}\n`);
  return (await choose(article, length)).map((at) => sentence(article, at));
}

describe('the articles of the tests', () => {
  test.each(cases)('$article, $length', async ({ article: name, length, shows, hides, count }) => {
    const path =
      name === 'bundled' ? 'data/articles/china-russia-cooperation.txt' : `test/articles/${name}.txt`;
    const article = await loadArticle(packagePath(path));
    const chosen = await choose(article, length);
    const shown = chosen.map((at) => sentence(article, at)).join('\n');
    expect(chosen).toHaveLength(count);
    for (const words of shows) expect(shown).toContain(words);
    for (const words of hides) expect(shown).not.toContain(words);
  });
});

const NEWS = 'A storm damaged the old bridge of Varnholm on Monday, cutting the town off from its port.';
const COST = 'Repairs of the Varnholm bridge will cost two million euros, the port authority estimates.';

/** A sentence, and whether it can be understood without the one before it. */
interface Leaning {
  readonly before: string;
  readonly sentence: string;
  readonly leans: boolean;
}

const leanings: Leaning[] = JSON.parse(readFileSync(packagePath('test/summary/leaning.json'), 'utf8'));

describe('whether a sentence leans on the one before it', () => {
  test.each(leanings)('$sentence', ({ before, sentence, leans }) => {
    const article = readArticle(`Storm Damages the Old Bridge\n3 May 2021\n${before}\n\n${sentence}\n`);
    const tokens = tag(article);
    const all = findCandidates({ article, tokens, people: findPeople(article, tokens) });
    const candidate = all.find(({ sentence }) => sentence === article.sentences.length - 1);
    expect(candidate).toBeDefined();
    expect(candidate?.leansOnPrevious || (candidate?.leansOn.length ?? 0) > 0).toBe(leans);
  });

  test('then it is shown with it or not at all', async () => {
    const before =
      'Harold Vane, a baker with two shops in the far hills, had slept badly all week, his wife said.';
    const leaning = 'He saw the storm damage the old bridge of Varnholm.';
    expect(await summaryOf([NEWS, before, leaning, COST], 'short')).not.toContain(leaning);
    const long = await summaryOf([NEWS, before, leaning, COST], 'long');
    expect(long).toEqual([NEWS, before, leaning, COST]);
    const named = leaning.replace('He', 'Rosa Lind');
    expect(await summaryOf([NEWS, before, named, COST], 'short')).toContain(named);
  });
});

describe('what is never in a summary', () => {
  test.each([
    ['half of a quotation', '“The bridge of Varnholm was old. The storm only ended it.”'],
    ['words that nobody says', '“The storm has ended the old bridge of Varnholm.”'],
    ['a question', 'Who will pay for the bridge of Varnholm that the storm damaged?'],
    ['an item of a list', '1. The storm damaged the bridge of Varnholm.'],
    ['what points to its page', 'The damaged bridge of Varnholm is shown in the picture below.'],
  ])('%s', async (_, paragraph) => {
    expect(await summaryOf([NEWS, paragraph, COST], 'long')).toEqual([NEWS, COST]);
  });

  test('the same thing twice', async () => {
    const again = 'On Monday a storm damaged the old bridge of Varnholm and cut the town off from its port.';
    expect(await summaryOf([NEWS, again, COST], 'long')).toEqual([NEWS, COST]);
  });
});

test('the news comes before an appeal to the reader', async () => {
  const appeal = 'You can help us to report on the old bridge of Varnholm with a gift.';
  expect(await summaryOf([appeal, NEWS, COST], 'short')).toEqual([NEWS, COST]);
});

test('an article of one short line is its own summary; one without a sentence has none', async () => {
  const line = readArticle('Rain.');
  expect(await choose(line, 'medium')).toEqual([0]);
  expect(await choose(readArticle(''), 'medium')).toEqual([]);
});

test('of any article: in order, each once, no more than asked for, and the same again', async () => {
  await fc.assert(
    fc.asyncProperty(ARTICLE_TEXT, fc.constantFrom('short', 'medium', 'long'), async (text, length) => {
      const article = readArticle(text);
      const chosen = await choose(article, length);
      expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
      expect(chosen.length).toBeLessThanOrEqual(SUMMARY_LENGTHS[length]);
      if (article.sentences.length > 0) expect(chosen.length).toBeGreaterThan(0);
      for (const at of chosen) expect(article.sentences[at]).toBeDefined();
      expect(await choose(article, length)).toEqual(chosen);
    }),
    { numRuns: 25 },
  );
});
