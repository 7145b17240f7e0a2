import type { Word } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import {
  isComma,
  isNominal,
  isPeriod,
  isPossessive,
  isRelative,
  isStop,
  isTime,
} from '../grammar/word-classes.ts';
import type { ReportingVerb } from '../reporting-verbs.ts';
import { IRREGULAR_FORMS, REPORTING_VERBS } from '../reporting-verbs.ts';

/** A reporting verb in its sentence. */
export interface Cue {
  readonly verb: number;
  /** Index behind the verb and its particle. */
  readonly behind: number;
  readonly entry: ReportingVerb;
  readonly group: VerbGroup;
}

export function cueAt(words: readonly Word[], verb: number): Cue | null {
  const word = words[verb];
  if (!word || word.quoted || !/^(?:VERB|NOUN|AUX|ADJ|PROPN)$/u.test(word.pos)) return null;
  const next = words[verb + 1]?.lower ?? '';
  const lemma = lemmaOf(word, next);
  // "insists on Tuesday" is no insisting on something.
  const timed = isTime(words[verb + 2]) || isPeriod(words[verb + 2]);
  const phrasal =
    (timed ? undefined : REPORTING_VERBS.get(`${lemma} ${next}`)) ??
    (next === 'it' && words[verb + 2]?.lower === 'clear' && lemma === 'make'
      ? REPORTING_VERBS.get('make clear')
      : undefined);
  const entry = phrasal ?? REPORTING_VERBS.get(lemma);
  if (!entry) return null;
  if (word.pos !== 'VERB' && !(phrasal ? isBehindSubject(words, verb) : actsAsVerb(words, verb))) return null;
  const behind = verb + (phrasal ? (next === 'it' ? 3 : 2) : 1);
  return { verb, behind, entry, group: verbGroup(words, verb) };
}

/** The dictionary form, also of a verb that the tagger takes for a noun ("warning", "claims"). */
function lemmaOf({ lower, lemma }: Word, next: string): string {
  const has = (form: string) => REPORTING_VERBS.has(form) || REPORTING_VERBS.has(`${form} ${next}`);
  const known = IRREGULAR_FORMS.get(lower) ?? lemma.toLowerCase();
  if (has(known)) return known;
  const stem = lower.replace(/(?:ing|ed|s)$/u, '');
  return [stem, `${stem}e`].find(has) ?? known;
}

/** "Voss points out": a form that the tagger takes for a noun, behind a name or a pronoun. */
function isBehindSubject(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const subject = /^(?:PROPN|PRON)$/u.test(before?.pos ?? '') || isPassage(before);
  return subject && /(?:s|ed|ing)$/u.test(words[at]?.lower ?? '');
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
  if (/ing$/u.test(word.lower) && before.pos === 'PROPN') return /^(?:that|of)$/u.test(after?.lower ?? '');
  if (/ing$/u.test(word.lower) && isComma(before)) return after?.lower === 'that' || after?.quoted != null;
  const plural = before.pos === 'NOUN' && /[^s]s$/u.test(before.lower);
  const subject = before.pos === 'PROPN' || before.pos === 'PRON' || plural || before.quoted !== null;
  const taken =
    after !== undefined &&
    (after.lower === 'that' ||
      after.quoted !== null ||
      /^[:]$/u.test(after.text) ||
      (after.pos === 'PRON' && before.pos === 'PROPN'));
  if (after === undefined || isStop(after)) return /s$/u.test(word.lower) && isNameBehindComma(words, at);
  // 'The agency notes, "…"'
  if (/s$/u.test(word.lower) && before.pos === 'PROPN' && after?.text === ',' && isPassage(words[at + 2]))
    return true;
  if (isBesideQuotation(words, at)) return true;
  // "…, reports Wee."
  if (isComma(before) && after?.pos === 'PROPN')
    return /s$/u.test(word.lower) && endsBehindName(words, at + 1);
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
  // "which the lawsuit claims could"
  if (/s$/u.test(word.lower) && determined && before.pos === 'NOUN' && after?.pos === 'AUX') return true;
  // "Norbank forecast that …": a past tense that looks like the noun.
  if (word.lower === 'forecast' && before.pos === 'PROPN' && after?.lower === 'that') return true;
  const singularSubject = after?.lower === 'that' && /s$/u.test(word.lower) && words[at + 2]?.pos !== 'PRON';
  if (before.pos === 'NOUN' && singularSubject) return true;
  return inflected && subject && taken && before.lower !== 'the';
}

/** '"…," claims Voss', '"…," the minister claims': only a verb stands with a name beside a quotation. */
function isBesideQuotation(words: readonly Word[], at: number): boolean {
  if (!/(?:s|ed)$/u.test(words[at]?.lower ?? '')) return false;
  const first = words[at - 1];
  if (isPassage(first)) return /^(?:PROPN|DET|PRON|NOUN)$/u.test(words[at + 1]?.pos ?? '');
  let from = at;
  while (/^(?:PROPN|NOUN|ADJ)$/u.test(words[from - 1]?.pos ?? '') && words[from - 1]?.quoted === null) from--;
  if (words[from - 1]?.pos === 'DET') from--;
  return from < at && isPassage(words[from - 1]) && /,\P{L}*$/u.test(words[from - 1]?.text ?? '');
}

function endsBehindName(words: readonly Word[], from: number): boolean {
  let to = from;
  while (words[to]?.pos === 'PROPN') to++;
  return isStop(words[to]) || isComma(words[to]);
}

/** "…, The Times reports.", "…, a new study reports." */
function isNameBehindComma(words: readonly Word[], end: number): boolean {
  let from = end;
  while (/^(?:PROPN|NOUN|ADJ)$/u.test(words[from - 1]?.pos ?? '') && words[from - 1]?.quoted === null) from--;
  if (words[from - 1]?.pos === 'DET') from--;
  return from < end && (isComma(words[from - 1]) || isPassage(words[from - 1]));
}

/** Forms that are participles only: without an auxiliary they are adjectives ("known lines"). */
const PARTICIPLES = /^(?:known|written|seen|shown|sworn|forgotten|given)$/u;

/** "the said document", "his stated aim", "the writing of", "tired of saying": no one says anything in them. */
export function isAttributive(words: readonly Word[], { verb, group }: Cue): boolean {
  const [before, word, after] = [words[verb - 1], words[verb], words[verb + 1]];
  if (!word || group.from < verb) return false;
  if (PARTICIPLES.test(word.lower)) return true;
  const owned = isPossessive(before) || /^'s?$/u.test(before?.lower ?? '');
  if (/ing$/u.test(word.lower)) {
    // "They say adding salt is simple": the subject of what they say.
    if (before?.pos === 'VERB' && REPORTING_VERBS.has(before.lemma)) return true;
    if (/^(?:considering|assuming|supposing)$/u.test(word.lower) && !isComma(before)) return true;
    if (/^(?:including|like)$/u.test(before?.lower ?? '')) return true;
    if (before?.pos === 'ADP' && !/^(?:by|as|in)$/u.test(before.lower)) return true;
    return owned || (before?.pos === 'DET' && isNominal(after));
  }
  const modified = before?.pos === 'DET' || before?.pos === 'ADJ' || owned;
  return modified && word.pos !== 'VERB' && isNominal(after) && after?.quoted === null;
}
