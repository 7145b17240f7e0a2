import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';

/** A stretch between quotation marks, the marks included; no longer than its paragraph. */
export interface Quoted extends Span {
  /** Whether its own closing mark ends it; a quotation that the paragraph's end cuts off has none. */
  readonly closed: boolean;
  /** It takes up the quotation that the paragraph before left open. */
  readonly goesOn: boolean;
}

/** Finds what stands in quotation marks, paragraph by paragraph, in one pass. Inner quotations belong to the outer ones. */
export function findQuoted(article: Pick<Article, 'text' | 'paragraphs'>): readonly Quoted[] {
  const { text, paragraphs } = article;
  const single = usesSingleMarks(text, paragraphs);
  const found: Quoted[] = [];
  let leftOpen = false;
  for (const paragraph of paragraphs) {
    const marked: MarkedParagraph = { text, paragraph, single: single || isSingle(text, paragraph) };
    const quoted = scan(marked, leftOpen);
    found.push(...quoted);
    const last = quoted.at(-1);
    leftOpen = last !== undefined && !last.closed;
  }
  return found;
}

/** A paragraph whose marks are read. */
interface MarkedParagraph {
  readonly text: string;
  readonly paragraph: Span;
  /** Whether single marks count in it. */
  readonly single: boolean;
}

/** In code units: what no mark closes for longer was never a quotation. */
const LONGEST_QUOTATION = 20_000;

/** @param leftOpen whether the paragraph before ends within a quotation */
function scan(marked: MarkedParagraph, leftOpen: boolean): Quoted[] {
  const { start, end } = marked.paragraph;
  const quoted: Quoted[] = [];
  let open: { readonly start: number; readonly goesOn: boolean } | null = null;
  for (let at = start; at < end; at++) {
    if (open && at - open.start > LONGEST_QUOTATION) open = null;
    const mark = markAt(marked, at, open !== null);
    if (!mark) continue;
    if (mark.kind === 'close') {
      if (open) quoted.push({ ...open, end: at + mark.length, closed: true });
      open = null;
    } else if (!open || mark.reopens) {
      open = { start: at, goesOn: open === null && leftOpen && at === start };
    }
    at += mark.length - 1;
  }
  if (open && end - open.start <= LONGEST_QUOTATION) quoted.push({ ...open, end, closed: false });
  // Two marks with nothing between them quote nothing.
  return quoted.filter((span) => span.end - span.start > 2);
}

interface Mark {
  readonly kind: 'open' | 'close';
  /** In code units. */
  readonly length: number;
  /** It opens a quotation although one is open: that one was never closed. */
  readonly reopens: boolean;
}

const OPEN: Mark = { kind: 'open', length: 1, reopens: false };
const CLOSE: Mark = { kind: 'close', length: 1, reopens: false };

/** Double marks. */
const OPENING = '“«„‟';
const CLOSING = '”»';
const STRAIGHT = '"＂';
const DOUBLE = /["“”«»„＂]/gu;

/**
 * The mark at a place; null for any other character.
 *
 * @param inside whether a quotation is open there
 */
function markAt({ text, paragraph, single }: MarkedParagraph, at: number, inside: boolean): Mark | null {
  const mark = text.charAt(at);
  const before = at > paragraph.start ? text.charAt(at - 1) : ' ';
  const after = at + 1 < paragraph.end ? text.charAt(at + 1) : ' ';
  // Two single marks that close what a double one opens, as agencies send them: “It was late,’’.
  if (!single && inside && /^(?:’’|'')$/u.test(mark + text.charAt(at + 1))) return { ...CLOSE, length: 2 };
  if (OPENING.includes(mark)) return inside && closesAlike(mark, before, after) ? CLOSE : OPEN;
  if (CLOSING.includes(mark)) return !inside && opensAlike(before, after) ? OPEN : CLOSE;
  if (STRAIGHT.includes(mark)) return inside ? straightInside(before, after) : straightOutside(before, after);
  if (!single || !/^[‘’']$/u.test(mark)) return null;
  return inside ? singleInside(mark, before, after) : singleOutside(mark, before, after);
}

/** “It was late,“ she said: an opening mark where only a closing one can stand. */
function closesAlike(mark: string, before: string, after: string): boolean {
  return mark === '“' && /[\p{L}\p{N}.,!?]/u.test(before) && /[\s.,;:)]/u.test(after);
}

/** She said: ”It was late.” */
function opensAlike(before: string, after: string): boolean {
  return /[\s(—–-]/u.test(before) && /[\p{L}\p{N}[]/u.test(after);
}

function straightOutside(before: string, after: string): Mark | null {
  // 6'2" and 12": an inch mark.
  return /\d/u.test(before) && /[\s,.)]/u.test(after) ? null : OPEN;
}

function straightInside(before: string, after: string): Mark {
  return /\s/u.test(before) && !/[\s.,;:!?)]/u.test(after) ? { ...OPEN, reopens: true } : CLOSE;
}

function singleOutside(mark: string, before: string, after: string): Mark | null {
  const opens = /[\s(—–:[-]/u.test(before) && /[\p{L}\p{N}[…]/u.test(after);
  return mark !== '’' && opens ? OPEN : null;
}

function singleInside(mark: string, before: string, after: string): Mark | null {
  // "the workers' rights": a plural's apostrophe looks like a closing mark; only one behind a stop or before one counts.
  const closes =
    !/\s/u.test(before) &&
    /[\s.,;:!?)—–]/u.test(after) &&
    (/[.,!?…]/u.test(before) || /[.,;:!?)]/u.test(after) || before !== 's');
  return mark !== '‘' && closes ? CLOSE : null;
}

/** A paragraph without double marks where a capital opens and a stop closes between single ones. */
function isSingle(text: string, { start, end }: Span): boolean {
  const paragraph = text.slice(start, end);
  return (
    paragraph.search(DOUBLE) < 0 &&
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
    double += paragraph.match(DOUBLE)?.length ?? 0;
    single += paragraph.match(/(?:^|[\s(—–:])[‘'](?=[\p{L}\p{N}[…])/gu)?.length ?? 0;
  }
  return single > 0 && double < single;
}
