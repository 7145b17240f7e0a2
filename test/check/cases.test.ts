import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { sharedEncoder } from '../encoder.ts';

/** What a case says of the answer; what it leaves out may be anything. */
interface Case {
  readonly article: string;
  readonly name: string;
  readonly text: string;
  readonly verdict: Verdict;
  /** Who says it in the article. */
  readonly speaker?: string;
  /** What differs, in order: the article's words and the text's. */
  readonly differences?: readonly (readonly [string | null, string | null])[];
}

const cases: Case[] = JSON.parse(readFileSync(packagePath('test/check/cases.json'), 'utf8'));
const encoder = await sharedEncoder();
const assistants = new Map<string, Assistant>();
for (const name of new Set(cases.map(({ article }) => article))) {
  const path =
    name === 'bundled' ? 'data/articles/china-russia-cooperation.txt' : `test/articles/${name}.txt`;
  assistants.set(name, await openAssistant(await loadArticle(packagePath(path)), encoder));
}

describe.each([...assistants])('%s', (name, assistant) => {
  const { article } = assistant;
  test.each(cases.filter((each) => each.article === name))('$name: $verdict', async (expected) => {
    const { text, verdict, speaker, differences } = expected;
    const answer = await assistant.check(text);
    expect(answer.check?.verdict).toBe(verdict);
    expect(answer).toMatchObject({ kind: 'check', answered: verdict !== 'absent', check: { text } });
    if (speaker) expect(answer.speaker && cut(article, answer.speaker)).toBe(speaker);
    if (differences) {
      const found = answer.check?.differences.map((difference) => [
        difference.article && cut(article, difference.article),
        difference.text && text.slice(difference.text.start, difference.text.end),
      ]);
      expect(found).toEqual(differences);
    }
    if (verdict !== 'absent') expect(answer.excerpts.length).toBeGreaterThan(0);
  });
});
