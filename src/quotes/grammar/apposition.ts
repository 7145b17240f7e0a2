import { isRole } from '../../people/roles.ts';
import { nounPhraseBefore } from './noun-phrase-before.ts';
import type { Subject } from './subject.ts';
import type { Word } from './units.ts';
import { isPassage } from './units.ts';
import { isSubjectPronoun, isTime } from './word-classes.ts';

/** So many titles or members of a list stand before a subject's last name at most. */
const MOST_PARTS = 4;

/** "Najib Razak" after "Malaysia's Prime Minister,": the title before the comma belongs to the name, and so do lists. */
export function withApposition(words: readonly Word[], from: number, to: number, left: number): Subject {
  let start = from;
  // "Peter Boockvar an equity strategist for Miller Tabak, commented": a comma is missing.
  if (
    /^(?:a|an|the)$/u.test(words[from]?.lower ?? '') &&
    words[from - 1]?.pos === 'PROPN' &&
    !isTime(words[from - 1])
  )
    start = nounPhraseBefore(words, from, left);
  for (let count = 0; count < MOST_PARTS && words[start - 1]?.text === ','; count++) {
    const end = start - 1;
    const previous = nounPhraseBefore(words, end, left);
    if (previous === end || isSubjectPronoun(words[previous])) break;
    const list = words.slice(start, to).some(({ pos }) => pos === 'CCONJ') && startsClause(words, previous);
    const titled =
      words.slice(previous, end).some(isRole) &&
      isName(words, start, to) &&
      !isName(words, previous, end) &&
      startsClause(words, previous);
    // '"…," Wendy Falk, founder of Norbank told reporters': the second comma is missing.
    const named = isName(words, previous, end) && isPassage(words[previous - 1]);
    if (!list && !titled && !named) break;
    start = previous;
  }
  return { from: start, to, clauseFrom: start };
}

function startsClause(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return (
    before === undefined ||
    isPassage(before) ||
    before.pos === 'PUNCT' ||
    before.pos === 'CCONJ' ||
    before.pos === 'SCONJ' ||
    before.pos === 'VERB'
  );
}

function isName(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]?.pos !== 'PROPN' || isRole(words[at])) return false;
  return to > from;
}
