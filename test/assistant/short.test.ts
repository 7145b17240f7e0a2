import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { converse } from '../../src/conversation/converse.ts';
import { packagePath } from '../../src/package.ts';
import { sharedEncoder } from '../encoder.ts';

interface Case {
  /** An article of a few sentences. */
  readonly text: string;
  /** Questions before, which it may follow up on. */
  readonly after?: readonly string[];
  readonly question: string;
  /** Words that the answer shows; null where there must be none. */
  readonly shows: string | null;
  /** Words that no excerpt of it has. */
  readonly hides?: string;
}

const cases: Case[] = JSON.parse(readFileSync(packagePath('test/assistant/short.json'), 'utf8'));
const encoder = await sharedEncoder();

test.each(cases)('$question $text', async ({ text, after = [], question, shows, hides }) => {
  const assistant = await openAssistant(readArticle(text, { headless: true }), encoder);
  const { answer } = await converse(assistant, after, question);
  const shown = answer.excerpts.map(({ span }) => cut(assistant.article, span)).join('\n');
  expect(answer.answered, shown).toBe(shows !== null);
  if (shows !== null) expect(shown).toContain(shows);
  if (hides) expect(shown).not.toContain(hides);
});
