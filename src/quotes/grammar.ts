import { isRole } from '../people/appositions.ts';
import { HONORIFICS } from '../people/roles.ts';
import type { Word } from './units.ts';
import { isPassage } from './units.ts';

/** Words of time that stand where a noun could, and belong to no noun phrase around them. */
const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);
const PERIODS = new Set(
  'week month year morning afternoon evening night day weekend hour hours days weeks months years january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);
const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose']);
const MODALS = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'shall',
  'should',
  'must',
  "'ll",
  "'d",
  'ca',
  'wo',
  'ought',
]);
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'without', 'cannot']);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m"]);
/** Tagged as many things; always adverbs beside a verb of saying. */
const ADVERBS = new Set([
  'also',
  'later',
  'then',
  'however',
  'already',
  'recently',
  'reportedly',
  'repeatedly',
  'further',
  'furthermore',
  'earlier',
  'again',
  'meanwhile',
  'instead',
  'first',
  'once',
  'both',
  'all',
  'jointly',
  'publicly',
  'simply',
  'thus',
  'therefore',
  'only',
  'even',
  'previously',
  'himself',
  'herself',
  'themselves',
  'itself',
]);

export function isTime(word: Word | undefined): boolean {
  return word !== undefined && TIMES.has(word.lower);
}

export function isPeriod(word: Word | undefined): boolean {
  return word !== undefined && (PERIODS.has(word.lower) || /^\d{4}$/u.test(word.lower));
}

export function isPossessive(word: Word | undefined): boolean {
  return word !== undefined && POSSESSIVES.has(word.lower);
}

export function isRelative(word: Word | undefined): boolean {
  return word !== undefined && RELATIVES.has(word.lower) && !/^\p{Lu}{2}/u.test(word.text);
}

export function isComma(word: Word | undefined): boolean {
  return word !== undefined && word.quoted === null && /^[,—–]$|^--?$/u.test(word.text);
}

export function isStop(word: Word | undefined): boolean {
  return word === undefined || (word.quoted === null && /^[.!?…;]+$/u.test(word.text));
}

export function isNominal(word: Word | undefined): boolean {
  if (word === undefined || isPassage(word) || isTime(word)) return false;
  return (
    word.pos === 'NOUN' ||
    word.pos === 'PROPN' ||
    word.pos === 'NUM' ||
    word.quoted !== null ||
    /^(?:one|others|both|many|some|several|all|those|most|few|none)$/u.test(word.lower)
  );
}

export function isAdverb(word: Word | undefined): boolean {
  return word !== undefined && word.quoted === null && (word.pos === 'ADV' || ADVERBS.has(word.lower));
}

/** A pronoun that can stand alone as somebody who speaks. */
export function isSubjectPronoun(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:i|we|you|he|she|it|they|this|these|those|who|which|that|one|everyone|everybody|someone|somebody|nobody|no-one|anyone|both|all|many|some|others|another|i'(?:m|d|ve|ll)|we'(?:re|d|ve|ll)|you'(?:re|d|ve|ll)|(?:he|she|it)'(?:s|d|ll)|they'(?:re|d|ve|ll)|there|there's)$/u.test(
      word.lower,
    )
  );
}

/** Whether a verb form carries a tense: "says", "was", "has"; not "to say", "saying", nor a participle behind its noun. */
export function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.quoted) return false;
  if (/^(?:i|we|you|he|she|it|they|there|that|who)'(?:m|re|s|ve|d|ll)$/u.test(word.lower)) return true;
  const before = words[at - 1];
  if (word.pos === 'AUX') return !/^(?:be|been|being|having)$/u.test(word.lower) && before?.lower !== 'to';
  if (word.pos !== 'VERB' || /ing$/u.test(word.lower) || before?.lower === 'to') return false;
  const participle =
    /(?:ed|en)$/u.test(word.lower) &&
    (words[at + 1]?.lower === 'by' || (before !== undefined && BE.has(before.lower)));
  return !participle;
}

export interface VerbGroup {
  /** Index of its first word: an auxiliary, an adverb or the verb. */
  readonly from: number;
  readonly negated: boolean;
  readonly modal: string | null;
  readonly infinitive: boolean;
  readonly passive: boolean;
  /** A participle without an auxiliary: ", saying". */
  readonly participle: boolean;
}

/** The auxiliaries, negations and adverbs that belong to the verb at `verb`. */
export function verbGroup(words: readonly Word[], verb: number): VerbGroup {
  let from = verb;
  const auxiliaries: string[] = [];
  let negated = false;
  let infinitive = false;
  for (; from > 0; from--) {
    const before = words[from - 1];
    if (!before || before.quoted) break;
    if (before.lower === 'to') {
      infinitive = true;
    } else if (
      before.pos === 'AUX' ||
      BE.has(before.lower) ||
      MODALS.has(before.lower) ||
      /^(?:has|have|had|did|do|does|having)$/u.test(before.lower)
    ) {
      auxiliaries.push(before.lower);
    } else if (NEGATIONS.has(before.lower)) {
      negated = true;
    } else if (!isAdverb(before) || isComma(words[from - 2])) {
      break;
    }
  }
  // "Later Ford said": an adverb before the subject isn't reached; one that begins the sentence is no part of the verb.
  // "I'm told": the auxiliary is part of the pronoun.
  const contraction = /^\p{L}+'(m|re|s|d|ll|ve)$/u.exec(words[from - 1]?.lower ?? '')?.[1];
  const word = words[verb];
  const ing = /ing$/u.test(word?.lower ?? '');
  const be = auxiliaries.some((auxiliary) => BE.has(auxiliary)) || /^(?:m|re|s)$/u.test(contraction ?? '');
  return {
    from,
    negated,
    modal:
      auxiliaries.find((auxiliary) => MODALS.has(auxiliary)) ??
      (contraction === 'd' || contraction === 'll' ? contraction : null),
    infinitive,
    passive: be && !ing,
    participle: ing && !be,
  };
}

/** Prepositions that tie a noun phrase to the noun before it. */
const TIES = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'on',
  'with',
  'to',
  'by',
  'against',
  'about',
  'under',
  'near',
  'inside',
  'behind',
  'between',
  'within',
  'over',
  'into',
  'across',
  'including',
  'like',
  'such',
  'as',
  'to',
  'around',
  'without',
]);

/**
 * Where the noun phrase that ends before `end` begins: with its modifiers, the phrases with prepositions, the participles and
 * relative clauses inside it ("a leaked letter seen by Sky News"), and those joined by "and". Equal to `end` for none.
 */
export function nounPhraseBefore(words: readonly Word[], end: number, left: number): number {
  let from = end;
  for (let guard = 0; guard < 12; guard++) {
    const simple = simplePhraseBefore(words, from, left);
    if (simple === from) return guard === 0 ? end : from === end ? end : behindTie(words, from, end);
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
    !(words[head]?.text === "'" || words[head]?.lower === "'s")
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
  if (isTime(word)) return /^'s?$/u.test(words[at + 1]?.lower ?? '');
  if (isNominal(word) || word.pos === 'ADJ' || isPossessive(word)) return true;
  if (word.pos === 'DET') return !/^(?:that|which)$/u.test(word.lower) || at === 0;
  if (word.lower === "'s" || word.text === "'" || word.text === '’')
    return word.pos === 'PART' || word.pos === 'PUNCT';
  if (word.text === '&' || word.pos === 'SYM') return true;
  // "a leading analyst", "the newly elected president"
  if (word.pos === 'VERB')
    return /(?:ing|ed)$/u.test(word.lower) && /^(?:DET|ADV)$/u.test(words[at - 1]?.pos ?? '');
  return word.pos === 'ADV' && words[at - 1]?.pos === 'DET' && at > 0;
}

function openingBracket(words: readonly Word[], closing: number, left: number): number {
  for (let at = closing - 1; at > left && closing - at < 12; at--) if (words[at]?.text === '(') return at;
  return -1;
}

/** Index behind the noun that what stands before `from` ties the phrase to; -1 where nothing does. */
function tieBefore(words: readonly Word[], from: number, left: number): number {
  const tie = words[from - 1];
  if (!tie || from - 1 <= left || tie.quoted) return -1;
  const before = words[from - 2];
  if (TIES.has(tie.lower)) {
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

/** "the woman who found it": the index of "who", if one stands shortly before without a comma. */
function relativeBefore(words: readonly Word[], from: number, left: number): number {
  for (let at = from - 1; at > left && from - at < 10; at--) {
    const word = words[at];
    if (!word || word.pos === 'PUNCT' || isPassage(word)) return -1;
    if (/^(?:who|which|that)$/u.test(word.lower)) return isNominal(words[at - 1]) ? at : -1;
  }
  return -1;
}

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
