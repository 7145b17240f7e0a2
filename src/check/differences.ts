import type { Span } from '../article/span.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import type { Pair } from './align.ts';
import type { ArticleWords } from './article-words.ts';
import type { Placement } from './place.ts';
import { runs } from './place.ts';
import type { Window } from './windows.ts';
import type { Word } from './word.ts';

/** Where a text and the article part: words of the article by their indexes, words of the text by theirs. */
export interface Gap {
  /** What the article has there; empty where it has nothing. */
  readonly article: Window;
  /** What the text has there; empty where it has nothing. */
  readonly text: Window;
  /** Whether the text doesn't hide that something is left out: it has "…", "[...]", a new line, or other words there. */
  readonly marked: boolean;
}

/** From one piece of a text to the next, which stands elsewhere in the article. */
export interface Join {
  readonly before: Pair;
  readonly after: Pair;
  readonly marked: boolean;
}

/** All that sets a text apart from where it stands. */
export interface Comparison {
  readonly gaps: readonly Gap[];
  readonly joins: readonly Join[];
}

/** A text's end may be a changed end of a sentence when the sentence has hardly more words left. */
const MOST_LEFT_OVER = 1;

/** Of a sentence that goes on for longer, no more words than these are taken for changed ones. */
const MOST_ALIKE = 2;

const OMISSION = /\.\s?\.\s?\.|…|\[\s*\]|[\r\n]/u;

/** Compares a text with the place where it stands. */
export function compare(
  article: ArticleWords,
  text: string,
  words: readonly Word[],
  { pieces }: Placement,
): Comparison {
  const gaps: Gap[] = [];
  const joins: Join[] = [];
  const between = (a: Pair, b: Pair) => isMarked(text, words, a.text, b.text);
  for (const [index, piece] of pieces.entries()) {
    const [first, last] = [piece[0], piece.at(-1)];
    if (!first || !last) continue;
    const before = pieces[index - 1]?.at(-1);
    if (before) {
      joins.push({ before, after: first, marked: between(before, first) });
      // What stands in neither of the two pieces is the writer's.
      gaps.push(inserted({ from: before.text + 1, to: first.text }, first.article));
    } else gaps.push(leading(article, words, first));
    const stretches = runs(piece);
    for (const [at, run] of stretches.entries()) {
      const [end, start] = [run.at(-1), stretches[at + 1]?.[0]];
      if (!end || !start) continue;
      gaps.push({
        article: { from: end.article + 1, to: start.article },
        text: { from: end.text + 1, to: start.text },
        marked: between(end, start),
      });
    }
    if (index === pieces.length - 1) gaps.push(trailing(article, words, last));
  }
  return {
    gaps: gaps.filter(({ article, text }) => article.from < article.to || text.from < text.to),
    joins,
  };
}

/** Whether a text shows that something is left out between two words of a claim, by their indexes. */
function isMarked(text: string, words: readonly Word[], a: number, b: number): boolean {
  const between = text.slice(words[a]?.end, words[b]?.start);
  // Neighbours in the claim that have words between them are parted by who says it: '"…," he said, "…"'.
  return OMISSION.test(between) || (b === a + 1 && /[\p{L}\p{N}]/u.test(between));
}

function inserted(text: Window, at: number): Gap {
  return { article: { from: at, to: at }, text, marked: false };
}

/** The text's words before the first that it shares: other words for a sentence's beginning, or its writer's own. */
function leading({ words }: ArticleWords, text: readonly Word[], first: Pair): Gap {
  let from = first.article;
  while (from > 0 && continues(words[from - 1], words[from])) from--;
  const own = { from: 0, to: first.text };
  const beside = { from: first.article - first.text, to: first.article };
  if (replaces(first.article - from, first.text))
    return { article: { from, to: first.article }, text: own, marked: false };
  return beside.from >= from && areAlike(words, beside, text, own)
    ? { article: beside, text: own, marked: false }
    : inserted(own, first.article);
}

/** The text's words behind the last that it shares. */
function trailing({ words }: ArticleWords, text: readonly Word[], last: Pair): Gap {
  const from = last.article + 1;
  let to = from;
  while (to < words.length && continues(words[to - 1], words[to])) to++;
  const own = { from: last.text + 1, to: text.length };
  const beside = { from, to: from + own.to - own.from };
  if (replaces(to - from, own.to - own.from)) return { article: { from, to }, text: own, marked: false };
  return beside.to <= to && areAlike(words, beside, text, own)
    ? { article: beside, text: own, marked: false }
    : inserted(own, from);
}

function replaces(left: number, written: number): boolean {
  return written > 0 && left > 0 && left <= written + MOST_LEFT_OVER;
}

/** Whether one or two words at an end may stand for as many of the article's: words of grammar for such, others for others. */
function areAlike(article: readonly Word[], { from }: Window, text: readonly Word[], own: Window): boolean {
  const length = own.to - own.from;
  if (length === 0 || length > MOST_ALIKE) return false;
  const kind = (word: Word | undefined) => word && STOP_WORDS.has(word.key);
  return text.slice(own.from, own.to).every((word, index) => kind(word) === kind(article[from + index]));
}

/** Whether two neighbouring words stand in one sentence, and both in a quotation or both outside. */
function continues(a: ArticleWords['words'][number] | undefined, b: typeof a): boolean {
  return a !== undefined && b !== undefined && a.passage === b.passage && a.quoted === b.quoted;
}

/** The stretch of a text from the first word of a window to its last; null for none. */
export function spanOfWindow(words: readonly Word[], { from, to }: Window): Span | null {
  const [first, last] = [words[from], words[to - 1]];
  return from < to && first && last ? { start: first.start, end: last.end } : null;
}
