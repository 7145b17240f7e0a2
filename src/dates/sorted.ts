import type { Span } from '../article/span.ts';
import { countLeading } from '../halving.ts';

/** Index of the first of `spans` (in order, not overlapping) that begins at `offset` or behind it; their number for none. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  return countLeading(spans, ({ start }) => start < offset);
}

/** Those of `spans` that lie wholly in [`from`, `to`). */
export function within<T extends Span>(spans: readonly T[], from: number, to: number): readonly T[] {
  const first = firstFrom(spans, from);
  let end = firstFrom(spans, to);
  while (end > first && (spans[end - 1]?.end ?? 0) > to) end--;
  return spans.slice(first, end);
}

/** The last of `spans` that ends at `offset` or before it. */
export function lastBefore<T extends Span>(spans: readonly T[], offset: number): T | null {
  let at = firstFrom(spans, offset) - 1;
  while (at >= 0 && (spans[at]?.end ?? 0) > offset) at--;
  return spans[at] ?? null;
}

/** The one of `spans` that holds the offset. */
export function holding<T extends Span>(spans: readonly T[], offset: number): T | null {
  const last = spans[firstFrom(spans, offset + 1) - 1];
  return last && offset < last.end ? last : null;
}
