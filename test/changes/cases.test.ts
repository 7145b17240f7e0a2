import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DatedLine } from '../../src/article/article.ts';
import { cut } from '../../src/article/cut.ts';
import type { Span } from '../../src/article/span.ts';
import { hull } from '../../src/article/span.ts';
import type { Changes, Difference, Either, Title } from '../../src/changes/changes.ts';
import { saysTheSame } from '../../src/changes/changes.ts';
import { findChanges } from '../../src/changes/find-changes.ts';
import type { Version } from '../../src/changes/version.ts';
import { packagePath } from '../../src/package.ts';
import { versionOf } from './version.ts';

type Words = string | null;

/** An article's edits, and what is found to have changed; what a case leaves out hasn't. */
interface Case {
  readonly name: string;
  readonly article: string;
  /** Words of the article, and those that stand in their place afterwards. */
  readonly edits: readonly (readonly [string, string])[];
  readonly title?: readonly [Words, Words];
  readonly published?: readonly [Words, Words];
  readonly updated?: readonly [Words, Words];
  /** Words that the quotation has, of each version; the differing words, earlier and later. */
  readonly quotations?: readonly {
    readonly before: Words;
    readonly after: Words;
    readonly differences?: readonly (readonly [Words, Words])[];
    readonly speaker?: boolean;
    readonly style?: boolean;
  }[];
  /** The earlier expression and its value, the later one and its. */
  readonly dates?: readonly (readonly [Words, Words, Words, Words])[];
  /** Of each sentence the differing words, earlier and later. */
  readonly altered?: readonly (readonly (readonly [Words, Words])[])[];
  readonly added?: readonly string[];
  readonly gone?: readonly string[];
}

const { articles, cases }: { articles: Record<string, string[]>; cases: Case[] } = JSON.parse(
  readFileSync(packagePath('test/changes/cases.json'), 'utf8'),
);

function versionsOf({ article, edits }: Case): [Version, Version] {
  const text = (articles[article] ?? []).join('\n\n');
  const edited = edits.reduce((words, [from, to]) => {
    expect(words).toContain(from);
    return words.replace(from, to);
  }, text);
  return [versionOf(text), versionOf(edited)];
}

/** What was found, in the words of the versions. */
function inWords(before: Version, after: Version, changes: Changes) {
  const said = ({ article }: Version, span: Span | null) => span && cut(article, span);
  const pair = ({ before: was, after: is }: Either<Span>): [Words, Words] => [
    said(before, was),
    said(after, is),
  ];
  const titleWords = (version: Version, title: Title | null) =>
    title && ('span' in title ? said(version, title.span) : title.outside);
  const title = (either: Either<Title> | null) =>
    either && [titleWords(before, either.before), titleWords(after, either.after)];
  const days = (either: Either<DatedLine> | null) =>
    either && [either.before?.day ?? null, either.after?.day ?? null];
  return {
    title: title(changes.title),
    published: days(changes.published),
    updated: days(changes.updated),
    quotations: changes.quotations.map((change) => ({
      before: change.before && said(before, hull(change.before.content)),
      after: change.after && said(after, hull(change.after.content)),
      differences: change.differences.map(pair),
      speaker: change.speaker,
      style: change.style,
    })),
    dates: changes.dates.map((change) => [
      said(before, change.before?.span ?? null),
      change.before?.value ?? null,
      said(after, change.after?.span ?? null),
      change.after?.value ?? null,
    ]),
    altered: changes.altered.map(({ differences }) => differences.map(pair)),
    added: changes.added.map((span) => said(after, span)),
    gone: changes.gone.map((span) => said(before, span)),
  };
}

describe.each(cases)('$name', (each) => {
  const [before, after] = versionsOf(each);
  const changes = findChanges(before, after);

  test('is told', () => {
    const containing = (words: Words) => words && expect.stringContaining(words);
    expect(inWords(before, after, changes)).toEqual({
      title: each.title ?? null,
      published: each.published ?? null,
      updated: each.updated ?? null,
      quotations: (each.quotations ?? []).map((quotation) => ({
        before: containing(quotation.before),
        after: containing(quotation.after),
        differences: quotation.differences ?? [],
        speaker: quotation.speaker ?? false,
        style: quotation.style ?? false,
      })),
      dates: each.dates ?? [],
      altered: each.altered ?? [],
      added: each.added ?? [],
      gone: each.gone ?? [],
    });
  });

  test('and the other way round, the other way round', () => {
    expect(exchanged(findChanges(after, before))).toEqual(inOrder(changes));
  });
});

test('a headline beside the text is compared too, and where it stands makes no difference', () => {
  const version = versionOf('The port was closed on Monday, the harbour master said.');
  const titled = (title: string) => ({ ...version, article: { ...version.article, source: { title } } });
  const change = findChanges(titled('Port closed'), titled('Port to reopen'));
  expect(change.title).toEqual({ before: { outside: 'Port closed' }, after: { outside: 'Port to reopen' } });
  expect(saysTheSame(change)).toBe(false);
  const inText = versionOf('Port Closed\n\nThe port was closed on Monday, the harbour master said.');
  expect(findChanges(titled('Port closed'), inText).title).toBeNull();
});

/** The changes of exchanged versions, exchanged back. */
function exchanged(changes: Changes): unknown {
  const flip = <Each>({ before, after }: { before: Each; after: Each }) => ({ before: after, after: before });
  const flipped = (differences: readonly Difference[]) =>
    differences.map(({ at, ...either }) => ({ ...flip(either), at: flip(at) }));
  return inOrder({
    title: changes.title && flip(changes.title),
    published: changes.published && flip(changes.published),
    updated: changes.updated && flip(changes.updated),
    quotations: changes.quotations.map((change) => ({
      ...change,
      ...flip(change),
      differences: flipped(change.differences),
    })),
    dates: changes.dates.map(flip),
    altered: changes.altered.map((change) => ({
      ...flip(change),
      differences: flipped(change.differences),
    })),
    added: changes.gone,
    gone: changes.added,
    unchanged: changes.unchanged.map(flip),
  });
}

/** Lists of pairs in an order that doesn't depend on which version is earlier. */
function inOrder(changes: Changes): unknown {
  const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(sortKeys(each))).sort();
  const { quotations, dates, altered, unchanged, ...rest } = changes;
  return {
    ...rest,
    lists: [quotations, dates, altered, unchanged].map(sorted),
  };
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, each]) => [key, sortKeys(each)]),
  );
}
