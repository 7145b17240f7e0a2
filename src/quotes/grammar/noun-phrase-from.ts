import type { Word } from './units.ts';
import { isPassage } from './units.ts';
import { isFiniteVerb } from './verb-group.ts';
import { isNominal, isPeriod, isPossessive, isTime } from './word-classes.ts';

/** Index behind the noun phrase that begins at `at`, with the phrases tied to it; equal to `at` for none. */
export function nounPhraseFrom(words: readonly Word[], at: number, ties: boolean): number {
  let to = simplePhraseFrom(words, at);
  if (to === at) return at;
  for (let guard = 0; ties && guard < 8; guard++) {
    const tie = words[to];
    if (!tie) break;
    const joins =
      /^(?:of|for|at|in|from|with|to|by)$/u.test(tie.lower) ||
      (/^(?:and|&)$/u.test(tie.lower) && !isFiniteVerb(words, to + 2));
    if (!joins || (tie.lower === 'to' && !/^(?:PROPN|DET)$/u.test(words[to + 1]?.pos ?? ''))) break;
    const next = simplePhraseFrom(words, to + 1);
    if (next === to + 1 || isTime(words[to + 1]) || isPeriod(words[to + 1])) break;
    to = next;
  }
  return to;
}

function simplePhraseFrom(words: readonly Word[], at: number): number {
  const first = words[at];
  if (!first) return at;
  if (first.pos === 'PRON' && !isPossessive(first)) return at + 1;
  let to = at;
  let nouns = 0;
  for (; to < words.length; to++) {
    const word = words[to];
    if (!word || isPassage(word) || (isTime(word) && nouns > 0)) break;
    if (word.pos === 'DET' && to > at && nouns > 0) break;
    if (word.pos === 'PRON' && !(isPossessive(word) && nouns === 0)) break;
    if (isNominal(word)) {
      // "told reporters Russia would": a plural is no part of the name behind it.
      if (
        nouns > 0 &&
        word.pos === 'PROPN' &&
        words[to - 1]?.pos === 'NOUN' &&
        /[^s]s$/u.test(words[to - 1]?.lower ?? '')
      )
        break;
      nouns++;
    } else if (word.lower === "'s" || word.text === "'" || word.text === '’' || word.text === '&') {
      if (nouns === 0) break;
    } else if (
      !/^(?:DET|ADJ|NUM)$/u.test(word.pos) &&
      !isPossessive(word) &&
      !(
        word.pos === 'VERB' &&
        nouns === 0 &&
        (to > at || isNominal(words[to + 1])) &&
        /(?:ing|ed)$/u.test(word.lower)
      )
    )
      break;
    else if (word.pos === 'ADJ' && nouns > 0 && !isNominal(words[to + 1])) break;
  }
  return nouns > 0 ? to : at;
}
