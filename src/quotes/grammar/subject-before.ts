import { withApposition } from './apposition.ts';
import { nounPhraseBefore, relativeBefore } from './noun-phrase-before.ts';
import type { Subject } from './subject.ts';
import { clauseStart } from './subject.ts';
import { acrossCommas } from './subject-across-commas.ts';
import type { Word } from './units.ts';
import type { VerbGroup } from './verb-group.ts';
import { isComma, isNominal, isPeriod, isRelative, isTime } from './word-classes.ts';

/** Who does what the verb says, looking left from it; null where nobody can be told. */
export function subjectBefore(words: readonly Word[], group: VerbGroup): Subject | null {
  const left = clauseStart(words, group.from);
  const end = beforeTime(words, group.from, left);
  const before = words[end - 1];
  if (!before || end <= left) return null;
  if (before.pos === 'CCONJ') return null;
  if (isRelative(before) && (before.lower !== 'that' || isNominal(words[end - 2])))
    return antecedent(words, end - 1, left);
  if (isComma(before) || before.text === ')') return acrossCommas(words, end, left);
  const from = nounPhraseBefore(words, end, left);
  return from === end ? describedBefore(words, end, left) : withApposition(words, from, end, left);
}

/** No relative clause inside a subject that ends in a verb has so many words. */
const LONGEST_DESCRIBING = 13;

/** "A source who asked not to be named said": a noun phrase with a relative clause that ends in a verb. */
function describedBefore(words: readonly Word[], end: number, left: number): Subject | null {
  if (words[end - 1]?.pos !== 'VERB') return null;
  const pronoun = relativeBefore(words, end, left, /^wh(?:o|ich)$/u, LONGEST_DESCRIBING);
  const subject = pronoun < 0 ? null : antecedent(words, pronoun, left);
  return subject && { ...subject, to: end };
}

/** Steps back over the time between a subject and its verb: "the company today announced", "posts from Friday say". */
function beforeTime(words: readonly Word[], from: number, left: number): number {
  let end = from;
  if (end - left > 1 && isTime(words[end - 1])) end--;
  else if (end - left > 2 && isPeriod(words[end - 1]) && isTime(words[end - 2])) end -= 2;
  else if (
    end - left > 2 &&
    isPeriod(words[end - 1]) &&
    /^(?:this|last|next|that)$/u.test(words[end - 2]?.lower ?? '')
  )
    end -= 2;
  else return from;
  return end - left > 1 && /^(?:on|from|in|since|for)$/u.test(words[end - 1]?.lower ?? '') ? end - 1 : end;
}

/** "Devocht, who had told him": the noun phrase before the relative pronoun. */
function antecedent(words: readonly Word[], pronoun: number, left: number): Subject | null {
  const end = isComma(words[pronoun - 1]) ? pronoun - 1 : pronoun;
  const from = nounPhraseBefore(words, end, left);
  return from === end ? null : { from, to: end, clauseFrom: pronoun };
}
