import type { DatedLine } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import type { Difference as CheckedDifference } from '../check/verdict.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Quotation } from '../quotes/quotation.ts';

/** What both versions have. Whatever stands under `before` is of the earlier version's text, under `after` of the later one's. */
export interface Both<Each> {
  readonly before: Each;
  readonly after: Each;
}

/** What at least one version has; null in the one that lacks it. */
export type Either<Each> = Both<Each | null>;

/** Other words in the same place. */
export interface Difference extends Either<Span> {
  /** Offset in each version where that is: the beginning of its words or, where it has none, of what follows. */
  readonly at: Both<number>;
}

/** Differences within a stretch of the later version, as those of a text of its own that is checked against the earlier one. */
export function asChecked(differences: readonly Difference[], { start }: Span): readonly CheckedDifference[] {
  return differences.map(({ before, after, at }) => ({
    article: before,
    text: after && { start: after.start - start, end: after.end - start },
    at: at.after - start,
  }));
}

/** A headline: a span of the text or, where it stands beside it, as the page has it. */
export type Title = { readonly span: Span } | { readonly outside: string };

/** A quotation that isn't what it was: gone (no `after`), new (no `before`), or changed in one of three ways or several. */
export interface QuotationChange extends Either<Quotation> {
  /** Where its words changed, in order; empty where they didn't. */
  readonly differences: readonly Difference[];
  /** Whether somebody else says it. */
  readonly speaker: boolean;
  /** Whether it came to be more or less in quotation marks: reported speech where direct speech was. */
  readonly style: boolean;
}

/** A sentence that is mostly the same. */
export interface AlteredSentence extends Both<Span> {
  /** At least one, in order. */
  readonly differences: readonly Difference[];
}

/**
 * What changed between two versions of an article. Each list is in the order of the version that it is about; changed pairs
 * are in the order of the later one, with what went at the end.
 */
export interface Changes {
  readonly title: Either<Title> | null;
  readonly published: Either<DatedLine> | null;
  readonly updated: Either<DatedLine> | null;
  readonly quotations: readonly QuotationChange[];
  /** Expressions of time that mean another time than they did, came or went, in sentences that both versions have. */
  readonly dates: readonly Either<DateMention>[];
  readonly altered: readonly AlteredSentence[];
  /** Sentences that only the later version has: spans of it. */
  readonly added: readonly Span[];
  /** Sentences that only the earlier version has: spans of it. */
  readonly gone: readonly Span[];
  /** Sentences that both versions have, wherever they stand. */
  readonly unchanged: readonly Both<Span>[];
}

/** Whether the two versions say the same. */
export function saysTheSame({
  title,
  published,
  updated,
  quotations,
  dates,
  altered,
  added,
  gone,
}: Changes): boolean {
  const lists = [quotations, dates, altered, added, gone];
  return !title && !published && !updated && lists.every((list) => list.length === 0);
}
