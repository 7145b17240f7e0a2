import { contentAfter } from '../content/content-after.ts';
import { mainSubject } from '../grammar/main-subject.ts';
import type { Unit } from '../grammar/units.ts';
import type { Cue } from './cue.ts';
import { cueAt, isAttributive } from './cue.ts';
import { isPurpose, isReportedly, subjectOf, wentOn } from './cue-subject.ts';
import type { Finding } from './finding.ts';
import { found } from './found.ts';
import { findInverted, isInterposed } from './inverted.ts';
import { isSaidByNobody, isUnsaid, joinedTo } from './nobody-says.ts';
import { findPassive } from './passive.ts';
import { heardSaying, quotedAsSaying } from './quoted-as-saying.ts';
import { findWithSubject } from './with-subject.ts';

/** Finds what the reporting verbs of a unit introduce, and who does it. */
export function findReported(unit: Unit): Finding[] {
  return unit.words.flatMap((_, at) => {
    const cue = cueAt(unit.words, at);
    return cue ? (readCue(unit, cue) ?? []) : [];
  });
}

function readCue(unit: Unit, cue: Cue): Finding | null {
  const { words } = unit;
  const { group, entry, verb, behind } = cue;
  const heard = heardSaying(words, cue);
  if (heard) return findWithSubject(unit, heard.cue, heard.subject, contentAfter(words, verb, behind, entry));
  if (isAttributive(words, cue)) return null;
  const quotedAs = quotedAsSaying(words, cue);
  if (quotedAs) return found(unit, cue, quotedAs.subject, quotedAs.content, 0.95);
  const joined = joinedTo(words, cue);
  if (group.passive || joined === 'passive') return findPassive(unit, cue);
  const said =
    !group.infinitive || [wentOn, isPurpose, isReportedly].some((tells) => tells(words, group.from));
  if (!said || joined === 'infinitive') return null;
  if (isInterposed(words, cue)) return findInverted(unit, cue, null);
  const subject = group.infinitive ? mainSubject(words, group.from) : subjectOf(words, cue);
  if (subject && isSaidByNobody(unit, cue, subject)) return null;
  const after = contentAfter(words, verb, behind, entry);
  if (isUnsaid(words, cue, after)) return null;
  return subject ? findWithSubject(unit, cue, subject, after) : findInverted(unit, cue, after);
}
