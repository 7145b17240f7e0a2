import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { linkToSentence } from '../../src/article/text-fragment.ts';
import { packagePath } from '../../src/package.ts';
import { processorTime } from '../cpu-time.ts';
import { ARTICLE_TEXT } from '../generated-articles.ts';

interface Case {
  readonly name: string;
  /** The headline, where it stands beside the text. */
  readonly title?: string;
  readonly text: string;
  /** What the link leads to: where these words stand for the nth time, from 0. */
  readonly words: string;
  readonly nth?: number;
  /** Null where the link leads to the page alone. */
  readonly directive: string | null;
}

const cases: Case[] = JSON.parse(readFileSync(packagePath('test/article/text-fragment.json'), 'utf8'));
const LINK = 'https://news.example/2024/ferry?page=1';

describe('a link to a sentence', () => {
  test.each(cases)('$name', ({ title, text, words, nth = 0, directive }) => {
    const source = title === undefined ? {} : { title };
    const article = readArticle(text, { headless: true, source });
    const start = text.split(words, nth + 1).join(words).length;
    expect(text.startsWith(words, start)).toBe(true);
    const link = linkToSentence(article, LINK, { start, end: start + words.length });
    expect(link).toBe(directive === null ? LINK : `${LINK}#:~:${directive}`);
  });
});

const article = readArticle('The ferry runs again.');
const [sentence = { start: 0, end: 0 }] = article.sentences;
const WHOLE = ':~:text=The%20ferry%20runs%20again.';

describe('the link to the page', () => {
  test.each([
    ['https://news.example/a', `https://news.example/a#${WHOLE}`],
    ['https://news.example/a#comments', `https://news.example/a#comments${WHOLE}`],
    ['https://news.example/a#', `https://news.example/a#${WHOLE}`],
    ['https://news.example/a#top:~:text=old', `https://news.example/a#top${WHOLE}`],
    ['https://news.example/a#:~:text=old', `https://news.example/a#${WHOLE}`],
    ['https://news.example/ä b', `https://news.example/%C3%A4%20b#${WHOLE}`],
  ])('%s keeps its own fragment, and loses what another link looked for', (link, expected) => {
    expect(linkToSentence(article, link, sentence)).toBe(expected);
  });

  test.each([undefined, '', 'ferry.html', 'javascript:alert(1)', 'file:///ferry.html'])(
    '%s is none',
    (link) => {
      expect(linkToSentence(article, link, sentence)).toBeNull();
    },
  );
});

test('whatever the article: a link of bounded length that a URL can be', () => {
  fc.assert(
    fc.property(ARTICLE_TEXT, (text) => {
      const any = readArticle(text);
      for (const each of any.sentences) {
        const link = linkToSentence(any, LINK, each) ?? '';
        expect(new URL(link).href).toBe(link);
        expect(link.length).toBeLessThan(LINK.length + 410);
        expect(link).toMatch(/^[!-~]+$/u);
      }
    }),
    { numRuns: 100 },
  );
});

describe('in bounded time', () => {
  test.each([
    ['a text of one sentence many times', 'It was so. '.repeat(5000)],
    ['one word', 'so '.repeat(20_000)],
    ['one long word', 'x'.repeat(50_000)],
    ['quotation marks', '"'.repeat(20_000)],
    ['lines of one letter', 'a\n'.repeat(20_000)],
    ['long lines', `${'so it goes and '.repeat(700)}\n`.repeat(10)],
    ['nothing but spaces', `${' '.repeat(50_000)}a.`],
  ])('%s', (_, text) => {
    const any = readArticle(text, { headless: true });
    const last = any.sentences.at(-1) ?? { start: 0, end: text.length };
    const took = processorTime(() => {
      linkToSentence(any, LINK, last);
      linkToSentence(any, LINK, { start: 0, end: text.length });
    });
    // It takes a tenth of that at most.
    expect(took).toBeLessThan(1500);
  });
});
