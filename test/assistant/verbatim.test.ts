import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { respond } from '../../src/conversation/respond.ts';
import { toJson } from '../../src/terminal/json.ts';
import { toText } from '../../src/terminal/text.ts';
import { sharedEncoder } from '../encoder.ts';
import { ARTICLE_TEXT } from '../generated-articles.ts';

const encoder = await sharedEncoder();

const QUESTIONS = [
  '/summary',
  '/when',
  '/quotes Smith',
  'what did Jones say?',
  'who is quoted?',
  'what was hidden?',
  '/check We will *lose* this_time, Jones said',
  'check: the council’s two-day meeting began; Mr. Brown denied it',
  'when did the meeting begin?',
];

/** What the terminal shows as the article's words: the lines behind a bar, control characters as they were. */
function quotedIn(shown: string): string[] {
  const blocks = shown.match(/(?:^ {2}│ .*\n?)+/gmu) ?? [];
  return blocks.map((block) =>
    block
      .replaceAll(/^ {2}│ /gmu, '')
      .replace(/\n$/u, '')
      .replaceAll(/[\u2400-\u241f]/gu, (picture) => String.fromCharCode(picture.charCodeAt(0) - 0x2400))
      .replaceAll('\u2421', '\u007f'),
  );
}

test('whatever is shown as the words of an article is a slice of its file', async () => {
  await fc.assert(
    fc.asyncProperty(ARTICLE_TEXT, async (text) => {
      const article = readArticle(text);
      const assistant = await openAssistant(article, encoder);
      for (const question of QUESTIONS) {
        const answer = await respond(assistant, question);
        const json = JSON.parse(toJson(article, answer));
        for (const part of [...json.excerpts, ...json.dates])
          expect(part.text).toBe(text.slice(part.start, part.end));
        for (const { introduction, name, start, end } of json.speakers) {
          expect(introduction).toBe(text.slice(start, end));
          expect(introduction).toContain(name);
        }
        for (const excerpt of json.excerpts) {
          for (const [start, end] of excerpt.contents ?? []) {
            expect(start).toBeGreaterThanOrEqual(excerpt.start);
            expect(end).toBeLessThanOrEqual(excerpt.end);
          }
        }
        const shown = quotedIn(toText(article, answer, false)).join('\n');
        for (const part of shown.split('\n')) expect(text).toContain(part);
      }
    }),
    { numRuns: 25 },
  );
});
