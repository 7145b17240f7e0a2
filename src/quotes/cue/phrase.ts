import { isGenitiveMark } from '../../language/word-forms.ts';
import { behindAddressee, behindAdverbials } from '../content/adverbials.ts';
import { nounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Word, WordRange } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import { isComma, isPlace, isRelative, isStop } from '../grammar/word-classes.ts';
import { REPORTING_VERBS } from '../reporting-verbs.ts';

/** Things that something is done in accordance with; nobody speaks in them. */
const NOT_SOURCES =
  /^(?:plan|plans|schedule|law|laws|rules?|constitution|tradition|custom|need|needs|age|size|type|season|circumstances|standards?|criteria|ability|procedure|protocol|budget|goals?|preferences?|strengths?|tastes?|weakness|weaknesses)$/u;

/** The words of an attribution by a phrase instead of a verb: "according to the ministry". */
export interface Phrase extends WordRange {
  /** The words that say that it is one: "according". */
  readonly cue: WordRange;
  /** Who says it: "the ministry". */
  readonly source: WordRange;
}

/** The phrase that begins at a word and says whose words stand around it; null where none does. */
export function phraseAt(words: readonly Word[], at: number): Phrase | null {
  const [first, second, third] = [words[at]?.lower, words[at + 1]?.lower, words[at + 2]?.lower];
  if (first === 'according' && second === 'to')
    return withSource(words, at, at + 2, { from: at, to: at + 1 });
  if (first === 'in' && second === 'the' && third === 'words' && words[at + 3]?.lower === 'of')
    return withSource(words, at, at + 4, { from: at + 2, to: at + 3 });
  if (first === 'per') return perSource(words, at);
  if (first === 'in') return inWords(words, at);
  return first === 'as' ? asPut(words, at) : null;
}

/** ", per the report,": a source that is named or has an article, between commas; "per hour" is none. */
function perSource(words: readonly Word[], at: number): Phrase | null {
  const next = words[at + 1];
  const named = next?.pos === 'PROPN' || /^(?:the|a|an)$/u.test(next?.lower ?? '');
  const phrase =
    named && isComma(words[at - 1]) ? withSource(words, at, at + 1, { from: at, to: at + 1 }) : null;
  return phrase && (isComma(words[phrase.to]) || isStop(words[phrase.to])) ? phrase : null;
}

function withSource(words: readonly Word[], at: number, from: number, cue: Phrase['cue']): Phrase | null {
  const to = endOfSource(words, from);
  if (to === from) return null;
  if (!isSource(words, from, to)) return null;
  return { from: at, to: behindRelative(words, to), cue, source: { from, to } };
}

/** "according to the Times, who broke the news, …", "…, published on Monday, …": what is said stands behind that. */
function behindRelative(words: readonly Word[], to: number): number {
  if (!isComma(words[to]) || !(isRelative(words[to + 1]) || isParticiple(words, to + 1))) return to;
  let closing = to + 1;
  while (closing < words.length && !isComma(words[closing]) && !isStop(words[closing])) closing++;
  return closing;
}

/** "published in", "led by", "citing": a participle that describes what stands before the comma. */
function isParticiple(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.pos !== 'VERB' || word.quoted) return false;
  return /ing$/u.test(word.lower) || (/(?:ed|en|n|t)$/u.test(word.lower) && words[at + 1]?.pos === 'ADP');
}

/** "As Lavrov put it, …", "As the BBC reported in September, …", "…, as the minister noted": a clause of comparison that ends at a comma or the sentence's end. */
function asPut(words: readonly Word[], at: number): Phrase | null {
  if (at > 0 && !isComma(words[at - 1])) return null;
  const to = nounPhraseFrom(words, at + 1);
  // "As Sherlock would say": nobody said it.
  if (words[to]?.lower === 'would') return null;
  let verb = to;
  while (/^(?:AUX|ADV)$/u.test(words[verb]?.pos ?? '')) verb++;
  const put = words[verb]?.lemma === 'put' && words[verb + 1]?.lower === 'it';
  const entry = REPORTING_VERBS.get(words[verb]?.lemma ?? '');
  if (to === at + 1 || !(put || (entry?.class === 'speech' && entry.frames.includes('p')))) return null;
  const end = behindAdverbials(words, put ? verb + 2 : behindAddressee(words, verb + 1, entry));
  const closes = isComma(words[end]) || isStop(words[end]) || words[end]?.text === ':';
  return closes
    ? { from: at, to: end, cue: { from: verb, to: verb + 1 }, source: { from: at + 1, to } }
    : null;
}

function isSource(words: readonly Word[], from: number, to: number): boolean {
  const head = words.slice(from, to).findLast(({ pos }) => pos === 'NOUN');
  return !head || !NOT_SOURCES.test(head.lower);
}

/** Whether "according to" and a source stand here. */
export function isAttributed(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'according' || words[at + 1]?.lower !== 'to') return false;
  return isSource(words, at + 2, nounPhraseFrom(words, at + 2));
}

/** Nobody whose words they are is called by more words. */
const LONGEST_OWNER = 6;

/** "in Putin's words", "in her own words": the cue is "words". */
function inWords(words: readonly Word[], at: number): Phrase | null {
  for (let noun = at + 2; noun < at + 2 + LONGEST_OWNER; noun++) {
    if (!words[noun] || isComma(words[noun]) || isStop(words[noun])) return null;
    if (words[noun]?.lower !== 'words' || !endsOwner(words[noun - 1])) continue;
    const cue = { from: noun, to: noun + 1 };
    return { from: at, to: noun + 1, cue, source: ownerBefore(words, at + 1, noun) };
  }
  return null;
}

const OWNER = /^(?:his|her|their|its)$/u;

function endsOwner(word: Word | undefined): boolean {
  return isGenitiveMark(word) || word?.lower === 'own' || OWNER.test(word?.lower ?? '');
}

/** "Putin" of "Putin's own", "her" of "her own". */
function ownerBefore(words: readonly Word[], from: number, end: number): WordRange {
  const to = words[end - 1]?.lower === 'own' ? end - 1 : end;
  return { from, to: OWNER.test(words[to - 1]?.lower ?? '') ? to : to - 1 };
}

/** "according to the report, the pardon, which is wide, does": behind the place or clause that belongs to a subject. */
function behindAsides(words: readonly Word[], from: number): number {
  let at = from;
  while (isComma(words[at])) {
    const closing = words.findIndex((word, index) => index > at && (isComma(word) || isStop(word)));
    if (!isComma(words[closing]) || !(isRelative(words[at + 1]) || isPlace(words, at + 1, closing))) break;
    at = closing + 1;
  }
  return at;
}

/** So many descriptions between commas stand behind a source at most. */
const MOST_APPOSITIONS = 3;

/** The source with its phrases and appositions: up to a comma that a clause follows. */
function endOfSource(words: readonly Word[], from: number): number {
  // "according to court records": here is no infinitive, whatever the tagger says.
  const first = words[from]?.pos === 'VERB' && words[from + 1]?.pos === 'NOUN' ? from + 1 : from;
  let to = nounPhraseFrom(words, first);
  if (to === first) return from;
  for (let count = 0; count < MOST_APPOSITIONS && isComma(words[to]); count++) {
    const next = nounPhraseFrom(words, to + 1);
    const closes = isComma(words[next]) || isStop(words[next]);
    if (next === to + 1 || !closes || isFiniteVerb(words, behindAsides(words, next))) break;
    // "according to the Post's Feng, Li Jifeng, a doctor, …": a second name is a subject.
    if (words[to - 1]?.pos === 'PROPN' && words.slice(to + 1, next).every(({ pos }) => pos === 'PROPN'))
      break;
    // A list of clauses' subjects looks the same; what follows a name in commas must describe or be one.
    if (!isStop(words[next]) && !isComma(words[next])) break;
    to = next;
  }
  return to;
}
