import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { refusal } from '../../src/assistant/answer.ts';
import type { Entry } from '../../src/catalogue/entry.ts';
import { titleChoices } from '../../src/discord/autocomplete.ts';
import { ButtonIds } from '../../src/discord/button-id.ts';
import { renderReply } from '../../src/discord/library/reply.ts';
import type { VersionPair } from '../../src/library/libraries.ts';
import type { Reply } from '../../src/library/reply.ts';
import { versionOf } from '../changes/version.ts';
import { HOSTILE, HOSTILE_ARTICLE } from './hostile-text.ts';
import { problemsOf } from './loopback/check.ts';
import { foreignMarkdown, readQuotes } from './read-back.ts';

const WORDS = fc.option(HOSTILE);
const LINK = fc.option(
  fc.oneof(
    HOSTILE,
    HOSTILE.map((words) => `https://a.example/${words}`),
  ),
);
const MOMENT = fc.constantFrom('2023-04-18', '2023-04-18T23:30:00-05:00', '2023-04-18T23:30', null);

const ENTRY: fc.Arbitrary<Entry> = fc.record({
  id: fc.constant('0123456789'),
  version: fc.integer({ min: 1, max: 3 }),
  textHash: fc.constant(''),
  addedAt: fc.constant('2026-01-10T12:00:00.000Z'),
  checkedAt: fc.constant('2026-01-10T12:00:00.000Z'),
  details: fc.record({
    title: WORDS,
    site: WORDS,
    authors: fc.array(HOSTILE, { maxLength: 8 }),
    publishedAt: MOMENT,
    updatedAt: MOMENT,
    link: LINK,
    address: LINK,
    known: fc.constant({}),
  }),
});

const LANGUAGE = fc.constantFrom('en', 'de', 'ar', 'hi');
const IDS = new ButtonIds('token');

function expectHarmless(reply: Reply, language: string): string {
  const { allowedMentions, ...message } = renderReply(reply, language, IDS);
  expect(problemsOf('MessageCreateRequest', { ...message, allowed_mentions: allowedMentions })).toEqual([]);
  expect(foreignMarkdown(message.content)).toEqual([]);
  return message.content;
}

test('whatever a page says of itself: it pings nobody, links nowhere else, formats nothing, and fits', () => {
  fc.assert(
    fc.property(fc.array(ENTRY, { minLength: 1, maxLength: 15 }), LANGUAGE, (entries, language) => {
      const [entry] = entries;
      if (!entry) return;
      expectHarmless({ kind: 'articles', entries, asked: entry.id }, language);
      expectHarmless({ kind: 'article', entry, isAsked: true }, language);
      expectHarmless({ kind: 'added', entry, isNew: true }, language);
      expectHarmless({ kind: 'refreshed', entry, isChanged: false }, language);
      expectHarmless({ kind: 'notice', text: `Removed: ${entry.details.title}` }, language);
    }),
    { numRuns: 60 },
  );
});

test('whatever is found in a library: its quotations are the articles’', () => {
  const found = fc.tuple(ENTRY, HOSTILE_ARTICLE);
  fc.assert(
    fc.property(
      fc.array(found, { minLength: 1, maxLength: 5 }),
      HOSTILE,
      LANGUAGE,
      (each, question, language) => {
        const articles = each.map(([entry, words]) => {
          const article = readArticle(`A title\n\nThe boat left. ${words} It came back.`);
          const excerpts = article.sentences
            .slice(0, 2)
            .map((span) => ({ span, quotation: null, speakers: [], score: 1, why: null }));
          return {
            entry,
            article,
            answer: { ...refusal(question, 'passages', ''), answered: true, excerpts },
          };
        });
        const shown = expectHarmless(
          { kind: 'found', found: { question, articles, answered: true, message: 'From the library:' } },
          language,
        );
        for (const quote of readQuotes(shown))
          expect(articles.some(({ article }) => article.text.includes(quote.text))).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

/** What changed between two texts of an article, as a message. */
function changesBetween(entry: Entry, before: string, after: string): Reply {
  const opened = (text: string, number: number) => ({ reading: versionOf(text), version: { number } });
  const pair = { entry, before: opened(before, 1), after: opened(after, 2) };
  return { kind: 'changes', pair: pair as unknown as VersionPair };
}

test('whatever changed in an article: it pings nobody, links nowhere, and fits', () => {
  const text = fc
    .tuple(HOSTILE_ARTICLE, HOSTILE_ARTICLE)
    .map(([title, words]) => `${title}\n\nThe boat left. ${words} “It came back,” Ane Lund said on Monday.`);
  fc.assert(
    fc.property(ENTRY, text, text, LANGUAGE, (entry, before, after, language) => {
      const { allowedMentions, ...message } = renderReply(
        changesBetween(entry, before, after),
        language,
        IDS,
      );
      const sent = { ...message, allowed_mentions: allowedMentions };
      expect(problemsOf('MessageCreateRequest', sent)).toEqual([]);
      // What is gone is struck out, and what came is bold: behind either mark no line begins.
      const unmarked = message.content.replaceAll(/^ ?(?:~~|\*\*)/gmu, 'x').replaceAll('~~', '');
      expect(foreignMarkdown(unmarked)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [30, /\n\n-# And \d\d more changes\.$/u],
  [10, /\n\n-# And 1 more change\.$/u],
  [9, /\d day\.$/u],
])('of %i sentences that are new as many as fit, the others counted', (count, end) => {
  const entry = { details: { title: 'A title', known: {} } } as unknown as Entry;
  const added = Array.from({ length: count }, (_, at) => `The boat ${'left '.repeat(34)}on ${at} day.`);
  const text = 'A title\n\nIt came back at last.';
  const { content } = renderReply(changesBetween(entry, text, `${text}\n\n${added.join('\n\n')}`), 'en', IDS);
  expect(content).toMatch(end);
});

test('a title of any kind is a choice that Discord takes', () => {
  fc.assert(
    fc.property(fc.array(HOSTILE, { maxLength: 40 }), (titles) => {
      const choices = titleChoices(
        titles.map((title, index) => ({ title, id: `id${index}` })),
        '',
      );
      expect(choices.length).toBe(Math.min(25, titles.length));
      const callback = { type: 8, data: { choices } };
      expect(problemsOf('ApplicationCommandAutocompleteCallbackRequest', callback)).toEqual([]);
      for (const { name } of choices) {
        expect(name.trim().length).toBeGreaterThan(0);
        expect(name).not.toMatch(/\p{Surrogate}/u);
      }
    }),
  );
});
