import type { Word } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import {
  isComma,
  isNominal,
  isPeriod,
  isPossessive,
  isStop,
  isSubjectPronoun,
  isTime,
} from '../grammar/word-classes.ts';
import { FARTHEST } from './adverbials.ts';

/**
 * Whether a clause with a subject and a verb of its own begins here.
 *
 * @param plain whether a past tense that could be a participle ("sales dropped") is enough of a verb
 */
export function startsClause(words: readonly Word[], at: number, plain: boolean): boolean {
  const first = words[at];
  if (!first || isTime(first) || (isPeriod(first) && !isFiniteVerb(words, at + 1))) return false;
  // "told parliament this week the plan was dead"; but "said this week was hard"
  if (/^(?:this|last|next)$/u.test(first.lower) && isPeriod(words[at + 1]) && !isFiniteVerb(words, at + 2))
    return false;
  if (/^(?:who|whom|which)$|sel(?:f|ves)$/u.test(first.lower)) return false;
  if (isQuantity(words, at)) return verbWithin(words, at + 1, plain);
  if (isSubjectPronoun(first) && !leadsPhrase(words, at))
    return /'/u.test(first.lower) || verbFollows(words, at + 1);
  if (first.pos === 'ADJ' && !isNominal(words[at + 1]) && !/^(?:ADJ|CCONJ)$/u.test(words[at + 1]?.pos ?? ''))
    return false;
  return beginsSubject(words, at, plain) && verbWithin(words, at + 1, plain);
}

/** "some families", "all of them", "she and her husband": a pronoun that more words of the subject follow. */
function leadsPhrase(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return isNominal(next) || next?.pos === 'ADJ' || /^(?:of|and|or|the)$/u.test(next?.lower ?? '');
}

/** Whether a word can begin a clause: a noun phrase does, a quantity, and what opens a clause of condition or contrast. */
function beginsSubject(words: readonly Word[], at: number, plain: boolean): boolean {
  const first = words[at];
  if (!first) return false;
  if (/^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/u.test(first.pos) || isPossessive(first)) return true;
  if (
    /^(?:there|if|when|while|although|despite|unless|because|none|no|neither|nothing|both|either)$/u.test(
      first.lower,
    )
  )
    return true;
  // "said seeing the children is priceless"
  return plain && first.pos === 'VERB' && /ing$/u.test(first.lower) && words[at - 1]?.pos === 'VERB';
}

/** "more than 40", "at least two", "about half" */
function isQuantity(words: readonly Word[], at: number): boolean {
  const approximate =
    /^(?:more|less|fewer|at|up|about|around|nearly|almost|some|only|over|roughly|approximately|just)$/u;
  const exact = words
    .slice(at + 1, at + 3)
    .some(({ pos, lower }) => pos === 'NUM' || /^(?:half|dozens?|hundreds|thousands|one)$/u.test(lower));
  return approximate.test(words[at]?.lower ?? '') && exact;
}

/** Whether a verb stands behind a subject's first word that is that subject's. */
function verbWithin(words: readonly Word[], from: number, plain: boolean): boolean {
  let relatives = 0;
  for (let next = from; next < Math.min(words.length, from + FARTHEST); next++) {
    const word = words[next];
    if (isStop(word)) return false;
    if (quotesVerb(word, plain)) return true;
    if (opensAnother(word) || coordinates(words, next)) return false;
    if (!plain && (isComma(word) || isSubjectPronoun(word))) return false;
    if (/^(?:who|which|that|where|whom)$/u.test(word?.lower ?? '')) relatives++;
    if (!isFiniteVerb(words, next) || (!plain && !isClearlyFinite(words, next))) continue;
    if (relatives === 0) return true;
    // The verb is the relative clause's.
    relatives--;
    while (isFiniteVerb(words, next + 1)) next++;
  }
  return false;
}

/** "said the plan “was dead”": the verb stands in the quotation. */
function quotesVerb(word: Word | undefined, plain: boolean): boolean {
  if (!word?.quoted) return false;
  return isPassage(word) || QUOTED_VERB.test(word.text) || (plain && / \p{L}/u.test(word.text));
}

/** ", and" and "and then has": what follows has a verb of its own. */
function coordinates(words: readonly Word[], at: number): boolean {
  if (isComma(words[at])) return words[at + 1]?.pos === 'CCONJ';
  return words[at]?.pos === 'CCONJ' && /^(?:ADV|AUX)$/u.test(words[at + 1]?.pos ?? '');
}

/** What a further clause begins with: no verb behind it is that of the subject before it. */
function opensAnother(word: Word | undefined): boolean {
  return /^(?:after|because|when|while|if|since|although|though|unless|until|but)$/u.test(word?.lower ?? '');
}

const QUOTED_VERB =
  /\b(?:is|are|was|were|will|would|has|have|had|must|can|could|should|may|might|did|does)\b/u;

function verbFollows(words: readonly Word[], at: number): boolean {
  let next = at;
  while (words[next]?.pos === 'ADV' || /^(?:all|both|also|of|them|us)$/u.test(words[next]?.lower ?? ''))
    next++;
  return (
    isFiniteVerb(words, next) ||
    isPassage(words[next]) ||
    // 'told the police he only "spun out"'
    (next > at && words[next]?.quoted !== undefined) ||
    (words[next]?.quoted !== undefined && QUOTED_VERB.test(words[next]?.text ?? ''))
  );
}

/** A tense that no participle has: "is", "says", "fell"; "dropped" only with a pronoun before it. */
function isClearlyFinite(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.pos === 'AUX' || isSubjectPronoun(words[at - 1])) return true;
  return word !== undefined && !/(?:ed|en)$/u.test(word.lower);
}
