import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import { respond } from '../../src/conversation/respond.ts';
import { packagePath } from '../../src/package.ts';
import { openAll } from './opened.ts';

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
  /** A known fault: it counts against the score, and the test tells when it is mended. */
  readonly fails?: true;
}

const cases: Case[] = JSON.parse(readFileSync(packagePath('test/assistant/answers.json'), 'utf8'));
const assistants = await openAll(cases.map(({ article }) => article));

/** Every kind of answer, with how many questions it was asked and how many were answered as they must be. */
const score = new Map<string, { asked: number; right: number }>();

afterAll(() => {
  const kinds = [...score].map(([kind, { asked, right }]) => `${kind} ${right} of ${asked}`);
  const sum = (of: 'asked' | 'right') => [...score.values()].reduce((total, each) => total + each[of], 0);
  console.info(
    `Answered as they must be: ${sum('right')} of ${sum('asked')} questions (${kinds.join(', ')})`,
  );
});

test('the questions are of all kinds, over many articles, and many of them have no answer', () => {
  expect(cases.length).toBeGreaterThanOrEqual(100);
  expect(assistants.size).toBeGreaterThanOrEqual(6);
  expect(new Set(cases.map(({ kind }) => kind))).toEqual(
    new Set(['quotes', 'dates', 'passages', 'summary', 'check', 'about', 'none']),
  );
  const unanswerable = cases.filter(({ answered }) => !answered).length;
  expect(unanswerable / cases.length).toBeGreaterThanOrEqual(1 / 3);
});

describe.each([...assistants])('%s', (name, assistant) => {
  const { article } = assistant;
  const ours = cases.filter((each) => each.article === name);
  test.each(ours.filter(({ fails }) => !fails))('$question', check);
  const faults = ours.filter(({ fails }) => fails);
  for (const fault of faults) test.fails(`${fault.question} (a known fault)`, () => check(fault));

  async function check(expected: Case): Promise<void> {
    const tally = score.get(expected.kind) ?? { asked: 0, right: 0 };
    score.set(expected.kind, tally);
    tally.asked++;
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
    tally.right++;
  }
});
