import type { Cue } from '../cue/cue.ts';
import { nounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Subject } from '../grammar/subject.ts';
import { clauseStart } from '../grammar/subject.ts';
import { subjectAfter } from '../grammar/subject-after.ts';
import type { Word } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import { isComma, isPeriod, isRelative, isStop, isTime, SUBORDINATORS } from '../grammar/word-classes.ts';
import { REPORTING_VERBS } from '../reporting-verbs.ts';
import { skipAdverbial } from './adverbials.ts';
import type { Before } from './content-before.ts';

/** "Since then, he says, the plane has flown": what stands before an attribution between commas. */
export function enclosed(words: readonly Word[], edge: number, behind: number): Before | null {
  if (!isComma(words[edge - 1]) || !resumedClause(words, behindPlace(words, behind))) return null;
  const to = edge - 1;
  return { from: words[to - 1]?.pos === 'CCONJ' ? to : clauseStart(words, to), to, quoted: false };
}

/** Behind when and where it is said, if a comma follows: ", she said on Monday,". */
function behindPlace(words: readonly Word[], behind: number): number {
  let at = behind;
  for (let count = 0; count < 4 && words[at]?.pos !== 'PUNCT'; count++) at = skipAdverbial(words, at);
  return isComma(words[at]) ? at : behind;
}

/** "…," he told reporters in London. */
export function behindAddressee(words: readonly Word[], { behind, entry }: Cue): number {
  return entry.frames.includes('a') ? nounPhraseFrom(words, behind, true) : behind;
}

/** 'He was, the minister said, "the best we have"': the quotation goes on with the clause before the attribution. */
export function completes(words: readonly Word[], before: Before, { from }: { from: number }): boolean {
  const opens = words[before.from];
  return !before.quoted && !startsAside(opens) && /^\P{L}*\p{Ll}/u.test(words[from]?.text ?? '');
}

/** "After the vote, …", "When he came, …" */
function startsAside(word: Word | undefined): boolean {
  return /^(?:ADP|SCONJ|ADV|CCONJ)$/u.test(word?.pos ?? '') || SUBORDINATORS.test(word?.lower ?? '');
}

/**
 * "Once he mentioned that he had moved, she left": what is reported in a clause that comes before its main clause ends
 * where that begins.
 */
export function withoutMainClause<T extends { from: number; to: number }>(
  words: readonly Word[],
  { from }: Subject,
  content: T,
): T {
  const opens = words[from - 1];
  const leads = words.slice(0, from - 1).every(({ pos }) => /^(?:CCONJ|ADV|PUNCT)$/u.test(pos));
  if (!leads || !SUBORDINATORS.test(opens?.lower ?? '')) return content;
  for (let at = content.from + 1; at < content.to; at++) {
    if (!isComma(words[at])) continue;
    const verb = nounPhraseFrom(words, at + 1, true);
    const finite = words[verb]?.pos === 'ADV' ? verb + 1 : verb;
    if (verb > at + 1 && isFiniteVerb(words, finite)) return { ...content, to: at };
  }
  return content;
}

/** Behind an attribution stand at most when, where and to whom. */
export function endsClause(words: readonly Word[], behind: number): boolean {
  const next = words[behind];
  if (next === undefined || isStop(next) || isComma(next) || isTime(next) || isPeriod(next)) return true;
  return (
    next.quoted === undefined &&
    (/^(?:ADP|ADV|SCONJ|PUNCT)$/u.test(next.pos) ||
      /^(?:last|this|earlier)$/u.test(next.lower) ||
      // "she said the night of the vote"
      (next.pos === 'DET' && isPeriod(words[behind + 1])))
  );
}

/** "Recipients, said Mauer, are required to …": the clause that the attribution interrupts. */
export function resumed(words: readonly Word[], { behind }: Cue): { from: number; to: number } | null {
  const comma = behindPlace(words, behind);
  return resumedClause(words, comma) ? { from: comma + 1, to: words.length } : null;
}

function resumedClause(words: readonly Word[], behind: number): boolean {
  const next = words[behind + 1];
  if (
    !isComma(words[behind]) ||
    !next ||
    next.quoted ||
    /^(?:CCONJ|SCONJ|ADV|VERB)$/u.test(next.pos) ||
    /^(?:although|though|while|but|because|as|when|after|before)$/u.test(next.lower) ||
    isRelative(next)
  )
    return (
      isComma(words[behind]) &&
      next?.pos === 'VERB' &&
      isFiniteVerb(words, behind + 1) &&
      !/(?:ed|en)$/u.test(next.lower)
    );
  // "said Brubaker, a lecturer who teaches": the verb is the relative clause's.
  let relatives = 0;
  for (let at = behind + 1; at < words.length && !isComma(words[at]); at++) {
    if (isRelative(words[at])) relatives++;
    const joined = words[at - 1]?.pos === 'CCONJ';
    if (!isFiniteVerb(words, at) || joined || (next.pos === 'ADP' && isDescribing(words, at))) continue;
    if (relatives === 0) return true;
    relatives--;
    while (isFiniteVerb(words, at + 1)) at++;
  }
  return false;
}

/** "in a study published on Monday": a participle behind its noun. */
function isDescribing(words: readonly Word[], at: number): boolean {
  return /ed$/u.test(words[at]?.lower ?? '') && words[at - 1]?.pos === 'NOUN';
}

/** "Recipients, said Mauer, are required": the beginning of a clause that has its verb behind the attribution. */
export function interrupted(words: readonly Word[], { group, behind }: Cue): Before | null {
  const subject = isComma(words[group.from - 1]) ? subjectAfter(words, behind) : null;
  if (!subject || !isComma(words[subject.to]) || !isFiniteVerb(words, subject.to + 1)) return null;
  return { from: clauseStart(words, group.from - 1), to: group.from - 1, quoted: false };
}

/** The quotation with which the sentence goes on behind the attribution. */
export function laterQuotation(words: readonly Word[], from: number): { from: number; to: number } | null {
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (isPassage(word)) return { from: at, to: at + 1 };
    // ', he continued, adding, "…"': the quotation behind another verb is that verb's.
    const told = word?.pos === 'VERB' && REPORTING_VERBS.get(word.lemma)?.class === 'speech';
    if (word?.pos === 'VERB' && (told || isFiniteVerb(words, at))) return null;
  }
  return null;
}
