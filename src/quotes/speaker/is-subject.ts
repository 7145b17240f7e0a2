import { simpleNounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Word } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';

/**
 * Whether a name that ends before `behind` is the subject of its clause: "Voss said", "Voss, however, said", "Voss and Berg said", "the teacher
 * who lent it said".
 */
export function isSubject(words: readonly Word[], behind: number): boolean {
  let at = behindAside(words, behind);
  if (words[at]?.pos === 'CCONJ') at = simpleNounPhraseFrom(words, at + 1);
  if (words[at]?.lower === 'who') return true;
  while (words[at]?.pos === 'ADV') at++;
  return isFiniteVerb(words, at);
}

/** No aside between a subject and its verb is longer. */
const LONGEST_ASIDE = 14;

/** "The Taliban, however, claimed", "Ng, the head of the lab, wrote" */
function behindAside(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ',') return at;
  for (let next = at + 1; next < at + LONGEST_ASIDE; next++) if (words[next]?.text === ',') return next + 1;
  return at;
}
