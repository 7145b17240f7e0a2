import type { Span } from '../article/span.ts';
import type { Before } from './before.ts';
import { contentBefore, isSentence } from './before.ts';
import type { Content } from './content.ts';
import { contentAfter, contentSpan, upTo } from './content.ts';
import type { Finding } from './finding.ts';
import type { VerbGroup } from './grammar.ts';
import {
  isComma,
  isFiniteVerb,
  isNominal,
  isPeriod,
  isRelative,
  isStop,
  isTime,
  nounPhraseFrom,
  verbGroup,
} from './grammar.ts';
import type { ReportingVerb } from './reporting-verbs.ts';
import { IRREGULAR_FORMS, REPORTING_VERBS } from './reporting-verbs.ts';
import type { Subject } from './subject.ts';
import { clauseStart, mainSubject, subjectAfter, subjectBefore } from './subject.ts';
import type { Unit, Word } from './units.ts';
import { isPassage } from './units.ts';

/** A reporting verb in its sentence. */
interface Cue {
  readonly verb: number;
  /** Index behind the verb and its particle. */
  readonly behind: number;
  readonly entry: ReportingVerb;
  readonly group: VerbGroup;
}

/** Finds what the reporting verbs of a unit introduce, and who does it. */
export function findReported(unit: Unit): Finding[] {
  return unit.words.flatMap((_, at) => {
    const cue = cueAt(unit.words, at);
    return cue ? (readCue(unit, cue) ?? []) : [];
  });
}

function cueAt(words: readonly Word[], verb: number): Cue | null {
  const word = words[verb];
  if (!word || word.quoted || !/^(?:VERB|NOUN|AUX|ADJ|PROPN)$/u.test(word.pos)) return null;
  const lemma = lemmaOf(word);
  const next = words[verb + 1]?.lower ?? '';
  const phrasal =
    REPORTING_VERBS.get(`${lemma} ${next}`) ??
    (next === 'it' && words[verb + 2]?.lower === 'clear' && lemma === 'make'
      ? REPORTING_VERBS.get('make clear')
      : undefined);
  const entry = phrasal ?? REPORTING_VERBS.get(lemma);
  if (!entry) return null;
  if (word.pos !== 'VERB' && !actsAsVerb(words, verb)) return null;
  const behind = verb + (phrasal ? (next === 'it' ? 3 : 2) : 1);
  return { verb, behind, entry, group: verbGroup(words, verb) };
}

/** The dictionary form, also of a verb that the tagger takes for a noun ("warning", "claims"). */
function lemmaOf({ lower, lemma, pos }: Word): string {
  const known = IRREGULAR_FORMS.get(lower) ?? lemma.toLowerCase();
  if (pos === 'VERB' || REPORTING_VERBS.has(known)) return known;
  const stem = lower.replace(/(?:ing|ed|s)$/u, '');
  return [stem, `${stem}e`].find((form) => REPORTING_VERBS.has(form)) ?? known;
}

/** A form that the tagger takes for a noun, but that stands where only a verb can: "media reports that …". */
function actsAsVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (!word || !before) return false;
  if (word.pos === 'PROPN') return words[at]?.sentence === -1 && /s$/u.test(word.lower);
  const inflected = word.lower !== word.lemma || /(?:s|ed)$/u.test(word.lower);
  // ", warning that": the tagger knows some participles only as nouns.
  if (/ing$/u.test(word.lower) && isComma(before)) return after?.lower === 'that' || after?.quoted != null;
  const plural = before.pos === 'NOUN' && /s$/u.test(before.lower);
  const subject = before.pos === 'PROPN' || before.pos === 'PRON' || plural || before.quoted !== null;
  const taken =
    after !== undefined &&
    (after.lower === 'that' ||
      after.quoted !== null ||
      /^[:]$/u.test(after.text) ||
      (after.pos === 'PRON' && before.pos === 'PROPN'));
  // "the report states that few …", but not "the press reports that I read"
  // "the ruling states the company must pay", "the study, which was small, claims patients …"
  const opens = after !== undefined && (after.pos === 'DET' || after.pos === 'PRON' || after.pos === 'NOUN');
  const determined = words.slice(Math.max(0, at - 3), at).some(({ pos }) => pos === 'DET');
  if (
    /s$/u.test(word.lower) &&
    opens &&
    after.pos !== 'NOUN' &&
    determined &&
    /^(?:NOUN|ADJ)$/u.test(before.pos)
  )
    return true;
  if (
    /s$/u.test(word.lower) &&
    opens &&
    isComma(before) &&
    words.slice(Math.max(0, at - 16), at).some(isRelative)
  )
    return true;
  const singularSubject = after?.lower === 'that' && /s$/u.test(word.lower) && words[at + 2]?.pos !== 'PRON';
  if (before.pos === 'NOUN' && singularSubject) return true;
  return inflected && subject && taken && before.lower !== 'the';
}

function readCue(unit: Unit, cue: Cue): Finding | null {
  const { words } = unit;
  const { group, entry, verb } = cue;
  if (isAttributive(words, cue)) return null;
  const quotedAs = quotedAsSaying(words, cue);
  if (quotedAs) return found(unit, cue, quotedAs.subject, quotedAs.content, 0.95);
  if (group.passive) return passive(unit, cue);
  const goesOn = group.infinitive && wentOn(words, group.from);
  if (group.infinitive && !goesOn) return null;
  if (isInterposed(words, cue)) return inverted(unit, cue, null);
  const subject = goesOn
    ? mainSubject(words, group.from, (at) => verbGroup(words, at))
    : subjectOf(words, cue);
  if (subject && isHypothetical(words, subject, cue)) return null;
  // "I mean it is"; "this means that it is" is nobody's thought.
  if (words[verb]?.lemma === 'mean' && !/^(?:i|we)$/u.test(words[subject?.from ?? -1]?.lower ?? ''))
    return null;
  const after = contentAfter(words, verb, cue.behind, entry);
  const direct =
    after !== null && (after.by === 'quotation' || after.by === 'colon') && words[after.from]?.quoted != null;
  if (group.negated && entry !== REPORTING_VERBS.get('deny')) return null;
  if (group.modal && entry.class === 'speech' && !/^(?:will|'ll|can)$/u.test(group.modal) && !direct)
    return null;
  if (subject) return withSubject(unit, cue, subject, after);
  return inverted(unit, cue, after);
}

/** "the said document", "an alleged victim", "his stated aim". */
function isAttributive(words: readonly Word[], { verb, group }: Cue): boolean {
  const before = words[verb - 1];
  const word = words[verb];
  if (group.from === verb && /^(?:known|written|seen|shown|sworn|forgotten|given)$/u.test(word?.lower ?? ''))
    return true;
  const gerund = /ing$/u.test(word?.lower ?? '');
  if (gerund && before?.pos === 'ADP' && !/^(?:by|as|in)$/u.test(before.lower)) return true;
  if (
    gerund &&
    (before?.pos === 'DET' || /^(?:'s|’s|'|his|her|its|their|our|my)$/u.test(before?.lower ?? '')) &&
    isNominal(words[verb + 1])
  )
    return true;
  return (
    group.from === verb &&
    (before?.pos === 'DET' ||
      before?.pos === 'ADJ' ||
      /^(?:his|her|its|their|our|my)$/u.test(before?.lower ?? '')) &&
    isNominal(words[verb + 1]) &&
    !isComma(words[verb + 1]) &&
    words[verb + 1]?.quoted === null &&
    words[verb]?.pos !== 'VERB'
  );
}

function subjectOf(words: readonly Word[], { group }: Cue): Subject | null {
  const subject = subjectBefore(words, group);
  const joined = words[group.from - 1]?.pos === 'CCONJ';
  const participle = group.participle && isComma(words[group.from - 1]);
  const issued = group.participle && subject !== null && isIssued(words, subject);
  if (!joined && !participle && subject !== null && !issued) return subject;
  return joined || group.participle ? mainSubject(words, group.from, (at) => verbGroup(words, at)) : subject;
}

/** "Recipients, said Mauer, are": a verb and its subject between commas. */
function isInterposed(words: readonly Word[], { verb, behind, group, entry }: Cue): boolean {
  if (!entry.frames.includes('i') || group.from !== verb || group.participle || !isComma(words[verb - 1]))
    return false;
  const subject = subjectAfter(words, behind);
  return (
    subject !== null &&
    (isComma(words[subject.to]) || isStop(words[subject.to])) &&
    words[behind]?.pos !== 'PRON'
  );
}

/** "released a statement saying": what the statement says, whoever released it says. */
function isIssued(words: readonly Word[], { from, to }: Subject): boolean {
  const indefinite = /^(?:a|an|his|her|its|their)$/u.test(words[from]?.lower ?? '');
  return (
    indefinite &&
    words
      .slice(from, to)
      .some(({ lower }) => /^(?:statement|tweet|post|speech|interview|press)$/u.test(lower))
  );
}

/** "went on to say", "continued to insist": the infinitive of something that was said. */
function wentOn(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  const earlier = words[from - 2];
  if (before?.lower === 'on' && /^(?:go|goes|went|gone|going)$/u.test(earlier?.lower ?? '')) return true;
  return /^(?:continued|continues|proceeded)$/u.test(before?.lower ?? '');
}

/** "if he says", "did he say": nobody said it. */
function isHypothetical(words: readonly Word[], subject: Subject, { group }: Cue): boolean {
  const before = words[subject.from - 1];
  if (/^(?:if|whether|unless|should|could|would|did|does|do)$/u.test(before?.lower ?? '')) return true;
  if (/^(?:neither|nobody|no-one|none|no)$/u.test(words[subject.from]?.lower ?? '')) return true;
  if (/^(?:neither|nor)$/u.test(before?.lower ?? '')) return true;
  return group.modal === "'d" && before?.lower === 'if';
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
    !(after !== null && isSentence(words[before.to - 1]));
  if (takesBefore && before.quoted && (after === null || after.by === 'quotation' || after.by === 'colon'))
    return around(unit, cue, subject, before, after);
  const finding =
    after ?? relativeObject(words, cue, subject) ?? headlineRest(unit, cue) ?? namedSo(words, cue, subject);
  if (finding) return found(unit, cue, subject, [finding], confidenceOf(finding));
  if (takesBefore && (unit.within === null || entry.class === 'other'))
    return around(unit, cue, subject, before, resumed(words, cue));
  return null;
}

/** "Since then, he says, the plane has flown": what stands before an attribution between commas. */
function enclosed(words: readonly Word[], edge: number, behind: number): Before | null {
  if (!isComma(words[edge - 1]) || !resumedClause(words, behind)) return null;
  const to = edge - 1;
  return { from: words[to - 1]?.pos === 'CCONJ' ? to : clauseStart(words, to), to, quoted: false };
}

/** "…," he told reporters in London. */
function behindAddressee(words: readonly Word[], { behind, entry }: Cue): number {
  return entry.frames.includes('a') ? nounPhraseFrom(words, behind, true) : behind;
}

/** "the attack, which the militants said was retaliation": what they said goes on with the verb. */
function relativeObject(words: readonly Word[], { behind, entry }: Cue, { from }: Subject): Content | null {
  const relative = isRelative(words[from - 1]) && entry.frames.includes('b');
  if (!relative || !isFiniteVerb(words, behind)) return null;
  const content = upTo(words, behind, 'bare');
  const comma = words.findIndex((word, at) => at > behind && at < content.to && isComma(word));
  return comma < 0 ? content : { ...content, to: comma };
}

/** "Shoigu says drills to continue": what headlines say needs no verb with a tense. */
function headlineRest({ words, headline }: Unit, { behind, entry }: Cue): Content | null {
  return headline && entry.class === 'speech' && entry.frames.includes('b') && behind < words.length
    ? upTo(words, behind, 'bare')
    : null;
}

/** "what Jobs described as "a nominal charge"": the name somebody gives to something. */
function namedSo(words: readonly Word[], { behind, entry }: Cue, { from }: Subject): Content | null {
  if (words[from - 1]?.lower !== 'what' || !entry.frames.includes('s')) return null;
  const at = words[behind]?.lower === 'as' ? behind + 1 : behind;
  return words[at]?.quoted ? { from: at, to: at + 1, by: 'quotation' } : null;
}

/** Behind an attribution stand at most when, where and to whom. */
function endsClause(words: readonly Word[], behind: number): boolean {
  const next = words[behind];
  if (next === undefined || isStop(next) || isComma(next) || isTime(next) || isPeriod(next)) return true;
  return (
    next.quoted === null &&
    (/^(?:ADP|ADV|SCONJ|PUNCT)$/u.test(next.pos) || /^(?:last|this|earlier)$/u.test(next.lower))
  );
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

/** "Recipients, said Mauer, are required to …": the clause that the attribution interrupts. */
function resumed(words: readonly Word[], { behind }: Cue): { from: number; to: number } | null {
  return resumedClause(words, behind) ? { from: behind + 1, to: words.length } : null;
}

function resumedClause(words: readonly Word[], behind: number): boolean {
  const next = words[behind + 1];
  if (
    !isComma(words[behind]) ||
    !next ||
    next.quoted ||
    /^(?:CCONJ|SCONJ|ADV|VERB)$/u.test(next.pos) ||
    isRelative(next)
  )
    return (
      isComma(words[behind]) &&
      next?.pos === 'VERB' &&
      isFiniteVerb(words, behind + 1) &&
      !/(?:ed|en)$/u.test(next.lower)
    );
  for (let at = behind + 1; at < words.length && !isComma(words[at]); at++)
    if (isFiniteVerb(words, at)) return true;
  return false;
}

function confidenceOf({ by }: Content): number {
  if (by === 'that' || by === 'quotation' || by === 'colon') return 0.95;
  return by === 'object' ? 0.6 : 0.85;
}

/** "Recipients, said Mauer, are required": the beginning of a clause that has its verb behind the attribution. */
function interrupted(words: readonly Word[], { group, behind }: Cue): Before | null {
  const subject = isComma(words[group.from - 1]) ? subjectAfter(words, behind) : null;
  if (!subject || !isComma(words[subject.to]) || !isFiniteVerb(words, subject.to + 1)) return null;
  return { from: clauseStart(words, group.from - 1), to: group.from - 1, quoted: false };
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
  if (!subject) return null;
  if (!before) {
    const late = after && after.from >= subject.to ? after : contentAfter(words, cue.verb, subject.to, entry);
    return late ? found(unit, cue, subject, [late], 0.85) : null;
  }
  const continued = laterQuotation(words, subject.to) ?? resumed(words, { ...cue, behind: subject.to });
  return around(unit, cue, subject, before, continued);
}

/** The quotation with which the sentence goes on behind the attribution. */
function laterQuotation(words: readonly Word[], from: number): { from: number; to: number } | null {
  for (let at = from; at < words.length; at++) {
    if (isPassage(words[at])) return { from: at, to: at + 1 };
    if (words[at]?.pos === 'VERB' && isFiniteVerb(words, at)) return null;
  }
  return null;
}

/** "was quoted (by Y) as saying", "is reported to have said". */
function quotedAsSaying(
  words: readonly Word[],
  { verb, group, behind, entry }: Cue,
): { subject: Subject; content: Content[] } | null {
  if (!group.participle || words[verb - 1]?.lower !== 'as') return null;
  for (let at = verb - 2; at >= 0 && verb - at < 14; at--) {
    if (!/^(?:quot(?:ed?|es|ing)|cit(?:ed?|es|ing)|reported)$/u.test(words[at]?.lower ?? '')) continue;
    const outer = verbGroup(words, at);
    const content = contentAfter(words, verb, behind, entry);
    const subject = outer.passive ? subjectBefore(words, outer) : objectOf(words, at + 1, verb - 1);
    return subject && content ? { subject, content: [content] } : null;
  }
  return null;
}

/** "TASS quoted Lavrov as saying": who is quoted stands between. */
function objectOf(words: readonly Word[], from: number, to: number): Subject | null {
  return from < to && words.slice(from, to).some(isNominal) ? { from, to, clauseFrom: from } : null;
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
  if (
    !subject ||
    !content ||
    content.from < subject.to ||
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
    : { unit, content, cue, subject: { from: subject.from, to: subject.to }, class: entry.class, confidence };
}
