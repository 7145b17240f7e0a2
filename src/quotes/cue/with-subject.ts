import type { Before } from '../content/content-before.ts';
import { contentBefore, isSentence } from '../content/content-before.ts';
import type { Content } from '../content/end.ts';
import {
  behindAddressee,
  completes,
  enclosed,
  endsClause,
  resumed,
  withoutMainClause,
} from '../content/interposed.ts';
import { headlineRest, namedSo, relativeObject } from '../content/relative-clause.ts';
import type { Subject } from '../grammar/subject.ts';
import type { Unit, Word } from '../grammar/units.ts';
import type { Cue } from './cue.ts';
import type { Finding } from './finding.ts';
import { confidenceOf, found, foundAround } from './found.ts';

/**
 * What somebody says whose words for it are the subject of the verb: what stands before the attribution, behind the verb,
 * or around both.
 *
 * @param after what the verb introduces behind it
 */
export function findWithSubject(
  unit: Unit,
  cue: Cue,
  subject: Subject,
  after: Content | null,
): Finding | null {
  const { words } = unit;
  const before = contentBeforeAttribution(unit, cue, subject, after);
  // 'After hitting "…," she told the audience, "…"': only what follows is said.
  const introduced = before?.quoted && after?.by === 'quotation' && isGerundPhrase(words, before);
  if (introduced) return found(unit, cue, subject, [after], confidenceOf(after));
  if (before?.quoted && (after === null || after.by === 'quotation' || after.by === 'colon'))
    return foundAround(unit, cue, subject, before, after);
  if (before && after?.by === 'quotation' && completes(words, before, after))
    return foundAround(unit, cue, subject, before, after);
  const content =
    (after && withoutMainClause(words, subject, after)) ??
    relativeObject(words, cue, subject) ??
    headlineRest(unit, cue) ??
    namedSo(words, cue, subject);
  if (content) return found(unit, cue, subject, [content], confidenceOf(content));
  return before && (unit.within === null || cue.entry.class === 'other')
    ? foundAround(unit, cue, subject, before, resumed(words, cue))
    : null;
}

/** What stands before an attribution and belongs to it: '"…," she said', "…, she said on Monday." */
function contentBeforeAttribution(
  { words }: Unit,
  cue: Cue,
  subject: Subject,
  after: Content | null,
): Before | null {
  const { entry, group, behind } = cue;
  if (group.participle) return null;
  const edge = Math.min(subject.clauseFrom, subject.from);
  const before = contentBefore(words, edge) ?? enclosed(words, edge, behind);
  if (!before || !entry.frames.includes(before.quoted ? 'q' : 'p')) return null;
  // ", she will say": not said yet, where it isn't quoted.
  if (group.modal !== null && !before.quoted) return null;
  if (after !== null && isSentence(words[before.to - 1])) return null;
  const ends = endsClause(words, behindAddressee(words, cue));
  return ends || (before.quoted && after?.by === 'quotation') ? before : null;
}

/** "After hitting "…,"": a preposition and what somebody does before a title or word in marks. */
function isGerundPhrase(words: readonly Word[], { from, to }: Before): boolean {
  return to - from > 2 && words[from]?.pos === 'ADP' && /ing$/u.test(words[from + 1]?.lower ?? '');
}
