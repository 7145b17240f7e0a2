import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Span } from '../../src/article/span.ts';
import type { Changes, Difference } from '../../src/changes/changes.ts';
import { saysTheSame } from '../../src/changes/changes.ts';
import { findChanges } from '../../src/changes/find-changes.ts';
import type { Version } from '../../src/changes/version.ts';
import { wordsIn } from '../../src/check/word.ts';
import { packagePath } from '../../src/package.ts';
import { processorTime } from '../cpu-time.ts';
import { ARTICLE_TEXT } from '../generated-articles.ts';
import { versionOf as readVersion } from './version.ts';

const read = new Map<string, Version>();
afterAll(() => read.clear());

/** The version that a text is, which is read once: with one seed two properties go through the same texts. */
function versionOf(text: string): Version {
  const version = read.get(text) ?? readVersion(text);
  read.set(text, version);
  return version;
}

const TEXTS = [
  'data/articles/china-russia-cooperation.txt',
  'test/articles/budget.txt',
  'test/articles/fisheries.txt',
  'test/articles/harbour.txt',
  'test/articles/school.txt',
].map((path) => readFileSync(packagePath(path), 'utf8'));

test.each(TEXTS)('an article beside itself has not changed', (text) => {
  const changes = findChanges(versionOf(text), versionOf(text));
  expect(saysTheSame(changes)).toBe(true);
  const { sentences } = versionOf(text).article;
  expect(changes.unchanged).toEqual(
    sentences.map(({ start, end }) => ({ before: { start, end }, after: { start, end } })),
  );
});

/** Two versions of one text: pieces taken out, put in from another, exchanged. */
const VERSIONS = fc
  .tuple(
    fc.oneof(ARTICLE_TEXT, fc.constantFrom(...TEXTS)),
    fc.array(fc.record({ at: fc.nat(), length: fc.nat(60), own: fc.string({ maxLength: 20 }) }), {
      maxLength: 4,
    }),
  )
  .map(([text, edits]): [string, string] => [
    text,
    edits.reduce((edited, { at, length, own }) => {
      const start = at % (edited.length + 1);
      return edited.slice(0, start) + own + edited.slice(start + length);
    }, text),
  ]);

const PAIRS = fc.oneof(VERSIONS, fc.tuple(ARTICLE_TEXT, ARTICLE_TEXT));

test('whatever the versions: each sentence is unchanged, altered, or of one version only', () => {
  fc.assert(
    fc.property(PAIRS, ([before, after]) => {
      const versions = { before: versionOf(before), after: versionOf(after) };
      const changes = findChanges(versions.before, versions.after);
      const both = [...changes.unchanged, ...changes.altered];
      expectAll(versions.before, [...both.map((pair) => pair.before), ...changes.gone]);
      expectAll(versions.after, [...both.map((pair) => pair.after), ...changes.added]);
      expectInside(versions, changes);
    }),
    { numRuns: 200 },
  );
});

/** That the spans are the version's sentences, each once. */
function expectAll({ article }: Version, spans: readonly Span[]): void {
  const found = spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  expect(found).toEqual(article.sentences.map(({ start, end }) => ({ start, end })));
}

function expectInside({ before, after }: { before: Version; after: Version }, changes: Changes): void {
  for (const altered of changes.altered) {
    expect(altered.differences.length).toBeGreaterThan(0);
    expectOrdered(altered.differences, altered.before, altered.after);
  }
  for (const { differences, before: said, after: says, speaker, style } of changes.quotations) {
    if (said && says) expect(differences.length > 0 || speaker || style).toBe(true);
    else expect([differences, speaker, style]).toEqual([[], false, false]);
    expect(said ?? says).not.toBeNull();
    expectOrdered(differences, textOf(before), textOf(after));
  }
  for (const date of changes.dates) expect(date.before?.value).not.toBe(date.after?.value);
}

function textOf({ article }: Version): Span {
  return { start: 0, end: article.text.length };
}

function expectOrdered(differences: readonly Difference[], before: Span, after: Span): void {
  let [atBefore, atAfter] = [before.start, after.start];
  for (const difference of differences) {
    expect(difference.before ?? difference.after).not.toBeNull();
    for (const [span, within] of [
      [difference.before, before],
      [difference.after, after],
    ] as const) {
      if (!span) continue;
      expect(span.start).toBeGreaterThanOrEqual(within.start);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(within.end);
    }
    expect(difference.at.before).toBeGreaterThanOrEqual(atBefore);
    expect(difference.at.after).toBeGreaterThanOrEqual(atAfter);
    [atBefore, atAfter] = [difference.at.before, difference.at.after];
  }
}

test('exchanging the versions exchanges what was found and nothing else', () => {
  fc.assert(
    fc.property(PAIRS, ([before, after]) => {
      const [one, other] = [versionOf(before), versionOf(after)];
      const [there, back] = [findChanges(one, other), findChanges(other, one)];
      expect(back.gone).toEqual(there.added);
      expect(back.added).toEqual(there.gone);
      expect(back.quotations).toHaveLength(there.quotations.length);
      expect(back.dates).toHaveLength(there.dates.length);
      const altered = new Map(there.altered.map((each) => [each.before.start, each]));
      expect(back.altered).toHaveLength(altered.size);
      for (const each of back.altered) {
        const same = altered.get(each.after.start);
        expect(same).toMatchObject({ before: each.after, after: each.before });
        expect(same?.differences.map((difference) => [difference.before, difference.after])).toEqual(
          each.differences.map((difference) => [difference.after, difference.before]),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test.each(TEXTS)('a word of a sentence exchanged: that sentence is altered, there, and no other', (text) => {
  const before = versionOf(text);
  for (const sentence of before.article.sentences) {
    const words = wordsIn(text, sentence);
    const word = words[Math.floor(words.length / 2)];
    if (!word || words.length < 6) continue;
    const after = versionOf(`${text.slice(0, word.start)}zebra${text.slice(word.end)}`);
    const changes = findChanges(before, after);
    expect(changes.altered).toMatchObject([{ before: { start: sentence.start, end: sentence.end } }]);
    expect(changes.altered[0]?.differences).toMatchObject([
      { before: { start: word.start, end: word.end }, after: { start: word.start, end: word.start + 5 } },
    ]);
    expect([changes.added, changes.gone, changes.title]).toEqual([[], [], null]);
  }
});

describe('in bounded time', () => {
  const SUBJECTS = 'mayor bridge school harbour council driver farmer team court river'.split(' ');
  const prose = (year: number) =>
    Array.from({ length: 750 }, (_, index) => {
      const [one, two] = [SUBJECTS[index % 10], SUBJECTS[Math.floor(index / 10) % 10]];
      return `In case ${index} the ${one} told the ${two} on 3 May ${year} that number ${index * 7} was paid.`;
    }).join('\n');
  const cases: [string, string, string, number][] = [
    ['10,000 words, each sentence altered', prose(2021), prose(2022), 400],
    ['10,000 words and nothing of them', prose(2021), 'A quite different story.', 400],
    ['the same sentence', 'The cat sat there.\n'.repeat(3000), 'The cat sat here.\n'.repeat(3000), 400],
    ['one long sentence', 'the cat and the dog '.repeat(2000), 'the cat and the cow '.repeat(2000), 400],
    [
      'long sentences',
      `${'a cat or a dog '.repeat(60)}sat. `.repeat(40),
      `${'a cat or a cow '.repeat(60)}sat. `.repeat(40),
      2000,
    ],
  ];
  test.each(cases)('%s', (_, before, after, milliseconds) => {
    const [one, other] = [versionOf(before), versionOf(after)];
    findChanges(one, other);
    // It mostly takes a quarter of that.
    expect(processorTime(() => findChanges(one, other))).toBeLessThan(milliseconds);
  });
});
