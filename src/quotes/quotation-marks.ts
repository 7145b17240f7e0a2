import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';

/** A stretch between quotation marks, the marks included; no longer than its paragraph. */
export interface Quoted extends Span {
  /** Whether its own closing mark ends it; a quotation that the paragraph's end cuts off has none. */
  readonly closed: boolean;
  /** It takes up the quotation that the paragraph before left open. */
  readonly goesOn: boolean;
}

const OPENING = '“«„‟';
const CLOSING = '”»';
const STRAIGHT = '"＂';

/** Finds what stands in quotation marks, paragraph by paragraph, in one pass. Inner quotations belong to the outer ones. */
export function findQuoted(article: Pick<Article, 'text' | 'paragraphs'>): readonly Quoted[] {
  const { text, paragraphs } = article;
  const single = usesSingleMarks(text, paragraphs);
  const found: Quoted[] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    const quoted = scan(text, paragraph, single || isSingle(text, paragraph), open);
    found.push(...quoted);
    const last = quoted.at(-1);
    open = last !== undefined && !last.closed;
  }
  return found;
}

/** In code units: what no mark closes for longer was never a quotation. */
const LONGEST_QUOTATION = 20_000;

function scan(text: string, { start, end }: Span, single: boolean, leftOpen: boolean): Quoted[] {
  const quoted: Quoted[] = [];
  let from = -1;
  let goesOn = false;
  for (let at = start; at < end; at++) {
    const twin = twinAt(text, at, single, from >= 0);
    const kind = twin ?? markAt(text, at, start, end, single, from >= 0);
    if (from >= 0 && at - from > LONGEST_QUOTATION) from = -1;
    if (kind === 'open' && from < 0) {
      from = at;
      goesOn = leftOpen && at === start;
    } else if (kind === 'open' && from >= 0 && STRAIGHT.includes(text.charAt(at))) {
      // A straight mark that can only open: the one before was never closed.
      quoted.push({ start: from, end: from + 1, closed: false, goesOn });
      from = at;
      goesOn = false;
    } else if (kind === 'close' && from >= 0) {
      const behind = twin ? at + 2 : at + 1;
      quoted.push({ start: from, end: behind, closed: true, goesOn });
      from = -1;
    }
    if (twin) at++;
  }
  if (from >= 0 && end - from <= LONGEST_QUOTATION) quoted.push({ start: from, end, closed: false, goesOn });
  return quoted.filter((span) => span.end - span.start > 2);
}

type MarkKind = 'open' | 'close' | null;

/** Two single marks that close what a double one opens, as agencies send them: “It was late,’’. */
function twinAt(text: string, at: number, single: boolean, inside: boolean): MarkKind {
  return !single && inside && /^(?:’’|'')$/u.test(text.slice(at, at + 2)) ? 'close' : null;
}

function markAt(
  text: string,
  at: number,
  start: number,
  end: number,
  single: boolean,
  inside: boolean,
): MarkKind {
  const mark = text.charAt(at);
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = at + 1 < end ? text.charAt(at + 1) : ' ';
  if (OPENING.includes(mark))
    return inside && mark === '“' && /[\p{L}\p{N}.,!?]/u.test(before) && /[\s.,;:)]/u.test(after)
      ? 'close'
      : 'open';
  if (CLOSING.includes(mark))
    return !inside && /[\s(—–-]/u.test(before) && /[\p{L}\p{N}[]/u.test(after) ? 'open' : 'close';
  if (STRAIGHT.includes(mark)) return straight(before, after, inside, /\d/u.test(before));
  return single ? singleMark(mark, before, after, inside) : null;
}

function straight(before: string, after: string, inside: boolean, afterDigit: boolean): MarkKind {
  // 6'2" and 12": an inch mark, unless a quotation waits to be closed.
  if (!inside) return afterDigit && !/\s/u.test(before) && /[\s,.)]/u.test(after) ? null : 'open';
  const reopens = /\s/u.test(before) && !/[\s.,;:!?)]/u.test(after);
  return reopens ? 'open' : 'close';
}

function singleMark(mark: string, before: string, after: string, inside: boolean): MarkKind {
  if (mark !== '‘' && mark !== '’' && mark !== "'") return null;
  const opens = /[\s(—–:[-]/u.test(before) && /[\p{L}\p{N}[…]/u.test(after);
  if (mark !== '’' && opens && !inside) return 'open';
  // "the workers' rights": a plural's apostrophe looks like a closing mark; only one behind a stop or before one counts.
  const closes =
    !/\s/u.test(before) &&
    /[\s.,;:!?)—–]/u.test(after) &&
    (/[.,!?…]/u.test(before) || /[.,;:!?)]/u.test(after) || before !== 's');
  return mark !== '‘' && inside && closes ? 'close' : null;
}

/** A paragraph without double marks where a capital opens and a stop closes between single ones. */
function isSingle(text: string, { start, end }: Span): boolean {
  const paragraph = text.slice(start, end);
  return (
    !/["“”«»„＂]/u.test(paragraph) &&
    /(?:^|\s)[‘'](?=\p{Lu})/u.test(paragraph) &&
    /[.,!?…]['’](?=\s|$)/u.test(paragraph)
  );
}

/** Single marks count only in a text that has no double ones, and opens at least one quotation with a single one. */
function usesSingleMarks(text: string, paragraphs: readonly Span[]): boolean {
  let double = 0;
  let single = 0;
  for (const { start, end } of paragraphs) {
    const paragraph = text.slice(start, end);
    double += paragraph.match(/["“”«»„＂]/gu)?.length ?? 0;
    single += paragraph.match(/(?:^|[\s(—–:])[‘'](?=[\p{L}\p{N}[…])/gu)?.length ?? 0;
  }
  return single > 0 && double < single;
}
