import { isGenitiveMark } from '../../language/word-forms.ts';
import { nounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Word } from '../grammar/units.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import { isComma, isNominal, isPeriod, isPossessive, isStop, isTime } from '../grammar/word-classes.ts';
import type { ReportingVerb } from '../reporting-verbs.ts';
import { IRREGULAR_FORMS, REPORTING_VERBS } from '../reporting-verbs.ts';
import { isNounAsVerb, isPhrasalVerb } from './noun-as-verb.ts';

/** A reporting verb in its sentence. */
export interface Cue {
  readonly verb: number;
  /** Index behind the verb and its particle. */
  readonly behind: number;
  readonly entry: ReportingVerb;
  readonly group: VerbGroup;
}

/** The reporting verb at a word of a unit, with its particle and its auxiliaries; null for any other word. */
export function cueAt(words: readonly Word[], verb: number): Cue | null {
  const word = words[verb];
  if (!word || word.quoted || !/^(?:VERB|NOUN|AUX|ADJ|PROPN)$/u.test(word.pos)) return null;
  const lemma = lemmaOf(word, words[verb + 1]?.lower ?? '');
  const phrasal = phrasalAt(words, verb, lemma);
  const entry = phrasal?.entry ?? REPORTING_VERBS.get(lemma);
  if (!entry) return null;
  if (word.pos !== 'VERB' && !(phrasal ? isPhrasalVerb(words, verb) : isNounAsVerb(words, verb))) return null;
  return { verb, behind: phrasal?.behind ?? verb + 1, entry, group: verbGroup(words, verb) };
}

/** "points out", "make it clear": a reporting verb of several words; null for none. */
function phrasalAt(
  words: readonly Word[],
  verb: number,
  lemma: string,
): Pick<Cue, 'entry' | 'behind'> | null {
  const [particle, behind] = [words[verb + 1]?.lower ?? '', words[verb + 2]];
  // "insists on Tuesday" is no insisting on something.
  const timed = isTime(behind) || isPeriod(behind);
  const entry = timed ? undefined : REPORTING_VERBS.get(`${lemma} ${particle}`);
  if (entry) return { entry, behind: verb + 2 };
  const clear = lemma === 'make' && particle === 'it' && behind?.lower === 'clear';
  const makeClear = clear ? REPORTING_VERBS.get('make clear') : undefined;
  return makeClear ? { entry: makeClear, behind: verb + 3 } : null;
}

/** The dictionary form, also of a verb that the tagger takes for a noun ("warning", "claims"). */
function lemmaOf({ lower, lemma }: Word, next: string): string {
  const has = (form: string) => REPORTING_VERBS.has(form) || REPORTING_VERBS.has(`${form} ${next}`);
  const known = IRREGULAR_FORMS.get(lower) ?? lemma.toLowerCase();
  if (has(known)) return known;
  const stem = lower.replace(/(?:ing|ed|s)$/u, '');
  return [stem, `${stem}e`].find(has) ?? known;
}

/** Forms that are participles only: without an auxiliary they are adjectives ("known lines"). */
const PARTICIPLES = /^(?:known|written|seen|shown|sworn|forgotten|given)$/u;

/** "the said document", "his stated aim", "the writing of", "tired of saying": no one says anything in them. */
export function isAttributive(words: readonly Word[], { verb, group }: Cue): boolean {
  const [before, word, after] = [words[verb - 1], words[verb], words[verb + 1]];
  if (!word || group.from < verb) return false;
  if (PARTICIPLES.test(word.lower) || isAdding(words, verb)) return true;
  if (word.lower === 'think' && /^tanks?$/u.test(after?.lower ?? '')) return true;
  if (/ing$/u.test(word.lower)) return isGerund(words, verb);
  const modified = before?.pos === 'DET' || before?.pos === 'ADJ' || isOwner(before);
  return modified && word.pos !== 'VERB' && isNominal(after) && after?.quoted === undefined;
}

/** "the sum added to what the group has", "it adds up over time", "added a drink to its menu": a thing, not words. */
function isAdding(words: readonly Word[], verb: number): boolean {
  const [word, after] = [words[verb], words[verb + 1]?.lower];
  if (word?.lower === 'added' && after === 'to') return true;
  return word?.lemma === 'add' && (after === 'up' || addsThing(words, verb));
}

/** "added a drink to its menu", "adds depth by showing more", but not '"…," added Voss': a thing without a verb of its own. */
function addsThing(words: readonly Word[], verb: number): boolean {
  const inverted = isComma(words[verb - 1]) || words[verb - 1]?.quoted !== undefined;
  const to = inverted ? verb + 1 : nounPhraseFrom(words, verb + 1);
  return to > verb + 1 && (isStop(words[to]) || /^(?:ADP|CCONJ|SCONJ)$/u.test(words[to]?.pos ?? ''));
}

/** Whether an -ing form is a noun, a preposition, or says only what somebody is tired of. */
function isGerund(words: readonly Word[], verb: number): boolean {
  const [before, word, after] = [words[verb - 1], words[verb], words[verb + 1]];
  // "They say adding salt is simple": the subject of what they say.
  if (before?.pos === 'VERB' && REPORTING_VERBS.has(before.lemma)) return true;
  if (/^(?:considering|assuming|supposing)$/u.test(word?.lower ?? '') && !isComma(before)) return true;
  // "It is worth noting that"
  if (/^(?:including|like|worth)$/u.test(before?.lower ?? '')) return true;
  if (before?.pos === 'ADP' && !/^(?:by|as|in)$/u.test(before.lower)) return true;
  return isOwner(before) || (before?.pos === 'DET' && isNominal(after));
}

function isOwner(word: Word | undefined): boolean {
  return isPossessive(word) || isGenitiveMark(word);
}
