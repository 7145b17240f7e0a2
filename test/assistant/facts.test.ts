import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { answerFact } from '../../src/assistant/answer-fact.ts';
import { readQuestion } from '../../src/assistant/read-question.ts';
import { readWhole } from '../../src/assistant/reading.ts';
import { packagePath } from '../../src/package.ts';
import { sharedEncoder } from '../encoder.ts';

interface Case {
  readonly text: string;
  readonly question: string;
  /** Words of the sentence that tells it in the way of news; null where none does, whatever a ranking may find. */
  readonly shows: string | null;
}

const cases: Case[] = JSON.parse(readFileSync(packagePath('test/assistant/facts.json'), 'utf8'));
const encoder = await sharedEncoder();

test.each(cases)('$question $text', async ({ text, question, shows }) => {
  const reading = await readWhole(readArticle(text, { headless: true }), encoder);
  const asked = readQuestion(question);
  if (asked.asks !== 'fact') throw new Error(`“${question}” is no question for a fact`);
  const answer = answerFact(reading, question, asked);
  const [excerpt] = answer?.excerpts ?? [];
  const shown = excerpt ? cut(reading.article, excerpt.span) : null;
  if (shows === null) expect(shown).toBeNull();
  else expect(shown).toContain(shows);
});
