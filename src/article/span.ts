import { countLeading } from '../halving.ts';

/**
 * A stretch of an article's text: the UTF-16 code units from `start` up to, not including, `end`.
 * Findings about an article are spans, never strings, so that whatever is shown can be traced to the file.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Those of a list of spans, in order and without overlap, that share a code unit with `span`; the first is found by halving. */
export function overlapping<Each extends Span>(
  spans: readonly Each[],
  { start, end }: Span,
): readonly Each[] {
  const first = countLeading(spans, (each) => each.end <= start);
  let last = first;
  while (last < spans.length && (spans[last]?.start ?? 0) < end) last++;
  return spans.slice(first, last);
}

/** What two overlapping spans share. */
export function intersection(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

/** Order of appearance; of two that begin together, the shorter first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The smallest span that covers all of `spans`; null for none. */
export function hull(spans: readonly Span[]): Span | null {
  const [first, ...rest] = spans;
  if (!first) return null;
  return rest.reduce<Span>(
    (all, span) => ({ start: Math.min(all.start, span.start), end: Math.max(all.end, span.end) }),
    { start: first.start, end: first.end },
  );
}

/** The span without the white space at its two ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
