import type { Article } from './article.ts';
import type { Terms } from './fragment-directive.ts';
import type { Span } from './span.ts';

/**
 * Whether terms lead a browser to a stretch of an article: the first place where they fit, as the specification's "find a range
 * from a text directive" has it. Case, the kind of quotation mark and of white space make no difference. The headline stands
 * above the text, also where it is no part of it.
 */
export function isFoundAt(
  { text, source }: Pick<Article, 'text' | 'source'>,
  terms: Terms,
  span: Span,
): boolean {
  const opening = new Term(terms.start);
  if (terms.prefix === null && source.title !== undefined && opening.next(source.title, 0)) return false;
  const found = find(text, terms, opening);
  return found !== null && found.start === span.start && found.end === span.end;
}

function find(text: string, { prefix, end, suffix }: Terms, opening: Term): Span | null {
  const context = prefix === null ? null : new Term(prefix);
  const [closing, behind] = [end, suffix].map((words) => (words === null ? null : new Term(words)));
  for (let from = 0; ; ) {
    const first = (context ?? opening).next(text, from);
    if (!first) return null;
    from = first.start + 1;
    const opened = context ? opening.directlyAt(text, first.end) : first;
    if (!opened) continue;
    const closed = closing
      ? nextBefore(text, closing, behind ?? null, opened.end)
      : isBefore(text, opened, behind ?? null)
        ? opened
        : null;
    if (closed) return { start: opened.start, end: closed.end };
    // Where no such end comes, none comes behind a later beginning.
    if (closing) return null;
  }
}

/** The next place of a term directly before another. */
function nextBefore(text: string, term: Term, behind: Term | null, from: number): Span | null {
  let found = term.next(text, from);
  while (found && !isBefore(text, found, behind)) found = term.next(text, found.start + 1);
  return found;
}

function isBefore(text: string, { end }: Span, behind: Term | null): boolean {
  return behind === null || behind.directlyAt(text, end) !== null;
}

/** Words that are looked for, between the bounds of words. */
class Term {
  readonly #anywhere: RegExp;
  readonly #there: RegExp;

  constructor(words: string) {
    const pattern = words.replaceAll(/[\\^$.*+?()[\]{}|/]|\s+|["“”„‟«»]|['’‘‛]/gu, (found) => {
      if (/^\s/u.test(found)) return '\\s+';
      if (/["“”„‟«»]/u.test(found)) return '["“”„‟«»]';
      return /['’‘‛]/u.test(found) ? "['’‘‛]" : `\\${found}`;
    });
    this.#anywhere = new RegExp(pattern, 'giu');
    this.#there = new RegExp(`\\s*(${pattern})`, 'iuy');
  }

  /** The first place at an offset or behind it. */
  next(text: string, from: number): Span | null {
    this.#anywhere.lastIndex = from;
    for (let match = this.#anywhere.exec(text); match; match = this.#anywhere.exec(text)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isWhole(text, span)) return span;
      this.#anywhere.lastIndex = match.index + 1;
    }
    return null;
  }

  /** The place at an offset, white space aside. */
  directlyAt(text: string, offset: number): Span | null {
    this.#there.lastIndex = offset;
    const match = this.#there.exec(text);
    const end = offset + (match?.[0].length ?? 0);
    const span = { start: end - (match?.[1]?.length ?? 0), end };
    return match && isWhole(text, span) ? span : null;
  }
}

/** A letter or digit that goes on with a word. In scripts that set no space between words, each may begin or end one. */
const GOES_ON =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}_]/u;

/** Whether neither end of a stretch divides a word. */
function isWhole(text: string, { start, end }: Span): boolean {
  const divides = (at: number) => GOES_ON.test(text.charAt(at - 1)) && GOES_ON.test(text.charAt(at));
  return !divides(start) && !divides(end);
}
