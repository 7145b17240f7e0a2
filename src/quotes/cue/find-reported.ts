import type { Span } from '../../article/span.ts';
import { contentAfter } from '../content/after.ts';
import {
  behindAddressee,
  completes,
  enclosed,
  endsClause,
  interrupted,
  laterQuotation,
  resumed,
  withoutMainClause,
} from '../content/around.ts';
import { contentBefore, isSentence } from '../content/before.ts';
import type { Content } from '../content/end.ts';
import { contentSpan, upTo } from '../content/end.ts';
import { headlineRest, namedSo, quotedAsSaying, relativeObject } from '../content/special.ts';
import type { Subject } from '../grammar/subject.ts';
import { closesAside, isReduced, mainSubject, subjectAfter, subjectBefore } from '../grammar/subject.ts';
import type { Unit, Word } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { isFiniteVerb, verbGroup } from '../grammar/verb-group.ts';
import { isComma, isRelative, isStop } from '../grammar/word-classes.ts';
import { REPORTING_VERBS } from '../reporting-verbs.ts';
import type { Cue } from './cue.ts';
import { cueAt, isAttributive } from './cue.ts';
import { isHypothetical, isMute, isPerformative, isPurpose, subjectOf, wentOn } from './cue-subject.ts';
import type { Finding } from './finding.ts';

/** Finds what the reporting verbs of a unit introduce, and who does it. */
export function findReported(unit: Unit): Finding[] {
  return unit.words.flatMap((_, at) => {
    const cue = cueAt(unit.words, at);
    return cue ? (readCue(unit, cue) ?? []) : [];
  });
}

function readCue(unit: Unit, cue: Cue): Finding | null {
  const { words } = unit;
  const { group, entry, verb } = cue;
  if (isAttributive(words, cue)) return null;
  const quotedAs = quotedAsSaying(words, cue);
  if (quotedAs) return found(unit, cue, quotedAs.subject, quotedAs.content, 0.95);
  const joined = joinedTo(words, group.from);
  if (group.passive || (joined?.passive && isParticipleForm(words[verb]))) return passive(unit, cue);
  if (joined?.infinitive && words[verb]?.lower === words[verb]?.lemma) return null;
  const goesOn = group.infinitive && wentOn(words, group.from);
  if (group.infinitive && !goesOn && !isPurpose(words, group.from)) return null;
  if (isInterposed(words, cue)) return inverted(unit, cue, null);
  const subject = group.infinitive
    ? mainSubject(words, group.from, (at) => verbGroup(words, at))
    : subjectOf(words, cue);
  if (subject && (isHypothetical(words, subject, cue) || isPerformative(unit, subject, cue))) return null;
  // "I mean it is"; "this means that it is" is nobody's thought.
  if (words[verb]?.lemma === 'mean' && !/^(?:i|we)$/u.test(words[subject?.from ?? -1]?.lower ?? ''))
    return null;
  const after = contentAfter(words, verb, cue.behind, entry);
  const direct =
    after !== null && (after.by === 'quotation' || after.by === 'colon') && words[after.from]?.quoted != null;
  if (group.negated && entry !== REPORTING_VERBS.get('deny')) return null;
  if (group.modal && entry.class === 'speech' && !/^(?:will|'ll|can)$/u.test(group.modal) && !direct)
    return null;
  // "a deal announced at the beginning of the week"
  if (subject && isReduced(words, verb) && isMute(words, subject)) return null;
  // "will announce the winner": it is still to be said.
  if (group.modal && after?.by === 'object') return null;
  if (subject && isNaming(words, cue)) return null;
  if (subject) return withSubject(unit, cue, subject, after);
  return inverted(unit, cue, after);
}

/** "was stopped and told", "to write and suggest": the verb that "and" joins this one to. */
function joinedTo(words: readonly Word[], from: number): VerbGroup | null {
  if (words[from - 1]?.pos !== 'CCONJ') return null;
  for (let at = from - 2; at >= 0 && from - at < 12; at--) {
    if (isStop(words[at]) || isComma(words[at]) || isPassage(words[at])) return null;
    if (words[at]?.pos === 'VERB') return verbGroup(words, at);
  }
  return null;
}

function isParticipleForm(word: Word | undefined): boolean {
  return /(?:ed|en|told|said|sworn)$/u.test(word?.lower ?? '');
}

/** "the prison, dubbed the "Hanoi Hilton"": a participle, so that nobody in the sentence calls it that. */
function isNaming(words: readonly Word[], { verb, entry, group }: Cue): boolean {
  const participle = group.from === verb && /ed$/u.test(words[verb]?.lower ?? '') && isComma(words[verb - 1]);
  return participle && entry.frames === 's' && !closesAside(words, verb - 1);
}

/** "Recipients, said Mauer, are", "…, said one of the officials cited above": the subject stands behind the verb. */
function isInterposed(words: readonly Word[], { verb, behind, group, entry }: Cue): boolean {
  if (!entry.frames.includes('i') || group.from !== verb || group.participle || !isComma(words[verb - 1]))
    return false;
  const subject = words[behind]?.pos === 'PRON' ? null : subjectAfter(words, behind);
  if (!subject) return false;
  return isComma(words[subject.to]) || (endsWithoutVerb(words, subject.to) && !closesAside(words, verb - 1));
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

function withSubject(unit: Unit, cue: Cue, subject: Subject, after: Content | null): Finding | null {
  const { words } = unit;
  const { entry, group } = cue;
  const edge = Math.min(subject.clauseFrom, subject.from);
  const before = group.participle ? null : (contentBefore(words, edge) ?? enclosed(words, edge, cue.behind));
  const takesBefore =
    before !== null &&
    entry.frames.includes(before.quoted ? 'q' : 'p') &&
    (endsClause(words, behindAddressee(words, cue)) || (before.quoted && after?.by === 'quotation')) &&
    !(after !== null && isSentence(words[before.to - 1])) &&
    (group.modal === null || before.quoted);
  if (takesBefore && before.quoted && (after === null || after.by === 'quotation' || after.by === 'colon'))
    return around(unit, cue, subject, before, after);
  if (takesBefore && after?.by === 'quotation' && completes(words, before, after))
    return around(unit, cue, subject, before, after);
  const finding =
    (after && withoutMainClause(words, subject, after)) ??
    relativeObject(words, cue, subject) ??
    headlineRest(unit, cue) ??
    namedSo(words, cue, subject);
  if (finding) return found(unit, cue, subject, [finding], confidenceOf(finding));
  if (takesBefore && (unit.within === null || entry.class === 'other'))
    return around(unit, cue, subject, before, resumed(words, cue));
  return null;
}

function around(
  unit: Unit,
  cue: Cue,
  subject: Subject,
  before: { from: number; to: number; quoted: boolean },
  after: { from: number; to: number } | null,
): Finding | null {
  return found(unit, cue, subject, after ? [before, after] : [before], before.quoted ? 0.97 : 0.85);
}

function confidenceOf({ by }: Content): number {
  if (by === 'that' || by === 'quotation' || by === 'colon') return 0.95;
  return by === 'object' ? 0.6 : 0.85;
}

/** '"…," said X' and "…, said X". */
function inverted(unit: Unit, cue: Cue, after: Content | null): Finding | null {
  const { words } = unit;
  const { group, entry, behind } = cue;
  if (!entry.frames.includes('i') || group.participle) return null;
  const before = contentBefore(words, group.from) ?? interrupted(words, cue);
  const first = group.from === 0 || isStop(words[group.from - 1]);
  if (!before && !first) return null;
  const subject = subjectAfter(words, behind);
  if (!subject || (words[cue.verb]?.lemma !== 'say' && isMute(words, subject))) return null;
  if (!before) {
    const late = after && after.from >= subject.to ? after : contentAfter(words, cue.verb, subject.to, entry);
    return late ? found(unit, cue, subject, [late], 0.85) : null;
  }
  const continued = laterQuotation(words, subject.to) ?? resumed(words, { ...cue, behind: subject.to });
  return around(unit, cue, subject, before, continued);
}

/** "was praised by Jobs as …", "reported by AFP": who speaks stands behind "by". */
function passive(unit: Unit, cue: Cue): Finding | null {
  const { words } = unit;
  const { behind, entry, group } = cue;
  if (group.negated || group.modal) return null;
  const quote = /^(?:quote|cite)$/u.test(words[cue.verb]?.lemma ?? '');
  const content = contentAfter(words, cue.verb, behind, entry);
  if (quote) {
    const subject = subjectBefore(words, group);
    return subject && content?.by === 'quotation' ? found(unit, cue, subject, [content], 0.9) : null;
  }
  if (words[behind]?.lower !== 'by') return null;
  const subject = subjectAfter(words, behind + 1);
  if (subject && entry.frames.includes('u') && words[subject.to]?.lower === 'to')
    return found(unit, cue, subject, [upTo(words, subject.to, 'infinitive')], 0.8);
  if (
    !subject ||
    !content ||
    content.from < subject.to ||
    (content.by === 'colon' && words[content.from]?.quoted === null) ||
    /^(?:fact|idea|way)$/u.test(words[subject.to - 1]?.lower ?? '')
  )
    return null;
  return found(unit, cue, subject, [content], 0.8);
}

function found(
  unit: Unit,
  { verb, behind, entry }: Cue,
  subject: Subject,
  parts: readonly { from: number; to: number }[],
  confidence: number,
): Finding | null {
  const { words } = unit;
  const content = parts.flatMap((part) => contentSpan(words, part) ?? []);
  const cue: Span = { start: words[verb]?.start ?? 0, end: words[behind - 1]?.end ?? 0 };
  return content.length === 0
    ? null
    : {
        unit,
        content,
        cue,
        subject: { from: subject.from, to: subject.to },
        class: isSign(words, verb, subject) ? 'other' : entry.class,
        confidence,
      };
}

/** What a thing suggests or predicts it doesn't say: "the data suggest", "the pattern predicted". */
function isSign(words: readonly Word[], verb: number, subject: Subject): boolean {
  const pronoun = /^(?:it|this|that|which)$/u.test(words[subject.to - 1]?.lower ?? '');
  if (pronoun && /^(?:imply|suggest|signal)$/u.test(words[verb]?.lemma ?? '')) return true;
  return (
    /^(?:suggest|imply|predict|forecast|signal|reveal|confirm)$/u.test(words[verb]?.lemma ?? '') &&
    isMute(words, subject)
  );
}
