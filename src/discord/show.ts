import type { Article } from '../article/article.ts';
import type { Excerpt } from '../assistant/answer.ts';
import { contextOf } from './context.ts';
import { footer } from './footer.ts';
import type { Showing } from './pages.ts';
import { blockText, GAP, layOut, roomBelow } from './pages.ts';

/** Which part of an answer is to be seen, from 0: a page, or one excerpt among its neighbours in the article. */
export interface View {
  readonly view: 'page' | 'context';
  readonly index: number;
}

/** A part of an answer as a message shows it, and where in the answer that is. */
export interface Shown {
  readonly content: string;
  /** The part that is shown: the nearest one where there is none of that number. */
  readonly view: View;
  /** How many parts there are of that kind. */
  readonly count: number;
  /** The excerpts that are shown. */
  readonly excerpts: readonly Excerpt[];
  /** The number of the first of them among all the answer's, from 0. */
  readonly first: number;
  /** What the other view of the same place is: the page of an excerpt, the first excerpt of a page; null for none. */
  readonly other: View | null;
  /** Code units at the end of the content, before the footer, that are neither excerpts nor gaps. */
  readonly tail: number;
}

/** Shows a part of an answer. */
export function show(article: Article, showing: Showing, { view, index }: View): Shown {
  return view === 'context' && showing.blocks.some(({ excerpt }) => excerpt)
    ? showContext(article, showing, index)
    : showPage(article, showing, index);
}

function showPage(article: Article, showing: Showing, wanted: number): Shown {
  const pages = layOut(article, showing);
  const index = clamp(wanted, pages.length);
  const { text, excerpts } = pages[index] ?? { text: '', excerpts: [] };
  const before = pages.slice(0, index).reduce((sum, page) => sum + page.excerpts.length, 0);
  return {
    content: finished(article, showing, text, excerpts, partName('page', index, pages.length)),
    view: { view: 'page', index },
    count: pages.length,
    excerpts,
    first: before,
    other: excerpts.length > 0 ? { view: 'context', index: before } : null,
    tail: pages.length === 1 ? (showing.tail?.length ?? 0) : 0,
  };
}

function showContext(article: Article, showing: Showing, wanted: number): Shown {
  const units = showing.blocks.filter(({ excerpt }) => excerpt !== null);
  const index = clamp(wanted, units.length);
  const unit = units[index];
  if (!unit?.excerpt) return showPage(article, showing, 0);
  const pages = layOut(article, showing);
  const tail = pages.length === 1 && showing.tail !== null ? GAP + showing.tail : '';
  const room = roomBelow(article, showing.top) - tail.length;
  const words = blockText(article, unit, room);
  const around = contextOf(article, unit.excerpt.span, room - words.length - GAP.length);
  const text = words + GAP + around + tail;
  return {
    content: finished(article, showing, text, [unit.excerpt], partName('excerpt', index, units.length)),
    view: { view: 'context', index },
    count: units.length,
    excerpts: [unit.excerpt],
    first: index,
    other: { view: 'page', index: pageOf(pages, index) },
    tail: Math.max(0, tail.length - GAP.length),
  };
}

/** The page that has the excerpt of a number. */
function pageOf(pages: readonly { readonly excerpts: readonly Excerpt[] }[], wanted: number): number {
  let count = 0;
  const page = pages.findIndex(({ excerpts }) => {
    count += excerpts.length;
    return wanted < count;
  });
  return Math.max(0, page);
}

function partName(what: string, index: number, count: number): string | null {
  return count > 1 ? `${what} ${index + 1} of ${count}` : null;
}

function finished(
  article: Article,
  { top, blocks, manner }: Showing,
  text: string,
  excerpts: readonly Excerpt[],
  place: string | null,
): string {
  const body = text === '' ? top.trimEnd() : top + text;
  if (blocks.length === 0) return body;
  const spans = excerpts.map(({ span }) => span);
  const below = footer(article, spans, place, manner);
  return below === '' ? body : `${body}\n${below}`;
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
