import type { Article } from '../article/article.ts';
import type { Verbatim } from '../article/cut.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { trimmed } from '../article/span.ts';
import { escapeMarkdown } from './escape.ts';

/** Where a clause ends: behind a mark that white space follows, or a full-width one. */
const CLAUSE_END = /(?:[,;:—–…]["'”’»)\]]{0,4}(?=\s)|[，；：、。！？])/gu;

/** What a line may have of the article's words, in code units; hardly a name or a date is longer. */
const LONGEST_INLINE = 120;

/**
 * A passage as a block quote of at most `room` code units. One that doesn't fit ends where a sentence or, failing that, a
 * clause of it ends, and small print below the quote says so; where it has no such place, only the small print is left: a
 * cut anywhere else could change what was said.
 */
export function quotePassage(article: Article, span: Span, room: number): string {
  const whole = fittingQuote(article, span, room);
  if (whole !== null) return whole;
  for (const end of [...sentenceEnds(article, span, room), ...clauseEnds(article, span, room)]) {
    const part = trimmed(article.text, { start: span.start, end });
    const quote = part.start < part.end ? fittingQuote(article, part, room - CUT_MARK.length - 1) : null;
    if (quote !== null) return `${quote}\n${CUT_MARK}`;
  }
  return TOO_LONG_MARK;
}

const CUT_MARK = '-# Cut here: the passage is too long for Discord and goes on in the article.';
/** Stands instead of what can't be shown. */
export const TOO_LONG_MARK =
  '-# The passage is too long for Discord and has no place to cut it; the article itself has it.';

/** A few words of the article to stand within a line, escaped; null where they are too many for that. */
export function inlineWords(article: Article, span: Span): string | null {
  return span.end - span.start > LONGEST_INLINE ? null : escapeMarkdown(cut(article, span));
}

/** A passage as a block quote, however long. */
export function blockQuote(article: Article, span: Span): string {
  return quoted(cut(article, span));
}

function fittingQuote(article: Article, span: Span, room: number): string | null {
  // Escaping only ever adds to a text.
  if (span.end - span.start > room) return null;
  const quote = blockQuote(article, span);
  return quote.length <= room ? quote : null;
}

/** `> ` before each line, whatever ends it: Discord ends a block quote at a line without. */
function quoted(words: Verbatim): string {
  return `> ${escapeMarkdown(words).replaceAll(/\r\n?|\n/gu, '$&> ')}`;
}

/** The ends of sentences that the first `room` code units of a passage hold, last first. */
function sentenceEnds({ sentences }: Article, span: Span, room: number): readonly number[] {
  const limit = Math.min(span.end - 1, span.start + room);
  return sentences
    .filter(({ end }) => end > span.start && end <= limit)
    .map(({ end }) => end)
    .reverse();
}

function clauseEnds({ text }: Article, span: Span, room: number): readonly number[] {
  const part = text.slice(span.start, Math.min(span.end, span.start + room));
  return [...part.matchAll(CLAUSE_END)].map((match) => span.start + match.index + match[0].length).reverse();
}
