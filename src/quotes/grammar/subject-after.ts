import { isRole } from '../../people/roles.ts';
import { nounPhraseFrom } from './noun-phrase-from.ts';
import type { Subject } from './subject.ts';
import type { Word } from './units.ts';
import { isPassage } from './units.ts';
import { isComma } from './word-classes.ts';

/** So many descriptions between commas stand behind a name at most. */
const MOST_APPOSITIONS = 3;

/** No bracket behind a name has more words: "Carla Voss (Norhavn Party)". */
const LONGEST_BRACKET = 8;

/** Who speaks, looking right from an inverted verb: "said Tim Ghriskey, chief investment officer at Solaris". */
export function subjectAfter(words: readonly Word[], at: number): Subject | null {
  let to = nounPhraseFrom(words, at);
  if (to === at) return null;
  for (let count = 0; count < MOST_APPOSITIONS && isComma(words[to]); count++) {
    const next = nounPhraseFrom(words, to + 1);
    const stretch = words.slice(to + 1, next);
    const apposed =
      next > to + 1 &&
      (stretch.some(isRole) || stretch.every(({ pos }) => pos === 'PROPN') || stretch[0]?.pos === 'DET');
    const ends =
      isComma(words[next]) ||
      words[next] === undefined ||
      words[next]?.pos === 'PUNCT' ||
      isPassage(words[next]);
    if (!apposed || !ends) break;
    to = next;
  }
  if (words[to]?.text === '(') {
    let closing = to;
    while (closing < words.length && closing - to < LONGEST_BRACKET && words[closing]?.text !== ')')
      closing++;
    if (words[closing]?.text === ')') to = closing + 1;
  }
  return { from: at, to, clauseFrom: at };
}
