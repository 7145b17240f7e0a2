import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { respond } from '../../src/assistant/respond.ts';
import { loadArticle } from '../../src/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { loadEncoder } from '../../src/search/minilm.ts';

/** What a case says of the answer; what it leaves out may be anything. */
interface Case {
  readonly article: string;
  readonly question: string;
  readonly kind: string;
  readonly answered: boolean;
  readonly speaker?: string;
  /** Words of the article that must be shown, and must not. */
  readonly shows?: readonly string[];
  readonly hides?: readonly string[];
  readonly dates?: readonly string[];
  /** How a computed answer was worked out. */
  readonly sum?: string;
  /** Everybody whom the answer is about, in order, each with the number of their quotations. */
  readonly speakers?: readonly (readonly [string, number])[];
  /** Whose words each excerpt is, in order. */
  readonly spokenBy?: readonly (readonly string[])[];
  /** How the speakers of the first excerpt are introduced. */
  readonly introduced?: readonly string[];
  /** Part of the notice. */
  readonly message?: string;
}

const cases: Case[] = JSON.parse(readFileSync(packagePath('test/assistant/answers.json'), 'utf8'));
const encoder = await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2'));
const assistants = new Map<string, Assistant>();
for (const name of new Set(cases.map(({ article }) => article))) {
  const path =
    name === 'bundled' ? 'data/articles/china-russia-cooperation.txt' : `test/articles/${name}.txt`;
  assistants.set(name, await openAssistant(await loadArticle(packagePath(path)), encoder));
}

describe.each([...assistants])('%s', (name, assistant) => {
  const { article } = assistant;
  test.each(cases.filter((each) => each.article === name))('$question', async (expected) => {
    const answer = await respond(assistant, expected.question);
    expect(answer).toMatchObject({
      question: expected.question,
      kind: expected.kind,
      answered: expected.answered,
    });
    const shown = answer.excerpts.map(({ span }) => cut(article, span)).join('\n');
    for (const words of expected.shows ?? []) expect(shown).toContain(words);
    for (const words of expected.hides ?? []) expect(shown).not.toContain(words);
    if (expected.speaker) expect(answer.speaker && cut(article, answer.speaker)).toBe(expected.speaker);
    if (expected.dates) expect(answer.dates.map(({ value }) => value)).toEqual(expected.dates);
    if (expected.sum) expect(answer.sum?.text).toBe(expected.sum);
    const said = answer.speakers.map(({ name, quotations }) => [cut(article, name), quotations]);
    if (expected.speakers) expect(said).toEqual(expected.speakers);
    const by = answer.excerpts.map(({ speakers }) => speakers.map(({ name }) => cut(article, name)));
    if (expected.spokenBy) expect(by).toEqual(expected.spokenBy);
    const introduced = answer.excerpts[0]?.speakers.map(({ introduction }) => cut(article, introduction));
    if (expected.introduced) expect(introduced).toEqual(expected.introduced);
    if (expected.message) expect(answer.message).toContain(expected.message);
    if (!expected.answered) expect(answer.excerpts.length).toBeLessThanOrEqual(1);
  });
});
