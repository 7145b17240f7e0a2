import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Kind } from '../../src/assistant/kind-asked.ts';
import { hasKind, kindAsked } from '../../src/assistant/kind-asked.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { readWhole } from '../../src/assistant/reading.ts';
import { packagePath } from '../../src/package.ts';
import { sharedEncoder } from '../encoder.ts';

interface Case {
  readonly question: string;
  /** The one sentence of the article. */
  readonly text: string;
  readonly kind: Kind | null;
  readonly has: boolean;
}

const cases: Case[] = JSON.parse(readFileSync(packagePath('test/assistant/kind-asked.json'), 'utf8'));
const encoder = await sharedEncoder();

test.each(cases)('$question $text', async ({ question, text, kind, has }) => {
  const reading = await readWhole(readArticle(text, { headless: true }), encoder);
  expect(kindAsked(reading, question)).toBe(kind);
  if (kind) expect(hasKind(reading, question, kind, 0)).toBe(has);
});

const FAIR = `The spring fair opens to the public on Friday.

The Lynx, a small car, was shown to the press on Sunday night ahead of the fair. The Lynx goes 230 miles on one charge. The Lynx will start at $44,000.

The Otter goes on sale in the summer. Its maker called off a race of the Otter. Too few drivers had signed up.

Hundreds of visitors are expected at the fair in Varnholm, Norway.

The mayor, Ola Lind, remembers well where he was that night. “Going to the Harbour Museum is an unusual thing for me to do,” he said.`;

describe('a sentence that has nothing of the kind asked for gives way', async () => {
  const assistant = await openAssistant(readArticle(FAIR, { headless: true }), encoder);
  const ask = async (question: string) => {
    const { answered, excerpts } = await assistant.ask(question);
    return { answered, shown: excerpts.map(({ span }) => cut(assistant.article, span)).join(' ') };
  };

  test('to the one with the price', async () => {
    const { answered, shown } = await ask('how much does the Lynx cost?');
    expect(answered).toBe(true);
    expect(shown).toContain('$44,000');
    expect(shown).not.toContain('Sunday night');
  });

  test('to the one with the place', async () => {
    const { answered, shown } = await ask('where is the fair?');
    expect(answered).toBe(true);
    expect(shown).toContain('Varnholm');
    expect(shown).not.toContain('on Friday');
  });

  test('and an amount of money that is nowhere near isn’t answered', async () => {
    expect((await ask('how much does the Otter cost?')).answered).toBe(false);
  });

  test('a place that isn’t in the sentence is looked for behind it', async () => {
    const { shown } = await ask('where was Lind that night?');
    expect(shown).toContain('that night');
    expect(shown).toContain('Harbour Museum');
  });

  test('a reason that isn’t in the sentence is looked for behind it', async () => {
    const { shown } = await ask('why was the race called off?');
    expect(shown).toContain('called off a race');
    expect(shown).toContain('Too few drivers');
  });
});
