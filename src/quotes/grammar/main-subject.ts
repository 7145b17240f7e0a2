import { isVerbOfSaying } from '../reporting-verbs.ts';
import type { Subject } from './subject.ts';
import { subjectBefore } from './subject-before.ts';
import type { Word } from './units.ts';
import { isFiniteVerb, isReduced, verbGroup } from './verb-group.ts';
import { isComma, isNominal, isRelative } from './word-classes.ts';

/** The subject of the sentence's first verb, for participles and verbs that "and" joins to it. */
export function mainSubject(words: readonly Word[], before: number): Subject | null {
  const left = sentenceStart(words, before);
  for (let at = before - 1; at >= left; at--) {
    if (words[at]?.pos !== 'VERB' || !isVerbOfSaying(words[at]) || !isFiniteVerb(words, at)) continue;
    const subject = isReduced(words, at) ? null : subjectBefore(words, verbGroup(words, at));
    if (subject) return subject;
  }
  let introduced = false;
  for (let at = left; at < before; at++) {
    if (isSubordinator(words, at)) introduced = true;
    if (isComma(words[at])) introduced = false;
    if (introduced || !isFiniteVerb(words, at)) continue;
    const group = verbGroup(words, at);
    const subject = subjectBefore(words, group);
    if (subject && !isRelative(words[group.from - 1])) return subject;
  }
  return null;
}

/** Index of the first word that a participle can belong with: it may belong to a verb on the other side of a quotation. */
function sentenceStart(words: readonly Word[], end: number): number {
  for (let at = end - 1; at >= 0; at--)
    if (words[at]?.text === ';' && words[at]?.quoted === undefined) return at + 1;
  return 0;
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
