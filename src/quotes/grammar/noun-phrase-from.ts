import { hasPluralEnding, isGenitiveMark } from '../../language/word-forms.ts';
import type { Word } from './units.ts';
import { isPassage } from './units.ts';
import { isFiniteVerb } from './verb-group.ts';
import { isNominal, isPeriod, isPossessive, isTime } from './word-classes.ts';

/** So many phrases are tied to a noun at most. */
const MOST_TIES = 8;

/** Index behind the noun phrase that begins at `at`, with the phrases tied to it: "the head of the lab in Oslo"; `at` for none. */
export function nounPhraseFrom(words: readonly Word[], at: number): number {
  let to = simpleNounPhraseFrom(words, at);
  if (to === at) return at;
  for (let count = 0; count < MOST_TIES; count++) {
    const tie = words[to];
    if (!tie) break;
    const joins =
      /^(?:of|for|at|in|from|with|to|by)$/u.test(tie.lower) ||
      (/^(?:and|&)$/u.test(tie.lower) && !isFiniteVerb(words, to + 2));
    if (!joins || (tie.lower === 'to' && !/^(?:PROPN|DET)$/u.test(words[to + 1]?.pos ?? ''))) break;
    const next = simpleNounPhraseFrom(words, to + 1);
    if (next === to + 1 || isTime(words[to + 1]) || isPeriod(words[to + 1])) break;
    to = next;
  }
  return to;
}

/** The same without the phrases tied to it: "the head". */
export function simpleNounPhraseFrom(words: readonly Word[], at: number): number {
  const first = words[at];
  if (first?.pos === 'PRON' && !isPossessive(first)) return at + 1;
  let to = at;
  let nouns = 0;
  for (; to < words.length && belongs(words, at, to, nouns > 0); to++) if (isNominal(words[to])) nouns++;
  return nouns > 0 ? to : at;
}

/** Whether the word at `to` goes on with the phrase that begins at `at`. */
function belongs(words: readonly Word[], at: number, to: number, hasNoun: boolean): boolean {
  const word = words[to];
  if (!word || isPassage(word) || (isTime(word) && hasNoun)) return false;
  if (word.pos === 'PRON') return isPossessive(word) && !hasNoun;
  if (isNominal(word)) return !(hasNoun && isAnotherName(words, to));
  if (isGenitiveMark(word) || word.text === '&') return hasNoun;
  if (word.pos === 'DET') return to === at || !hasNoun;
  if (word.pos === 'ADJ') return !hasNoun || isNominal(words[to + 1]);
  if (word.pos === 'NUM' || isPossessive(word)) return true;
  return !hasNoun && isModifier(words, at, to);
}

/** "told reporters Russia would": a plural is no part of the name behind it. */
function isAnotherName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return words[at]?.pos === 'PROPN' && before?.pos === 'NOUN' && hasPluralEnding(before.lower);
}

/** "a leading analyst", "sweeping cuts", "a newly elected president" */
function isModifier(words: readonly Word[], at: number, to: number): boolean {
  const word = words[to];
  if (word?.pos === 'ADV') return words[to - 1]?.pos === 'DET' && to > at;
  return word?.pos === 'VERB' && /(?:ing|ed)$/u.test(word.lower) && (to > at || isNominal(words[to + 1]));
}
