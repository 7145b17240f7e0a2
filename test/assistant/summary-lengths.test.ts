import { expect, test } from 'vitest';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { sharedEncoder } from '../encoder.ts';

const assistant = await openAssistant(
  await loadArticle(packagePath('data/articles/china-russia-cooperation.txt')),
  await sharedEncoder(),
);

test('a plain question gets a summary of the length that it asks for, the one that the command gives', async () => {
  for (const [question, length] of [
    ['a short summary', 'short'],
    ['summarise in two sentences', 'short'],
    ['summarise it', 'medium'],
    ['summarise it for me in three sentences', 'medium'],
    ['summarize in 2 bullet points', 'short'],
    ['could you sum it up for us', 'medium'],
    ['a long summary of the article, please', 'long'],
  ] as const) {
    const { kind, excerpts } = await assistant.ask(question);
    expect({ kind, excerpts }).toEqual({
      kind: 'summary',
      excerpts: (await assistant.summary(length)).excerpts,
    });
  }
});

test('of any number of sentences, up to the longest summary, and says where that is fewer', async () => {
  for (const [words, count] of [
    ['one sentence', 1],
    ['4 sentences', 4],
    ['6 sentences', 6],
    ['twenty', null],
    ['20 sentences', 6],
  ] as const) {
    const { excerpts, message, kind } = await assistant.ask(`what is it about in ${words}?`);
    if (count === null) expect(kind).not.toBe('summary');
    else expect(excerpts).toHaveLength(count);
    expect(message.includes('6 at most')).toBe(words === '20 sentences');
  }
});
