import type { Unit, Word, WordRange } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';

/** The words behind a dash that name who signs a quotation. */
export interface Signature extends WordRange {
  /** Index of the dash. */
  readonly dash: number;
}

/** A name with what it is described by has no more words. */
const LONGEST_SIGNATURE = 24;

/** '"You can give them a key." — Sara Angelo, a cleaner in Charleston': a name behind a dash, to the sentence's end. */
export function findSignature({ words, within, headline }: Unit): Signature | null {
  if (within !== null || headline) return null;
  const dash = words.findIndex(
    (word, at) => isDash(word) && (at === 0 || words[at - 1]?.quoted !== undefined),
  );
  const from = words.findIndex((word, at) => at > dash && !isDash(word));
  if (dash < 0 || from < 0 || words.length - from > LONGEST_SIGNATURE || words[from]?.pos !== 'PROPN')
    return null;
  if (words.some((word, at) => at < dash && word.quoted === undefined && word.pos !== 'PUNCT')) return null;
  const clause = words.some(
    (word, at) => at >= from && (word.quoted !== undefined || isFiniteVerb(words, at)),
  );
  return clause ? null : { dash, from, to: words.length };
}

function isDash({ text, quoted }: Word): boolean {
  return quoted === undefined && /^(?:[—–-]|--+)+$/u.test(text);
}
