import type { Span } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { firstFrom, lastBefore, within } from './sorted.ts';
import type { VerbGroup } from './tense.ts';

/** Clauses are looked for between these. */
const BOUNDARY = /^[,;:()“”"—–]$/u;
const SUBORDINATOR = new Set(
  'that which who when where while because although though if whether as since after before until'.split(' '),
);

/** A verb further away than this, in words, has nothing to do with a date: the text is no sentence. */
const REACH = 60;

/**
 * The verb group that an expression at `span` goes with: of its own clause, the nearest one before it, or else the one
 * behind it. Null in a sentence without verbs.
 */
export function governingVerb(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  span: Span,
): VerbGroup | null {
  const before = lastBefore(groups, span.start);
  const after = groups[firstFrom(groups, span.end)] ?? null;
  const left = before && near(tokens, before.end, span.start);
  const right = after && near(tokens, span.end, after.start);
  if (!left || !right) return left ? before : right ? after : null;
  // "the talks on Friday will …", "has a deadline set at June 1 to draw up a plan"; but "left in June to teach"
  const participle = left.some(({ pos }) => pos === 'VERB');
  if (right.length === 0 && left.length > 1 && (after?.finite === true || participle)) return after;
  const leftClosed = withoutPreposition(left).some(isBoundary);
  const rightClosed = right.some((token) => isBoundary(token) && token.text !== ',');
  return leftClosed && !rightClosed ? after : before;
}

/** Before a date "until" and "after" begin no clause. */
function withoutPreposition(left: readonly Token[]): readonly Token[] {
  const end = left.at(-1)?.lower === 'the' ? left.length - 1 : left.length;
  return PREPOSITIONS.has(left[end - 1]?.lower ?? '') ? left.slice(0, end - 1) : left;
}

const PREPOSITIONS = new Set(['until', 'since', 'after', 'before']);

/** The words between two offsets; null where there are too many. */
function near(tokens: readonly Token[], from: number, to: number): readonly Token[] | null {
  const first = firstFrom(tokens, from);
  return firstFrom(tokens, to) - first > REACH ? null : within(tokens, from, to);
}

function isBoundary(token: Token): boolean {
  return BOUNDARY.test(token.text) || SUBORDINATOR.has(token.lower);
}
