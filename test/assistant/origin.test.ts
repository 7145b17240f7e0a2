import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { sharedEncoder } from '../encoder.ts';

const STORY = 'The ferry to Storvik runs again since Monday, the harbour office said on Tuesday.';

async function asked(article: ReturnType<typeof readArticle>, question: string) {
  const assistant: Assistant = await openAssistant(article, await sharedEncoder());
  const { answered, message, excerpts } = await assistant.ask(question);
  return { answered, message, shown: excerpts.map(({ span }) => article.text.slice(span.start, span.end)) };
}

test('the headline is shown where the text has one', async () => {
  const article = readArticle(`Ferry Runs Again\n\n${STORY}`);
  expect(await asked(article, 'what is the headline?')).toEqual({
    answered: true,
    message: 'The article’s headline:',
    shown: ['Ferry Runs Again'],
  });
});

test.each(['By Ane Lund and Per Voll', 'By Ane Lund | 7 March 2023'])(
  'the byline is shown: %s',
  async (byline) => {
    const article = readArticle(`Ferry Runs Again\n\n${byline}\n\n${STORY}`);
    expect(await asked(article, 'who wrote this article?')).toEqual({
      answered: true,
      message: 'The article’s byline:',
      shown: [byline],
    });
  },
);

test('a heading is no byline', async () => {
  const article = readArticle(`Ferry Runs Again\n\n${STORY}\n\nBy land and by sea\n\n${STORY}`);
  expect((await asked(article, 'who wrote this article?')).answered).toBe(false);
});

test('what is known beside the text is told as such, and what isn’t known too', async () => {
  const source = { title: 'Ferry runs again', name: 'Harbour Post' };
  const page = readArticle(STORY, { headless: true, source });
  expect(await asked(page, 'what is the title?')).toMatchObject({ answered: false, shown: [] });
  expect((await asked(page, 'what is the title?')).message).toContain('“Ferry runs again”');
  expect((await asked(page, 'which newspaper is this from?')).message).toContain('Harbour Post');
  expect((await asked(page, 'who wrote this?')).message).toContain('doesn’t say who wrote it');
  const bare = readArticle(STORY, { headless: true });
  expect((await asked(bare, 'what is the title?')).message).toBe('The article has no headline.');
  expect((await asked(bare, 'where is this from?')).message).toContain('doesn’t say where it was published');
});
