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
  if (word.pos !== 'VERB' && !(phrasal ? isPhrasalVerb(words, verb) : isNounAsVerb(words, verb))) return null;
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

/** Forms that are participles only: without an auxiliary they are adjectives ("known lines"). */
const PARTICIPLES = /^(?:known|written|seen|shown|sworn|forgotten|given)$/u;

/** "added a drink to its menu", "adds depth by showing more", but not '"…," added Voss': a thing without a verb of its own. */
function addsThing(words: readonly Word[], verb: number): boolean {
  const inverted = isComma(words[verb - 1]) || words[verb - 1]?.quoted !== undefined;
  const to = inverted ? verb + 1 : nounPhraseFrom(words, verb + 1);
  return to > verb + 1 && (isStop(words[to]) || /^(?:ADP|CCONJ|SCONJ)$/u.test(words[to]?.pos ?? ''));
}

/** "the said document", "his stated aim", "the writing of", "tired of saying": no one says anything in them. */
export function isAttributive(words: readonly Word[], { verb, group }: Cue): boolean {
  const [before, word, after] = [words[verb - 1], words[verb], words[verb + 1]];
  if (!word || group.from < verb) return false;
  if (PARTICIPLES.test(word.lower)) return true;
  // "the sum added to what the group has", "it adds up over time"
  if (word.lower === 'added' && after?.lower === 'to') return true;
  if (word.lemma === 'add' && (after?.lower === 'up' || addsThing(words, verb))) return true;
  if (word.lower === 'think' && /^tanks?$/u.test(after?.lower ?? '')) return true;
  const owned = isPossessive(before) || isGenitiveMark(before);
  if (/ing$/u.test(word.lower)) {
    // "They say adding salt is simple": the subject of what they say.
    if (before?.pos === 'VERB' && REPORTING_VERBS.has(before.lemma)) return true;
    if (/^(?:considering|assuming|supposing)$/u.test(word.lower) && !isComma(before)) return true;
    // "It is worth noting that"
    if (/^(?:including|like|worth)$/u.test(before?.lower ?? '')) return true;
    if (before?.pos === 'ADP' && !/^(?:by|as|in)$/u.test(before.lower)) return true;
    return owned || (before?.pos === 'DET' && isNominal(after));
  }
  const modified = before?.pos === 'DET' || before?.pos === 'ADJ' || owned;
  return modified && word.pos !== 'VERB' && isNominal(after) && after?.quoted === undefined;
}
