import { behindAddressee } from '../content/adverbials.ts';
import type { Content } from '../content/content.ts';
import type { Before } from '../content/content-before.ts';
import { contentBefore, isSentence } from '../content/content-before.ts';
import { upTo } from '../content/end.ts';
import { enclosed, resumed } from '../content/interposed.ts';
import { namedSo, relativeObject } from '../content/relative-clause.ts';
import { nounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Subject } from '../grammar/subject.ts';
import type { Unit, Word } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import { isComma, isPeriod, isStop, isTime, SUBORDINATORS } from '../grammar/word-classes.ts';
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
  const ends = endsClause(words, behindAddressee(words, behind, entry));
  return ends || (before.quoted && after?.by === 'quotation') ? before : null;
}

/** Behind an attribution stand at most when, where and to whom. */
function endsClause(words: readonly Word[], behind: number): boolean {
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

/** "After hitting "…,"": a preposition and what somebody does before a title or word in marks. */
function isGerundPhrase(words: readonly Word[], { from, to }: Before): boolean {
  return to - from > 2 && words[from]?.pos === 'ADP' && /ing$/u.test(words[from + 1]?.lower ?? '');
}

/** 'He was, the minister said, "the best we have"': the quotation goes on with the clause before the attribution. */
function completes(words: readonly Word[], before: Before, { from }: Content): boolean {
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
function withoutMainClause(words: readonly Word[], { from }: Subject, content: Content): Content {
  const opens = words[from - 1];
  const leads = words.slice(0, from - 1).every(({ pos }) => /^(?:CCONJ|ADV|PUNCT)$/u.test(pos));
  if (!leads || !SUBORDINATORS.test(opens?.lower ?? '')) return content;
  for (let at = content.from + 1; at < content.to; at++) {
    if (!isComma(words[at])) continue;
    const verb = nounPhraseFrom(words, at + 1);
    const finite = words[verb]?.pos === 'ADV' ? verb + 1 : verb;
    if (verb > at + 1 && isFiniteVerb(words, finite)) return { ...content, to: at };
  }
  return content;
}

/** "Shoigu says drills to continue": what headlines say needs no verb with a tense. */
function headlineRest({ words, headline }: Unit, { behind, entry }: Cue): Content | null {
  return headline && entry.class === 'speech' && entry.frames.includes('b') && behind < words.length
    ? upTo(words, behind, 'bare')
    : null;
}
