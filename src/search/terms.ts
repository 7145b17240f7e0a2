import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word longer than this is noise; it is compared by its beginning. */
const LONGEST_WORD = 40;

/** The words of a text, lower case, accents and apostrophes away: "Li's" is "li", "s". */
export function words(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word.slice(0, LONGEST_WORD));
}

/** The stems of a text's words, stop words left out, in order. */
export function terms(text: string): readonly string[] {
  return words(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
}

/** Whether one of the encoder's word pieces carries meaning: no stop word, no mark. */
export function isContent(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece) && !STOP_WORDS.has(piece);
}

/** Inverse document frequency, smoothed as BM25 has it (Robertson and Zaragoza 2009): never negative. */
export function idf(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}
