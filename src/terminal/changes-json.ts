import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { hull } from '../article/span.ts';
import { speakersOf } from '../assistant/excerpts.ts';
import type { Reading } from '../assistant/reading.ts';
import type { Both, Changes, Difference, Either, Title } from '../changes/changes.ts';
import { saysTheSame } from '../changes/changes.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Quotation } from '../quotes/quotation.ts';
import { pair } from './json.ts';

/** What the words of a version are cut from. */
type Shown = Pick<Reading, 'article' | 'voices'>;

/** What changed between two versions of an article, for JSON. Under `before` offsets are of the earlier text, under `after` of the later. */
export function changesJson(versions: Both<Shown>, changes: Changes) {
  const { title, published, updated, quotations, dates, altered, added, gone } = changes;
  const { before, after } = versions;
  return {
    same: saysTheSame(changes),
    title: title && sides(title, titleJson),
    published: published && sides(published, (line) => line.day),
    updated: updated && sides(updated, (line) => line.day),
    quotations: quotations.map((change) => ({
      ...sides(change, quotationJson),
      differences: change.differences.map(differenceJson),
      speakerChanged: change.speaker,
      styleChanged: change.style,
    })),
    dates: dates.map((change) => sides(change, dateJson)),
    altered: altered.map((sentence) => ({
      before: spanJson(before, sentence.before),
      after: spanJson(after, sentence.after),
      differences: sentence.differences.map(differenceJson),
    })),
    added: added.map((span) => spanJson(after, span)),
    gone: gone.map((span) => spanJson(before, span)),
  };

  function sides<Each, Shape>(
    either: Either<Each>,
    json: (each: Each, version: Shown) => Shape,
  ): Either<Shape> {
    return {
      before: either.before && json(either.before, before),
      after: either.after && json(either.after, after),
    };
  }
}

function spanJson({ article }: Shown, span: Span) {
  return { text: cut(article, span), start: span.start, end: span.end };
}

function titleJson(title: Title, version: Shown) {
  return 'span' in title ? spanJson(version, title.span) : { text: title.outside, start: null, end: null };
}

function quotationJson(quotation: Quotation, version: Shown) {
  const content = hull(quotation.content);
  return {
    ...(content ? spanJson(version, content) : { text: null, start: null, end: null }),
    speakers: speakersOf(version, quotation).map(({ name }) => cut(version.article, name)),
    style: quotation.style,
  };
}

function dateJson({ span, value }: DateMention, version: Shown) {
  return { value, ...spanJson(version, span) };
}

function differenceJson({ before, after }: Difference) {
  return { before: before && pair(before), after: after && pair(after) };
}
