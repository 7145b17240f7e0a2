import type { Content } from '../content/content.ts';
import { contentSpan } from '../content/content.ts';
import type { Before } from '../content/content-before.ts';
import type { Subject } from '../grammar/subject.ts';
import type { Unit, Word, WordRange } from '../grammar/units.ts';
import type { Cue } from './cue.ts';
import { isMute } from './cue-subject.ts';
import type { Finding } from './finding.ts';

/**
 * What a verb introduces, as a finding; null where no words are left of it.
 *
 * @param confidence probability that it is what somebody said, before the speaker is considered
 */
export function found(
  unit: Unit,
  { verb, behind, entry }: Cue,
  subject: Subject,
  parts: readonly WordRange[],
  confidence: number,
): Finding | null {
  const { words } = unit;
  const content = parts.flatMap((part) => contentSpan(words, part) ?? []);
  if (content.length === 0) return null;
  return {
    unit,
    content,
    cue: { start: words[verb]?.start ?? 0, end: words[behind - 1]?.end ?? 0 },
    subject: { from: subject.from, to: subject.to },
    class: isSign(words, verb, subject) ? 'other' : entry.class,
    confidence,
  };
}

/** What stands before an attribution, and what goes on behind it. */
export function foundAround(
  unit: Unit,
  cue: Cue,
  subject: Subject,
  before: Before,
  after: WordRange | null,
): Finding | null {
  return found(unit, cue, subject, after ? [before, after] : [before], before.quoted ? 0.97 : 0.85);
}

/** How sure it is that a content is one, by how the verb takes it: estimates, checked against the working halves. */
export function confidenceOf({ by }: Content): number {
  if (by === 'that' || by === 'quotation' || by === 'colon') return 0.95;
  return by === 'object' ? 0.6 : 0.85;
}

/** What a thing suggests or predicts it doesn't say: "the data suggest", "the pattern predicted". */
function isSign(words: readonly Word[], verb: number, subject: Subject): boolean {
  const pronoun = /^(?:it|this|that|which)$/u.test(words[subject.to - 1]?.lower ?? '');
  const lemma = words[verb]?.lemma ?? '';
  if (pronoun && /^(?:imply|suggest|signal)$/u.test(lemma)) return true;
  return /^(?:suggest|imply|predict|forecast|signal|reveal|confirm)$/u.test(lemma) && isMute(words, subject);
}
