import type { DateLabel } from './date-labels.ts';
import { labelIn, partsByLabel } from './date-labels.ts';
import type { DateLanguage } from './date-language.ts';
import type { PageDocument, PageElement, PageNode } from './dom.ts';
import { isElement, isText, oneLine } from './dom.ts';
import { ELSEWHERE } from './elsewhere.ts';
import type { Moment } from './moment.ts';
import { readMoment } from './moment.ts';

/** A date that a page shows, and what it says of it. */
export interface ShownDate {
  readonly moment: Moment;
  readonly label: DateLabel;
}

/** The dates that stand by the headline, each in the order of the page. */
export interface DatesByHeadline {
  readonly below: readonly ShownDate[];
  /** In the line above it. */
  readonly above: readonly ShownDate[];
  /** On the whole page, if it has no headline. */
  readonly scattered: readonly ShownDate[];
}

/** How many pieces of text after the headline may hold a date. */
const BELOW = 40;
/** So many right before it may: further up, sites show today's date. */
const ABOVE = 2;
/** How many are looked through on a page without a headline. */
const SCATTERED = 1000;
/** After so many pieces of a sentence's length the article itself is under way. */
const MOST_LONG_PIECES = 2;
const LONG_PIECE = 150;
/** Text between two elements that says a date says little else. */
const LONGEST_PIECE = 60;
/** Where the article begins with its day: "(3 May 2020) The mayor …". */
const LEADING = /^\([^)]{6,40}\)/u;
/** A label may stand so many short pieces before its date: "Last updated", "on", "3 May". */
const LABEL_WITHIN = 3;
const SHORT_PIECE = 30;
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);

/** The dates around the headline, with nothing but a word such as "Published" in the same piece of text. */
export function datesByHeadline(
  page: PageDocument,
  headline: PageElement | null,
  language: DateLanguage,
): DatesByHeadline {
  const pieces = page.body ? piecesOf(page.body, headline) : [];
  const at = pieces.indexOf(null);
  const words = pieces.map((piece) => piece ?? '');
  if (at < 0) return { below: [], above: [], scattered: datesIn(words, language) };
  const before = words.slice(Math.max(0, at - ABOVE - LABEL_WITHIN), at);
  return {
    below: datesIn(words.slice(at + 1), language),
    above: datesIn(before, language, before.length - ABOVE),
    scattered: [],
  };
}

/** The texts of a page in order, each on one line, up to the last that counts; null stands for the headline. */
function piecesOf(body: PageElement, headline: PageElement | null): readonly (string | null)[] {
  const pieces: (string | null)[] = [];
  const unread = othersIn(body, headline);
  let rest = headline ? Number.POSITIVE_INFINITY : SCATTERED;
  const visit = (node: PageNode): void => {
    if (rest === 0) return;
    if (node === headline) {
      pieces.push(null);
      rest = BELOW;
    } else if (isText(node)) {
      const words = oneLine(node.textContent ?? '');
      if (words === '') return;
      pieces.push(words);
      rest--;
    } else if (isElement(node) && !UNSEEN.has(node.localName) && !unread.has(node)) {
      for (const child of node.childNodes) visit(child);
    }
  };
  visit(body);
  return pieces;
}

/** What speaks of other articles: neither what has a headline in it, nor the footer of an article. */
function othersIn(body: PageElement, headline: PageElement | null): ReadonlySet<PageElement> {
  const others = new Set(
    [...body.querySelectorAll(ELSEWHERE)].filter(
      (element) =>
        !(element.localName === 'footer' && element.closest('article')) && !element.querySelector('h1'),
    ),
  );
  for (let around = headline; around; around = around.parentElement) others.delete(around);
  return others;
}

/** @param from the pieces before this one only serve as labels */
function datesIn(pieces: readonly string[], language: DateLanguage, from = 0): readonly ShownDate[] {
  const found: ShownDate[] = [];
  let long = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.length >= LONG_PIECE) long++;
    if (long === MOST_LONG_PIECES) break;
    if (index < from) continue;
    for (const part of piece.length < LONG_PIECE ? partsByLabel(piece) : [piece]) {
      const said = part.length <= LONGEST_PIECE ? part : (LEADING.exec(part)?.[0] ?? '');
      const moment = readMoment(said, language);
      if (moment) found.push({ moment, label: labelIn(said) ?? labelBefore(pieces, index, language) });
    }
  }
  return found;
}

/** What the short pieces before a date say of it, the nearest first, as far as they belong to no other date. */
function labelBefore(pieces: readonly string[], index: number, language: DateLanguage): DateLabel {
  for (const piece of pieces.slice(Math.max(0, index - LABEL_WITHIN), index).reverse()) {
    if (piece.length >= SHORT_PIECE || readMoment(piece, language)) return null;
    const label = labelIn(piece);
    if (label) return label;
  }
  return null;
}
