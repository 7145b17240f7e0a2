import { nounPhraseFrom, simpleNounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Word } from '../grammar/units.ts';
import { isPeriod, isPossessive, isTime } from '../grammar/word-classes.ts';
import { skipAdverbial } from './adverbials.ts';
import type { Content } from './content.ts';
import { upTo } from './end.ts';

/** A noun phrase that stands for what is said: "announced a plan". */
export function object(words: readonly Word[], at: number): Content | null {
  // "denied them entry": nothing is said to be so.
  const pronoun = words[at]?.pos === 'PRON' && !isPossessive(words[at]);
  return pronoun || endOfObject(words, at) === at ? null : upTo(words, at, 'object');
}

/** A noun phrase with what it is called, praised or blamed for: "described it as a crime", 'called it "a gift"'. */
export function objectWithComplement(words: readonly Word[], at: number): Content | null {
  if (isDemonstrative(words, at)) return upTo(words, at, 'object');
  const to = endOfObject(words, at);
  if (to === at) return null;
  const complement = words[to]?.pos === 'DET' ? to + 2 : to + 1;
  const named =
    words.slice(at + 1, complement).some((word) => word.quoted !== undefined) || isIndefinite(words, to);
  return named || /^(?:as|of|for|on)$/u.test(words[to]?.lower ?? '') ? upTo(words, at, 'object') : null;
}

/** "called the raid a crime"; but "called the police an hour later" */
function isIndefinite(words: readonly Word[], at: number): boolean {
  if (!/^an?$/u.test(words[at]?.lower ?? '')) return false;
  const to = nounPhraseFrom(words, at);
  return to > at + 1 && !words.slice(at, to).some((word) => isTime(word) || isPeriod(word));
}

/** Index behind a noun phrase that can be the object of a verb of saying; `at` for none. */
function endOfObject(words: readonly Word[], at: number): number {
  const first = words[at];
  if (!first || isTime(first) || skipAdverbial(words, at) > at) return at;
  const gerund = first.pos === 'VERB' && /ing$/u.test(first.lower);
  return gerund || /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/u.test(first.pos) ? nounPhraseFrom(words, at) : at;
}

/** Verbs that say what somebody is to blame for, by the word before it. */
const CHARGES: ReadonlyMap<string, RegExp> = new Map([
  ['accuse', /^of$/u],
  ['blame', /^(?:for|on)$/u],
]);

/** "accused the government of corruption": whom, and of what. */
export function charge(words: readonly Word[], verb: number, at: number): Content | null {
  const joins = CHARGES.get(words[verb]?.lemma ?? '');
  const to = nounPhraseFrom(words, at);
  return joins && words.slice(at + 1, to).some(({ lower }) => joins.test(lower))
    ? upTo(words, at, 'object')
    : null;
}

/** 'called that "a debate"', "described that as a crime": the tagger takes the word for a conjunction. */
function isDemonstrative(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return words[at]?.lower === 'that' && (next?.quoted !== undefined || next?.lower === 'as');
}

/** "voiced concern that", "expressed the hope that" */
export function behindNoun(words: readonly Word[], at: number): Content | null {
  const to = simpleNounPhraseFrom(words, at);
  const noun = to > at ? to : words[at + 1]?.lower === 'that' ? at + 1 : at;
  return noun > at && words[noun]?.lower === 'that' ? upTo(words, noun, 'that') : null;
}

/** "urged Iran to return", "asked him not to leave": from whom the order is given to on. */
export function order(words: readonly Word[], at: number): Content | null {
  const to = nounPhraseFrom(words, at);
  if (to === at) return null;
  const infinitive =
    words[to]?.lower === 'to' ||
    ((words[to]?.lower === 'not' || words[to]?.lower === 'never') && words[to + 1]?.lower === 'to');
  const quoted = words.slice(at + 1, to + 1).some(isQuotedInfinitive);
  return infinitive || quoted ? upTo(words, at, 'infinitive') : null;
}

/** 'urged lawmakers "not to lose sight of" the war' */
function isQuotedInfinitive(word: Word | undefined): boolean {
  return word?.quoted !== undefined && /^\P{L}*(?:not |never )?to \p{Ll}/u.test(word.text);
}
