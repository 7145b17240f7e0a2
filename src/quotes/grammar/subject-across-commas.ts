import { isRole } from '../../people/roles.ts';
import { withApposition } from './apposition.ts';
import { nounPhraseBefore } from './noun-phrase-before.ts';
import type { Subject } from './subject.ts';
import { clauseStart } from './subject.ts';
import type { Word } from './units.ts';
import { isFiniteVerb, isReduced } from './verb-group.ts';
import {
  isComma,
  isNominal,
  isPlace,
  isPossessive,
  isRelative,
  isTime,
  SUBORDINATORS,
} from './word-classes.ts';

/** So many stretches between commas are looked at between a subject and its verb. */
const MOST_STRETCHES = 9;

/** "Paul Dewar, an Ottawa MP, said": the verb's subject stands before what the commas enclose. */
export function acrossCommas(words: readonly Word[], end: number, left: number): Subject | null {
  let best: Subject | null = null;
  let stop = isComma(words[end - 1]) ? end - 1 : end;
  for (let count = 0; count < MOST_STRETCHES && stop > left; count++) {
    const start = stretchStart(words, stop, left);
    const kind = kindOf(words, start, stop);
    if (kind === 'clause') return best ?? endingPhrase(words, start, stop, left);
    const candidate = kind === 'detail' ? null : endingPhrase(words, start, stop, left);
    if (candidate && kind !== 'aside') {
      if (kind === 'name')
        return namedBefore(words, start, left) ?? withWholeApposition(words, candidate, left);
      best = best && isNamedBehind(words, candidate, best) ? { ...candidate, to: best.to } : candidate;
    } else if (best && kind !== 'detail' && !isFurtherApposition(words, best))
      return openedByConjunction(words, start, stop, left) ?? best;
    if (start <= left) break;
    stop = start - 1;
  }
  return best;
}

/** ", and co-author of the study, said": further words of who somebody is, whose name stands before. */
function isFurtherApposition(words: readonly Word[], { from }: Subject): boolean {
  return words[from - 1]?.pos === 'CCONJ' && isComma(words[from - 2]);
}

/**
 * "Anna Lund, the sister of the bank's founder, Karl Lund, said": whoever the clause begins with, described by somebody
 * else's name, which stands from `start` on.
 */
function namedBefore(words: readonly Word[], start: number, left: number): Subject | null {
  const description = stretchStart(words, start - 1, left);
  const name = stretchStart(words, description - 1, left);
  if (
    name !== left ||
    words[description]?.pos !== 'DET' ||
    kindOf(words, description, start - 1) !== 'phrase'
  )
    return null;
  const subject = endingPhrase(words, name, description - 1, left);
  const last = words[description - 2];
  return subject?.from === name && words[name]?.pos === 'PROPN' && last?.pos === 'PROPN' && !isRole(last)
    ? subject
    : null;
}

/** "her employer, the airline Norbank,": the name stands in the apposition. */
function isNamedBehind(words: readonly Word[], { from, to }: Subject, apposition: Subject): boolean {
  const inner = words.slice(apposition.from, apposition.to);
  return (
    isPossessive(words[from]) &&
    words.slice(from, to).every(({ pos }) => pos !== 'PROPN') &&
    apposition.from === to + 1 &&
    inner[0]?.lower === 'the' &&
    inner.at(-1)?.pos === 'PROPN' &&
    inner.every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(pos))
  );
}

/** Whether a comma ends an aside behind a noun: "settlers, who are many, said". */
export function closesAside(words: readonly Word[], comma: number): boolean {
  const start = stretchStart(words, comma, clauseStart(words, comma));
  // ", too, said X": an adverb alone closes nothing.
  const adverb = comma - start === 1 && words[start]?.pos === 'ADV';
  const behindNoun = isComma(words[start - 1]) && isNominal(words[start - 2]);
  return behindNoun && !adverb && /^(?:aside|detail)$/u.test(kindOf(words, start, comma));
}

/** "When Norbank, one of the largest banks, said": the name behind the conjunction that opens the clause. */
function openedByConjunction(
  words: readonly Word[],
  start: number,
  stop: number,
  left: number,
): Subject | null {
  if (!SUBORDINATORS.test(words[start]?.lower ?? '')) return null;
  const from = nounPhraseBefore(words, stop, Math.max(left, start + 1));
  return from === start + 1 && from < stop ? { from, to: stop, clauseFrom: from } : null;
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

type StretchKind = 'name' | 'phrase' | 'detail' | 'aside' | 'clause';

/**
 * What a stretch between commas is: a name, another noun phrase, a place or age that belongs to what stands before it, an aside
 * ("in his turn", "who was there") or a clause.
 */
function kindOf(words: readonly Word[], start: number, stop: number): StretchKind {
  const first = words[start];
  if (!first || opensAside(first)) return 'aside';
  if (/^\d+$/u.test(first.lower) && stop - start <= 2) return 'detail';
  if (isPostNominal(words, start, stop)) return 'aside';
  if (hasOwnVerb(words, start, stop)) return 'clause';
  if (first.pos === 'CCONJ' || !isNamed(words, start, stop)) return 'phrase';
  if (isPlaceBehindName(words, start, stop)) return 'detail';
  return isDescription(words, start, stop) ? 'phrase' : 'name';
}

/** "in his turn", "who was there", "speaking in Oslo", "on Monday" */
function opensAside(word: Word): boolean {
  return (
    isRelative(word) ||
    /^(?:ADP|ADV|SCONJ)$/u.test(word.pos) ||
    isTime(word) ||
    (word.pos === 'VERB' && /(?:ing|ed)$/u.test(word.lower))
  );
}

/** Whether a stretch has a verb with a tense that is no relative clause's. */
function hasOwnVerb(words: readonly Word[], start: number, stop: number): boolean {
  for (let at = start; at < stop && !isRelative(words[at]); at++)
    if (isFiniteVerb(words, at) && !isReduced(words, at)) return true;
  return false;
}

/** Whether a stretch is one noun phrase with a name in it. */
function isNamed(words: readonly Word[], start: number, stop: number): boolean {
  return (
    nounPhraseBefore(words, stop, start) === start &&
    words.slice(start, stop).some(({ pos }) => pos === 'PROPN')
  );
}

/** "Greenbelt, Maryland," */
function isPlaceBehindName(words: readonly Word[], start: number, stop: number): boolean {
  return isPlace(words, start, stop) && isComma(words[start - 1]) && words[start - 2]?.pos === 'PROPN';
}

/** "an Ottawa MP", "White House press secretary": a phrase that describes somebody, whatever names it has. */
function isDescription(words: readonly Word[], start: number, stop: number): boolean {
  const last = words[stop - 1];
  return (
    words.slice(start, stop).some(isRole) ||
    /^(?:DET|NUM|ADJ)$/u.test(words[start]?.pos ?? '') ||
    (last?.pos === 'NOUN' && /^\p{Ll}/u.test(last.text))
  );
}

/** Letters behind a name: "QC", "D-Mass.", "Jr.", "Inc."; a word may follow. */
const LETTERS = /^(?:\p{Lu}{2,4}|\p{Lu}-\p{Lu}[\p{L}.]*|(?:Jr|Sr|Inc|Ltd|Corp|Co)\.?)$/u;

/** Letters with full stops, which a name may begin with too: "Q.C.", "Ph.D.", but not "K.C. Lund". */
const DOTTED = /^(?:(?:\p{Lu}\.){2,4}|Ph\.?D\.?)$/u;

/** A tagger may take letters apart at their full stops, into so many words at most. */
const MOST_PARTS = 4;

/** Whether a stretch is an honour, a degree, an office or a party in letters behind a name. */
function isPostNominal(words: readonly Word[], start: number, stop: number): boolean {
  if (stop - start > MOST_PARTS) return false;
  const texts = words.slice(start, stop).map(({ text }) => text);
  return DOTTED.test(texts.join('')) || (texts.length <= 2 && LETTERS.test(texts[0] ?? ''));
}

/** The noun phrase with which a stretch ends, as a subject that reaches to the verb. */
function endingPhrase(words: readonly Word[], start: number, stop: number, left: number): Subject | null {
  const from = nounPhraseBefore(words, stop, Math.max(left, start));
  // "in 2010, the laboratory of Stephen Lund, who …, reported"
  if (from === stop || words.slice(from, stop).every(({ pos }) => pos === 'NUM')) return null;
  return { from, to: stop, clauseFrom: from };
}
