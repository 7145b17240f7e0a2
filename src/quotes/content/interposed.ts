import type { Cue } from '../cue/cue.ts';
import { clauseStart } from '../grammar/subject.ts';
import { subjectAfter } from '../grammar/subject-after.ts';
import type { Word, WordRange } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import { isComma, isRelative } from '../grammar/word-classes.ts';
import { behindAdverbials } from './adverbials.ts';
import type { Before } from './content-before.ts';

/** An attribution that stands inside the clause it reports: "Recipients, said Mauer, are required to …". */

/** "Since then, he says, the plane has flown": what stands before an attribution between commas. */
export function enclosed(words: readonly Word[], edge: number, behind: number): Before | null {
  if (!isComma(words[edge - 1]) || !goesOn(words, behindAdverbials(words, behind))) return null;
  const to = edge - 1;
  return { from: words[to - 1]?.pos === 'CCONJ' ? to : clauseStart(words, to), to, quoted: false };
}

/** "Recipients, said Mauer, are required": the beginning of a clause that has its verb behind the attribution. */
export function interrupted(words: readonly Word[], { group, behind }: Cue): Before | null {
  const subject = isComma(words[group.from - 1]) ? subjectAfter(words, behind) : null;
  if (!subject || !isComma(words[subject.to]) || !isFiniteVerb(words, subject.to + 1)) return null;
  return { from: clauseStart(words, group.from - 1), to: group.from - 1, quoted: false };
}

/** "Recipients, said Mauer, are required to …": the clause that the attribution interrupts. */
export function resumed(words: readonly Word[], { behind }: Cue): WordRange | null {
  const comma = behindAdverbials(words, behind);
  return goesOn(words, comma) ? { from: comma + 1, to: words.length } : null;
}

/** Whether the clause that an attribution interrupts goes on behind the comma at `comma`. */
function goesOn(words: readonly Word[], comma: number): boolean {
  const next = words[comma + 1];
  if (!isComma(words[comma]) || !next || next.quoted) return false;
  if (next.pos === 'VERB') return isFiniteVerb(words, comma + 1) && !/(?:ed|en)$/u.test(next.lower);
  return !opensAnother(next) && hasOwnVerb(words, comma + 1);
}

/** What a clause or an aside of its own begins with: "…, said Mauer, although they …". */
function opensAnother(word: Word): boolean {
  return (
    /^(?:CCONJ|SCONJ|ADV)$/u.test(word.pos) ||
    /^(?:although|though|while|but|because|as|when|after|before)$/u.test(word.lower) ||
    isRelative(word)
  );
}

/** Whether a verb stands before the next comma that is no relative clause's: "said Brubaker, a lecturer who teaches" has none. */
function hasOwnVerb(words: readonly Word[], from: number): boolean {
  const phrase = words[from]?.pos === 'ADP';
  let relatives = 0;
  for (let at = from; at < words.length && !isComma(words[at]); at++) {
    if (isRelative(words[at])) relatives++;
    const joined = words[at - 1]?.pos === 'CCONJ';
    if (!isFiniteVerb(words, at) || joined || (phrase && isDescribing(words, at))) continue;
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
