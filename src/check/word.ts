import type { Span } from '../article/span.ts';
import { foldLetters } from '../people/fold.ts';

/** A word, number or sign of a text, with the form in which words are compared. */
export interface Word extends Span {
  /** Case, accents, apostrophes, look-alike letters of other scripts and the commas of thousands make no difference. */
  readonly key: string;
}

/**
 * A word with its apostrophes; one whose first letter an editor put in brackets ("[T]en"); a number with its points and
 * commas; a sign that changes an amount, a minus too. A hyphen divides words, so that "re-open" and "re open" are the same.
 */
const WORD =
  /\[\p{L}\]\p{L}+|\p{L}[\p{L}\p{M}]*(?:['’‘ʼ`´]\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,]\p{N}+)*|[%‰°$€£¥₽₹§+=]|(?<![^\s(])[-−–](?=\p{N})/gu;

/** The words of a stretch of text, in order. */
export function wordsIn(text: string, { start, end }: Span): readonly Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    key: keyOf(word),
  }));
}

function keyOf(word: string): string {
  // Most words are plain, and folding the others takes ten times as long.
  if (PLAIN.test(word)) return word.toLowerCase();
  return /^[-−–]$/u.test(word) ? MINUS : folded(word);
}

/** The key of any minus sign. */
const MINUS = '-';

const PLAIN = /^[A-Za-z]+$/u;

function folded(word: string): string {
  return foldLetters(word).replaceAll(/['’‘ʼ`´[\]]|,(?=\p{N}{3}(?!\p{N}))/gu, '');
}
