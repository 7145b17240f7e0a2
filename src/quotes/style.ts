import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { overlapping } from '../article/span.ts';
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
    const marks = overlapping(quoted, part);
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
