import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import type { Answer } from '../../src/assistant/answer.ts';
import type { Assistant, Conversation } from '../../src/assistant/assistant.ts';
import { askedIn, converse } from '../../src/conversation/converse.ts';
import { respond } from '../../src/conversation/respond.ts';
import { packagePath } from '../../src/package.ts';
import { processorTimeOf } from '../cpu-time.ts';
import { openAll } from './opened.ts';

/** What a question means after others; what a case leaves out may be anything. */
interface Case {
  readonly article: string;
  /** Lines asked before, in order; each stands alone. */
  readonly turns: readonly string[];
  readonly question: string;
  /** Null for a question that must be answered as if nothing had been asked before. */
  readonly takenAs: string | null;
  readonly answered?: boolean;
  readonly shows?: readonly string[];
  readonly hides?: readonly string[];
  readonly dates?: readonly string[];
  readonly message?: string;
}

const cases: Case[] = JSON.parse(readFileSync(packagePath('test/assistant/follow-up.json'), 'utf8'));
const asked: { article: string; question: string }[] = JSON.parse(
  readFileSync(packagePath('test/assistant/answers.json'), 'utf8'),
);
const assistants = await openAll(cases.map(({ article }) => article));

function opened(article: string): Assistant {
  const assistant = assistants.get(article);
  if (!assistant) throw new Error(`No article ${article}`);
  return assistant;
}

/** The answer alone, whatever the question was and however it was understood. */
function withoutQuestion({ question: _, takenAs: __, ...answer }: Answer) {
  return answer;
}

async function turnsOf(assistant: Assistant, lines: readonly string[]): Promise<Conversation> {
  return lines.flatMap((line) => askedIn(assistant, line).words ?? []);
}

describe.each([...assistants])('%s', (name, assistant) => {
  test.each(cases.filter(({ article }) => article === name))('$turns, $question', async (expected) => {
    const { question, takenAs } = expected;
    const turns = await turnsOf(assistant, expected.turns);
    const { answer, words } = await converse(assistant, turns, question);
    expect(answer.takenAs ?? null).toBe(takenAs);
    expect(answer.question).toBe(question);
    const alone = takenAs === null ? await respond(assistant, question) : await assistant.ask(takenAs);
    expect(withoutQuestion(answer)).toEqual(withoutQuestion(alone));
    if (takenAs !== null) expect(words).toBe(takenAs);
    if (expected.answered !== undefined) expect(answer.answered).toBe(expected.answered);
    const shown = answer.excerpts.map(({ span }) => cut(assistant.article, span)).join('\n');
    for (const words of expected.shows ?? []) expect(shown).toContain(words);
    for (const words of expected.hides ?? []) expect(shown).not.toContain(words);
    if (expected.dates) expect(answer.dates.map(({ value }) => value)).toEqual(expected.dates);
    if (expected.message) expect(answer.message).toContain(expected.message);
  });
});

test('what a question was taken to mean stands alone itself', async () => {
  for (const { article, turns, takenAs } of cases) {
    if (takenAs === null) continue;
    const assistant = opened(article);
    const before = await turnsOf(assistant, turns);
    expect(await assistant.standAlone(before, takenAs)).toBeNull();
  }
});

/** Those of the questions of `answers.json` that nobody can understand by themselves. */
const ELLIPTICAL = new Set([
  'what did he say',
  'what did he say about patrols',
  'when did he say it',
  'why?',
  'where was that?',
  'when was that?',
]);

test('a question that stands alone is answered the same, whatever was asked before', async () => {
  const alone = asked.filter(({ article, question }) => assistants.has(article) && !ELLIPTICAL.has(question));
  const turn = fc.constantFrom(...alone.map(({ question }) => question));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...alone),
      fc.array(turn, { minLength: 1, maxLength: 4 }),
      async ({ article, question }, turns) => {
        const assistant = opened(article);
        const { answer } = await converse(assistant, await turnsOf(assistant, turns), question);
        expect(answer).toEqual(await respond(assistant, question));
      },
    ),
    { numRuns: 300 },
  );
});

test.each(['what else did he say ', 'and ', 'who is his ', 'when did he say that ', 'about it '])(
  '%j repeated takes no long time',
  async (part) => {
    const assistant = opened('bundled');
    const took = await processorTimeOf(() =>
      assistant.standAlone(['what did Shoigu say?'], part.repeat(2000 / part.length)),
    );
    expect(took).toBeLessThan(500);
  },
);
