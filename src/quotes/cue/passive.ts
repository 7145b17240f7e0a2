import { contentAfter } from '../content/content-after.ts';
import { upTo } from '../content/end.ts';
import { subjectAfter } from '../grammar/subject-after.ts';
import { subjectBefore } from '../grammar/subject-before.ts';
import type { Unit } from '../grammar/units.ts';
import type { Cue } from './cue.ts';
import type { Finding } from './finding.ts';
import { found } from './found.ts';

/** "was praised by Jobs as …", "was told by Bolton to go": who speaks stands behind "by"; "is quoted: …" has it before. */
export function findPassive(unit: Unit, cue: Cue): Finding | null {
  const { words } = unit;
  const { verb, behind, entry, group } = cue;
  if (group.negated || group.modal) return null;
  const content = contentAfter(words, verb, behind, entry);
  if (/^(?:quote|cite)$/u.test(words[verb]?.lemma ?? '')) {
    const subject = subjectBefore(words, group);
    return subject && content?.by === 'quotation' ? found(unit, cue, subject, [content], 0.9) : null;
  }
  const subject = words[behind]?.lower === 'by' ? subjectAfter(words, behind + 1) : null;
  if (!subject) return null;
  if (entry.frames.includes('u') && words[subject.to]?.lower === 'to')
    return found(unit, cue, subject, [upTo(words, subject.to, 'infinitive')], 0.8);
  // "confirmed by lab testing: a fever", "explained by the fact that"
  const said = content !== null && content.from >= subject.to;
  const listed = content?.by === 'colon' && words[content.from]?.quoted === undefined;
  const fact = /^(?:fact|idea|way)$/u.test(words[subject.to - 1]?.lower ?? '');
  return said && !listed && !fact ? found(unit, cue, subject, [content], 0.8) : null;
}
