import { isGenitiveMark } from '../../language/word-forms.ts';
import { HONORIFICS, isRole } from '../../people/roles.ts';
import type { Word } from './units.ts';
import { isPassage } from './units.ts';
import { isNominal, isPeriod, isPossessive, isSubjectPronoun, isTime } from './word-classes.ts';

/** Prepositions that tie a noun phrase to the noun before it. */
const TIES = new Set(
  'of for at in from on with to by against about under near inside behind between within over into across including like such as around without'.split(
    ' ',
  ),
);

/** So many phrases are tied to each other at most. */
const MOST_PHRASES = 12;

/** No bracket inside a noun phrase has more words. */
const LONGEST_BRACKET = 12;

/** No relative clause inside a noun phrase, without commas around it, has more words. */
const LONGEST_RELATIVE = 10;

/**
 * Where the noun phrase that ends before `end` begins: with its modifiers, the phrases with prepositions, the participles and
 * relative clauses inside it ("a leaked letter seen by Sky News"), and those joined by "and". Equal to `end` for none.
 */
export function nounPhraseBefore(words: readonly Word[], end: number, left: number): number {
  let from = end;
  for (let count = 0; count < MOST_PHRASES; count++) {
    const simple = simplePhraseBefore(words, from, left);
    if (simple === from) return from === end ? end : behindTie(words, from, end);
    from = simple;
    const tie = tieBefore(words, from, left);
    if (tie < 0) return from;
    from = tie;
  }
  return from;
}

/** When what stands before a preposition turned out to be no noun phrase, the phrase begins behind the preposition. */
function behindTie(words: readonly Word[], from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    !isNominal(words[at]) &&
    words[at]?.pos !== 'DET' &&
    words[at]?.pos !== 'ADJ' &&
    !isPossessive(words[at])
  )
    at++;
  return at;
}

function simplePhraseBefore(words: readonly Word[], end: number, left: number): number {
  const last = words[end - 1];
  if (!last || end <= left) return end;
  if (isSubjectPronoun(last)) return end - 1;
  let head = end - 1;
  if (last.text === ')') {
    const opening = openingBracket(words, end - 1, left);
    if (opening < 0) return end;
    head = opening - 1;
  }
  if (
    !isNominal(words[head]) &&
    !(words[head]?.pos === 'ADJ' && words[head - 1]?.pos === 'DET') &&
    !endsInGenitive(words[head])
  )
    return end;
  let from = head;
  while (from > left) {
    const word = words[from - 1];
    if (!word || (HONORIFICS.has(words[from]?.lower ?? '') && !isRoleBefore(word))) break;
    if (!continuesLeft(words, from - 1) || isAnotherNoun(words, from - 1)) break;
    from--;
    if (word.pos === 'DET' && !/^(?:all|both)$/u.test(words[from - 1]?.lower ?? '')) break;
  }
  return from;
}

/** "McDonald's said", "Lands' said"; a typographic apostrophe alone may as well close a quotation. */
function endsInGenitive(word: Word | undefined): boolean {
  return word?.lower === "'s" || word?.text === "'";
}

/** "the news European Commissioner …": a noun with its own article that describes no one is another phrase's. */
function isAnotherNoun(words: readonly Word[], at: number): boolean {
  const noun = words[at];
  if (noun?.pos !== 'NOUN' || noun.quoted || words[at + 1]?.pos !== 'PROPN' || words[at - 1]?.pos !== 'DET')
    return false;
  return !isRole(noun) && words.slice(at + 1, at + 5).some(isRole);
}

function isRoleBefore(word: Word): boolean {
  return word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'CCONJ';
}

function continuesLeft(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || isPassage(word)) return false;
  if (isTime(word)) return isGenitiveMark(words[at + 1]);
  if (isNominal(word) || word.pos === 'ADJ' || isPossessive(word)) return true;
  if (word.pos === 'DET') return !/^(?:that|which)$/u.test(word.lower) || at === 0;
  if (isGenitiveMark(word)) return word.pos === 'PART' || word.pos === 'PUNCT';
  if (word.text === '&' || word.pos === 'SYM') return true;
  // "a leading analyst", "the newly elected president"
  if (word.pos === 'VERB')
    return /(?:ing|ed)$/u.test(word.lower) && /^(?:DET|ADV)$/u.test(words[at - 1]?.pos ?? '');
  return word.pos === 'ADV' && words[at - 1]?.pos === 'DET' && at > 0;
}

function openingBracket(words: readonly Word[], closing: number, left: number): number {
  for (let at = closing - 1; at > left && closing - at < LONGEST_BRACKET; at--)
    if (words[at]?.text === '(') return at;
  return -1;
}

/** Index behind the noun that what stands before `from` ties the phrase to; -1 where nothing does. */
function tieBefore(words: readonly Word[], from: number, left: number): number {
  const tie = words[from - 1];
  if (!tie || from - 1 <= left || tie.quoted) return -1;
  const before = words[from - 2];
  if (TIES.has(tie.lower)) {
    const published = behindPublication(words, from - 1);
    if (published >= 0) return published;
    if (isNominal(before) || before?.text === ')') return from - 1;
    if (before && TIES.has(before.lower) && isNominal(words[from - 3])) return from - 2;
    const participle = before?.pos === 'VERB' || before?.pos === 'ADJ';
    return participle &&
      (before.pos === 'ADJ' || /(?:ed|en|n|ing|t|de)$/u.test(before.lower)) &&
      isNominal(words[from - 3])
      ? from - 2
      : relativeBefore(words, from - 1, left);
  }
  if ((tie.pos === 'CCONJ' && /^(?:and|or|&)$/u.test(tie.lower)) || tie.text === '&')
    return isNominal(before) || before?.text === ')' || isSubjectPronoun(before) ? from - 1 : -1;
  if (tie.pos === 'VERB' && /ing$/u.test(tie.lower) && isNominal(before)) return from - 1;
  return tie.pos === 'VERB' || tie.pos === 'AUX' ? relativeBefore(words, from, left) : -1;
}

/** What is done to texts, as what they are told by: "a study published last week in …", "a report released Monday by …". */
const PUBLICATIONS =
  /^(?:aired|broadcast|commissioned|conducted|filed|issued|leaked|obtained|posted|published|released|sent|unveiled|written)$/u;

/** Index of such a participle that only a time parts from `end`, with its noun before it; -1 where none stands there. */
function behindPublication(words: readonly Word[], end: number): number {
  let at = end;
  if (isTime(words[at - 1])) at--;
  else if (isPeriod(words[at - 1]) && /^(?:this|last|earlier)$/u.test(words[at - 2]?.lower ?? '')) at -= 2;
  else return -1;
  if (words[at - 1]?.lower === 'on' || words[at - 1]?.lower === 'earlier') at--;
  const participle = at >= 2 && PUBLICATIONS.test(words[at - 1]?.lower ?? '') && isNominal(words[at - 2]);
  return participle ? at - 1 : -1;
}

/**
 * "the woman who found it": the index of "who", if one stands shortly before without a comma; -1 where none does.
 *
 * @param pronouns the relative pronouns that count
 * @param longest words of the clause, with its pronoun
 */
export function relativeBefore(
  words: readonly Word[],
  from: number,
  left: number,
  pronouns = /^(?:who|which|that)$/u,
  longest = LONGEST_RELATIVE,
): number {
  for (let at = from - 1; at > left && from - at < longest; at--) {
    const word = words[at];
    if (!word || word.pos === 'PUNCT' || isPassage(word)) return -1;
    if (pronouns.test(word.lower)) return isNominal(words[at - 1]) ? at : -1;
  }
  return -1;
}
