import type { Content } from '../content/content.ts';
import { contentAfter } from '../content/content-after.ts';
import { contentBefore } from '../content/content-before.ts';
import { interrupted, resumed } from '../content/interposed.ts';
import { closesAside } from '../grammar/subject-across-commas.ts';
import { subjectAfter } from '../grammar/subject-after.ts';
import type { Unit, Word, WordRange } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import { isComma, isRelative, isStop } from '../grammar/word-classes.ts';
import { isVerbOfSaying } from '../reporting-verbs.ts';
import type { Cue } from './cue.ts';
import { isMute } from './cue-subject.ts';
import type { Finding } from './finding.ts';
import { found, foundAround } from './found.ts';

/** '"…," said X', "…, said X" and, at the beginning, 'Said X: "…"'. */
export function findInverted(unit: Unit, cue: Cue, after: Content | null): Finding | null {
  const { words } = unit;
  const { verb, group, entry, behind } = cue;
  if (!entry.frames.includes('i') || group.participle) return null;
  const before = contentBefore(words, group.from) ?? interrupted(words, cue);
  const first = group.from === 0 || isStop(words[group.from - 1]);
  if (!before && !first) return null;
  const subject = subjectAfter(words, behind);
  if (!subject || (words[verb]?.lemma !== 'say' && isMute(words, subject))) return null;
  if (!before) {
    const late = after && after.from >= subject.to ? after : contentAfter(words, verb, subject.to, entry);
    return late ? found(unit, cue, subject, [late], 0.85) : null;
  }
  const continued = laterQuotation(words, subject.to) ?? resumed(words, { ...cue, behind: subject.to });
  return foundAround(unit, cue, subject, before, continued);
}

/** "Recipients, said Mauer, are", "…, said one of the officials cited above": the subject stands behind the verb. */
export function isInterposed(words: readonly Word[], { verb, behind, group, entry }: Cue): boolean {
  if (!entry.frames.includes('i') || group.from !== verb || group.participle || !isComma(words[verb - 1]))
    return false;
  const subject = words[behind]?.pos === 'PRON' ? null : subjectAfter(words, behind);
  if (!subject) return false;
  // "settlers, who are many, announced a boycott" is no inversion; whom nobody can say, says.
  const says = words[verb]?.lemma === 'say' || !closesAside(words, verb - 1);
  return isComma(words[subject.to]) || (says && endsWithoutVerb(words, subject.to));
}

/** No clause that the verb could introduce stands between here and the sentence's end. */
function endsWithoutVerb(words: readonly Word[], from: number): boolean {
  for (let at = from; !isStop(words[at]); at++) {
    if (words[at]?.quoted || isRelative(words[at])) return true;
    const participle =
      at === from &&
      /(?:ed|en|n)$/u.test(words[at]?.lower ?? '') &&
      /^(?:ADP|ADV)$/u.test(words[at + 1]?.pos ?? '');
    if (isFiniteVerb(words, at) && !participle) return false;
  }
  return true;
}

/** The quotation with which the sentence goes on behind the attribution. */
function laterQuotation(words: readonly Word[], from: number): WordRange | null {
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (isPassage(word)) return { from: at, to: at + 1 };
    // ', he continued, adding, "…"': the quotation behind another verb is that verb's.
    if (word?.pos === 'VERB' && (isVerbOfSaying(word) || isFiniteVerb(words, at))) return null;
  }
  return null;
}
