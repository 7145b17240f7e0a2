import { beforeAll, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { respond } from '../../src/conversation/respond.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { toText } from '../../src/terminal/text.ts';
import { sharedEncoder } from '../encoder.ts';

let assistant: Assistant;

beforeAll(async () => {
  const article = await loadArticle(packagePath('test/articles/harbour.txt'));
  assistant = await openAssistant(article, await sharedEncoder());
});

async function shown(text: string, colour = false): Promise<string> {
  return toText(assistant.article, await assistant.check(text), colour);
}

describe('a checked text', () => {
  const QUOTE = '  said          │ "Nobody was hurt, and no oil was spilled."';
  const LEGEND = 'The text, with [-the article’s words-] and {+its own+}:';

  test('that stands so: the passage alone', async () => {
    expect(await shown('Nobody was hurt')).toBe(
      ['Exactly so in the article:', 'harbour master Ingrid Solheim', QUOTE].join('\n'),
    );
  });

  test('with a word changed', async () => {
    expect(await shown('Nobody was killed, and no oil was spilled.')).toBe(
      [
        'Changed: one thing differs from the article:',
        'harbour master Ingrid Solheim',
        QUOTE,
        LEGEND,
        '  Nobody was [-hurt-]{+killed+}, and no oil was spilled.',
      ].join('\n'),
    );
  });

  test('with a word left out, at the beginning and in the middle', async () => {
    expect(await shown('oil was spilled')).toContain('\n  [-no-] oil was spilled');
    expect(await shown('“Nobody was hurt, and oil was spilled.”')).toContain(
      '\n  “Nobody was hurt, and [-no-] oil was spilled.”',
    );
  });

  test('of somebody else, by name', async () => {
    expect(await shown('Dahl said: “Nobody was hurt”')).toBe(
      ['Said, but by Ingrid Solheim, not by Dahl:', 'harbour master Ingrid Solheim', QUOTE].join('\n'),
    );
  });

  test('that the article only reports', async () => {
    expect(await shown('“The channel would stay closed to larger ships,” Solheim said')).toMatch(
      /^The article reports this; it doesn’t quote it:\nharbour master Ingrid Solheim\n {2}reported {6}│ Solheim said the channel/u,
    );
  });

  test.each(['“', '"'])('keeps the %s that it begins with behind /check', async (mark) => {
    const text = `${mark}The channel would stay closed to larger ships${mark === '“' ? '”' : mark}`;
    const { check } = await respond(assistant, `/check ${text}`);
    expect(check).toMatchObject({ text, verdict: 'reported-as-direct' });
  });

  test('that it doesn’t say, with the closest sentence', async () => {
    expect(await shown('The mayor resigned over the sinking of a ferry')).toMatch(
      /^The article doesn’t say this\. The closest sentence:\n/u,
    );
  });

  test('whose control characters and lines can’t steer the terminal', async () => {
    expect(await shown('Nobody was\u0007 killed,\nand no oil was spilled.')).toContain(
      '\n  Nobody was␇ [-hurt-]{+killed+}, and no oil was spilled.',
    );
  });

  test('of great length: only what is near the differences', async () => {
    const sentence =
      'Solheim said the channel would stay closed to larger ships until Wednesday while divers inspect the seabed.';
    const text = `"We had no choice but to wait for the tide," harbour master Ingrid Solheim told reporters. "Nobody was hurt, and no oil was spilled." ${sentence.replace('divers', 'sailors')}`;
    const lines = (await shown(text)).split('\n');
    expect(lines.at(-1)).toMatch(/^ {2}… .{40,90} while \[-divers-\]\{\+sailors\+\} inspect the seabed\.$/u);
  });

  test('in colour: the same marks, and colours besides', async () => {
    const text = 'Nobody was killed, and no oil was spilled.';
    const coloured = await shown(text, true);
    expect(coloured).toContain('\u001b[31m[-hurt-]\u001b[39m\u001b[32m{+killed+}\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.replaceAll(/\u001b\[\d+m/gu, '')).toBe(await shown(text));
  });
});
