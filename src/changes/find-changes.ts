import type { DatedLine } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import type { AlteredSentence, Both, Changes, Either, Title } from './changes.ts';
import { dateChanges } from './date-changes.ts';
import { differencesOf } from './differences.ts';
import { quotationChanges } from './quotation-changes.ts';
import { wholeStretch } from './stretch.ts';
import type { Sentences, Version } from './version.ts';
import { pairSentences } from './version.ts';

/**
 * Tells what changed between two versions of an article. Two sentences say the same when their words do, spelt alike and in or
 * out of quotation marks alike; white space, capitals, the kind of quotation mark and other punctuation are no change, nor is
 * another place. Pure and total; takes time in proportion to the two texts.
 */
export function findChanges(before: Version, after: Version): Changes {
  const versions = { before, after };
  const sentences = pairSentences(versions);
  return {
    title: titleChange(versions),
    published: dayChange(before.article.published, after.article.published),
    updated: dayChange(before.article.updated, after.article.updated),
    quotations: quotationChanges(versions, sentences),
    dates: dateChanges(versions, sentences),
    ...sentenceChanges(versions, sentences),
  };
}

function titleChange({ before, after }: Both<Version>): Either<Title> | null {
  const [was, is] = [titleOf(before), titleOf(after)];
  if (wholeStretch(was?.words ?? '').identity === wholeStretch(is?.words ?? '').identity) return null;
  return { before: was?.title ?? null, after: is?.title ?? null };
}

function titleOf({ article }: Version): { readonly title: Title; readonly words: string } | null {
  const { title: span, source } = article;
  if (span) return { title: { span }, words: cut(article, span) };
  return source.title === undefined ? null : { title: { outside: source.title }, words: source.title };
}

function dayChange(before: DatedLine | null, after: DatedLine | null): Either<DatedLine> | null {
  return before?.day === after?.day ? null : { before, after };
}

type SentenceChanges = Pick<Changes, 'altered' | 'added' | 'gone' | 'unchanged'>;

function sentenceChanges({ before, after }: Both<Version>, sentences: Sentences): SentenceChanges {
  const { same, alike, known, stretches } = sentences;
  const spansOf = (pair: Both<number>): Both<Span>[] => {
    const [old, own] = [before.article.sentences[pair.before], after.article.sentences[pair.after]];
    return old && own ? [{ before: spanOf(old), after: spanOf(own) }] : [];
  };
  const altered = alike.flatMap((pair): AlteredSentence[] => {
    const [old, own] = [stretches.before[pair.before], stretches.after[pair.after]];
    const differences = old && own ? differencesOf({ before: old, after: own }) : [];
    return spansOf(pair).map((spans) => ({ ...spans, differences }));
  });
  const [alikeBefore, alikeAfter] = [
    new Set(alike.map((pair) => pair.before)),
    new Set(alike.map((pair) => pair.after)),
  ];
  return {
    altered,
    added: unpaired(after, known.after, alikeAfter),
    gone: unpaired(before, known.before, alikeBefore),
    unchanged: same.flatMap(spansOf),
  };
}

function unpaired(
  { article }: Version,
  same: ReadonlySet<number>,
  alike: ReadonlySet<number>,
): readonly Span[] {
  return article.sentences.filter((_, index) => !same.has(index) && !alike.has(index)).map(spanOf);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
