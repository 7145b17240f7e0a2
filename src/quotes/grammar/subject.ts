import { isRole } from '../../people/appositions.ts';
import { PLACES } from '../../people/places.ts';
import { REPORTING_VERBS } from '../reporting-verbs.ts';
import { nounPhraseBefore } from './noun-phrase-before.ts';
import { nounPhraseFrom } from './noun-phrase-from.ts';
import type { Word } from './units.ts';
import { isPassage } from './units.ts';
import type { VerbGroup } from './verb-group.ts';
import { isFiniteVerb } from './verb-group.ts';
import { isComma, isNominal, isPeriod, isRelative, isSubjectPronoun, isTime } from './word-classes.ts';

/** Words [from, to) of a unit that name who speaks. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  /** Where the clause begins to which the subject belongs, its introduction not included: from the subject on. */
  readonly clauseFrom: number;
}

/** So many stretches between commas are looked at between a subject and its verb. */
const MOST_STRETCHES = 7;

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
  return from === end ? null : withApposition(words, from, end, left);
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

/** Index of the first word that can belong to the clause of the verb before `end`. */
export function clauseStart(words: readonly Word[], end: number): number {
  for (let at = end - 1; at >= 0; at--) {
    const word = words[at];
    if (isPassage(word) || word?.text === ';' || word?.text === ':') return at + 1;
  }
  return 0;
}

/** The same for a participle, which may belong to a verb on the other side of a quotation. */
function sentenceStart(words: readonly Word[], end: number): number {
  for (let at = end - 1; at >= 0; at--)
    if (words[at]?.text === ';' && words[at]?.quoted === null) return at + 1;
  return 0;
}

/** "Devocht, who had told him": the noun phrase before the relative pronoun. */
function antecedent(words: readonly Word[], pronoun: number, left: number): Subject | null {
  const end = isComma(words[pronoun - 1]) ? pronoun - 1 : pronoun;
  const from = nounPhraseBefore(words, end, left);
  return from === end ? null : { from, to: end, clauseFrom: pronoun };
}

/** "Najib Razak" after "Malaysia's Prime Minister,": the title before the comma belongs to the name, and so do lists. */
function withApposition(words: readonly Word[], from: number, to: number, left: number): Subject {
  let start = from;
  // "Peter Boockvar an equity strategist for Miller Tabak, commented": a comma is missing.
  if (
    /^(?:a|an|the)$/u.test(words[from]?.lower ?? '') &&
    words[from - 1]?.pos === 'PROPN' &&
    !isTime(words[from - 1])
  )
    start = nounPhraseBefore(words, from, left);
  for (let count = 0; count < 4 && isComma(words[start - 1]) && words[start - 1]?.text === ','; count++) {
    const end = start - 1;
    const previous = nounPhraseBefore(words, end, left);
    if (previous === end || isSubjectPronoun(words[previous])) break;
    const list = words.slice(start, to).some(({ pos }) => pos === 'CCONJ') && startsClause(words, previous);
    const titled =
      words.slice(previous, end).some(isRole) &&
      isName(words, start, to) &&
      !isName(words, previous, end) &&
      startsClause(words, previous);
    if (!list && !titled) break;
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

/** "Paul Dewar, an Ottawa MP, said": the verb's subject stands before what the commas enclose. */
function acrossCommas(words: readonly Word[], end: number, left: number): Subject | null {
  let best: Subject | null = null;
  let stop = isComma(words[end - 1]) ? end - 1 : end;
  for (let count = 0; count < MOST_STRETCHES && stop > left; count++) {
    const start = stretchStart(words, stop, left);
    const kind = kindOf(words, start, stop);
    if (kind === 'clause') return best ?? endingPhrase(words, start, stop, left);
    const candidate = endingPhrase(words, start, stop, left);
    if (candidate && kind !== 'aside') {
      if (kind === 'name') return withWholeApposition(words, candidate, left);
      best = candidate;
    } else if (best) return best;
    if (start <= left) break;
    stop = start - 1;
  }
  return best;
}

function withWholeApposition(words: readonly Word[], { from, to }: Subject, left: number): Subject {
  return { ...withApposition(words, from, to, left), to };
}

function stretchStart(words: readonly Word[], stop: number, left: number): number {
  let at = stop;
  let depth = 0;
  while (at > left) {
    const word = words[at - 1];
    if (word?.text === ')') depth++;
    if (word?.text === '(') depth--;
    if (depth <= 0 && isComma(word)) break;
    at--;
  }
  return at;
}

type StretchKind = 'name' | 'phrase' | 'aside' | 'clause';

/** What a stretch between commas is: a name, another noun phrase, an aside ("in his turn", "who was there") or a clause. */
function kindOf(words: readonly Word[], start: number, stop: number): StretchKind {
  const first = words[start];
  if (!first) return 'aside';
  if (
    isRelative(first) ||
    first.pos === 'ADP' ||
    first.pos === 'ADV' ||
    first.pos === 'SCONJ' ||
    isTime(first)
  ) {
    return 'aside';
  }
  if (first.pos === 'VERB' && /(?:ing|ed)$/u.test(first.lower)) return 'aside';
  if (/^\d+$/u.test(first.lower) && stop - start <= 2) return 'aside';
  if (stop - start <= 2 && /^(?:\p{Lu}{2,4}|\p{Lu}-\p{Lu}[\p{L}.]*|Jr\.?|Sr\.?|Ph\.?D\.?)$/u.test(first.text))
    return 'aside';
  for (let at = start; at < stop; at++)
    if (isFiniteVerb(words, at) && !inRelative(words, start, at)) return 'clause';
  if (first.pos === 'CCONJ') return 'phrase';
  const named =
    nounPhraseBefore(words, stop, start) === start &&
    words.slice(start, stop).some(({ pos }) => pos === 'PROPN');
  if (named && isPlace(words, start, stop)) return 'aside';
  const described =
    words.slice(start, stop).some(isRole) || first.pos === 'DET' || words[stop - 1]?.pos === 'NOUN';
  return named && !described ? 'name' : 'phrase';
}

/** "…, Maryland, …", "…, D.C., …": a place behind the place that it says where it is. */
function isPlace(words: readonly Word[], start: number, stop: number): boolean {
  const name = words
    .slice(start, stop)
    .map(({ lower }) => lower)
    .join(' ');
  return PLACES.has(name) && isComma(words[start - 1]) && words[start - 2]?.pos === 'PROPN';
}

/** Whether a comma ends an aside behind a noun: "settlers, who are many, said". */
export function closesAside(words: readonly Word[], comma: number): boolean {
  const start = stretchStart(words, comma, clauseStart(words, comma));
  return isComma(words[start - 1]) && isNominal(words[start - 2]) && kindOf(words, start, comma) === 'aside';
}

function inRelative(words: readonly Word[], start: number, at: number): boolean {
  return words.slice(start, at).some((word) => isRelative(word));
}

/** The noun phrase with which a stretch ends, as a subject that reaches to the verb. */
function endingPhrase(words: readonly Word[], start: number, stop: number, left: number): Subject | null {
  const from = nounPhraseBefore(words, stop, Math.max(left, start));
  if (from === stop) return null;
  return { from, to: stop, clauseFrom: from };
}

/** Who speaks, looking right from an inverted verb: "said Tim Ghriskey, chief investment officer at Solaris". */
export function subjectAfter(words: readonly Word[], at: number): Subject | null {
  let to = nounPhraseFrom(words, at, true);
  if (to === at) return null;
  for (let count = 0; count < 3 && isComma(words[to]); count++) {
    const next = nounPhraseFrom(words, to + 1, true);
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
    while (closing < words.length && closing - to < 8 && words[closing]?.text !== ')') closing++;
    if (words[closing]?.text === ')') to = closing + 1;
  }
  return { from: at, to, clauseFrom: at };
}

/** The subject of the sentence's first verb, for participles and verbs that "and" joins to it. */
export function mainSubject(
  words: readonly Word[],
  before: number,
  groupAt: (verb: number) => VerbGroup,
): Subject | null {
  const left = sentenceStart(words, before);
  for (let at = before - 1; at >= left; at--) {
    const entry = REPORTING_VERBS.get(words[at]?.lemma ?? '');
    if (words[at]?.pos !== 'VERB' || entry?.class !== 'speech' || !isFiniteVerb(words, at)) continue;
    const subject = isReduced(words, at) ? null : subjectBefore(words, groupAt(at));
    if (subject) return subject;
  }
  let introduced = false;
  for (let at = left; at < before; at++) {
    if (isSubordinator(words, at)) introduced = true;
    if (isComma(words[at])) introduced = false;
    if (introduced || !isFiniteVerb(words, at)) continue;
    const group = groupAt(at);
    const subject = subjectBefore(words, group);
    if (subject && !isRelative(words[group.from - 1])) return subject;
  }
  return null;
}

/** "a letter posted on Twitter": a participle behind its noun, with a preposition behind it. */
export function isReduced(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.pos === 'VERB' &&
    /ed$/u.test(words[at]?.lower ?? '') &&
    words[at - 1]?.pos === 'NOUN' &&
    words[at + 1]?.pos === 'ADP'
  );
}

function isSubordinator(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    (word.pos === 'SCONJ' ||
      isRelative(word) ||
      /^(?:when|while|as|after|before|because|although|though|since|if|whether|until)$/u.test(word.lower)) &&
    !isNominal(word)
  );
}
