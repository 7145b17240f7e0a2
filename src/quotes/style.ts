import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import type { Style } from './quotation.ts';
import type { Quoted } from './quotation-marks.ts';

/** Tells how much of a content stands in quotation marks, by its letters and digits. */
export function styleOf(
  { text }: Pick<Article, 'text'>,
  content: readonly Span[],
  quoted: readonly Quoted[],
): Style {
  let inside = 0;
  let outside = 0;
  for (const part of content) {
    const marks = quotedWithin(quoted, part);
    let at = part.start;
    for (const { start, end } of marks) {
      outside += letters(text.slice(at, Math.max(at, start)));
      inside += letters(text.slice(Math.max(at, start), Math.min(end, part.end)));
      at = Math.max(at, Math.min(end, part.end));
    }
    outside += letters(text.slice(at, part.end));
  }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}

function letters(words: string): number {
  return words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The quotations that share words with a span; they are in order, so the first is found by halving. */
export function quotedWithin(quoted: readonly Quoted[], { start, end }: Span): readonly Quoted[] {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < quoted.length && (quoted[last]?.start ?? 0) < end) last++;
  return quoted.slice(low, last);
}
