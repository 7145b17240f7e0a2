import { nounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Word, WordRange } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import { isComma, SUBORDINATORS } from '../grammar/word-classes.ts';

/** What stands before an attribution and may be what is said: '"…," said X', "…, said X". */
export interface Before extends WordRange {
  /** Whether it ends with a quotation. */
  readonly quoted: boolean;
}

/** The content that ends where the attribution begins at `end`; null where what stands there can be none. */
export function contentBefore(words: readonly Word[], end: number): Before | null {
  const last = words[end - 1];
  const separated = isComma(last);
  const to = separated ? end - 1 : end;
  const inner = words[to - 1];
  if (!inner) return null;
  if (inner.quoted) return beforeQuoted(words, to);
  if (!separated) return null;
  const from = startOfClause(words, to);
  return from < to && hasVerb(words, from, to) && !isIntroduction(words, from, to)
    ? { from, to, quoted: false }
    : null;
}

/**
 * "After a warning was given, she confessed to the theft", "In a three-hour recorded interview, …": words that only say when or where
 * something was said: a clause behind its conjunction alone, or a phrase whose verb has no subject.
 */
function isIntroduction(words: readonly Word[], from: number, to: number): boolean {
  const opens = words[from];
  if (!opens || words.slice(from, to).some((word) => isComma(word) || isPassage(word))) return false;
  // "As many as 40 people died", "If the deal fails" are no introductions.
  if (SUBORDINATORS.test(opens.lower) && !/^(?:as|if)$/u.test(opens.lower)) {
    const verb = nounPhraseFrom(words, from + 1);
    return verb > from + 1 && isFiniteVerb(words, words[verb]?.pos === 'ADV' ? verb + 1 : verb);
  }
  const verbs = words.slice(from, to).flatMap((_, at) => (isFiniteVerb(words, from + at) ? [from + at] : []));
  return opens.pos === 'ADP' && verbs.every((at) => isModified(words, at - 1));
}

/** "a three-hour", "a long": what stands before a participle that describes a noun, not a verb. */
function isModified(words: readonly Word[], at: number): boolean {
  return words[at]?.pos === 'ADJ' || (words[at]?.text.includes('-') ?? false);
}

function beforeQuoted(words: readonly Word[], to: number): Before {
  const quotation = words[to - 1];
  const start = startOfClause(words, to);
  const begins = quotation?.text.replace(/^[^\p{L}\p{N}]+/u, '') ?? '';
  const separate =
    isPassage(quotation) &&
    /^\p{Lu}/u.test(begins) &&
    (isComma(words[to - 2]) || words[to - 2]?.text === ':');
  return { from: separate ? to - 1 : start, to, quoted: true };
}

function startOfClause(words: readonly Word[], to: number): number {
  for (let at = to - 1; at > 0; at--) {
    const word = words[at - 1];
    if (word?.quoted ? isSentence(word) && at < to : word?.text === ';' || word?.text === ':') return at;
  }
  return 0;
}

/** A quotation that a full stop inside its marks ends: an attribution would have put a comma there. */
export function isSentence(word: Word | undefined): boolean {
  return isPassage(word) && /[^.…\s]\s*\.[^\p{L}\p{N}.…]*$/u.test(word?.text ?? '');
}

function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isPassage(words[at]) || isFiniteVerb(words, at)) return true;
  return false;
}
