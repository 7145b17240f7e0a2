import { nounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Word } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import { isPossessive, isStop, isTime } from '../grammar/word-classes.ts';
import type { Frame, ReportingVerb } from '../reporting-verbs.ts';
import { FARTHEST, QUESTION_WORDS, skipAdverbial } from './adverbials.ts';
import { startsClause } from './clause.ts';
import type { Content } from './content.ts';
import { upTo } from './end.ts';
import { behindNoun, charge, object, objectWithComplement, order } from './object.ts';

/** A place behind a reporting verb, where what is said may begin. */
interface Place {
  readonly words: readonly Word[];
  readonly at: number;
  readonly verb: number;
  /** Whether it stands directly behind the verb. */
  readonly first: boolean;
}

/** Whether what is said begins at a place, in the way of one frame; and how far it goes. */
type Reader = (place: Place) => Content | null;

/** In this order: the first frame of the verb that fits is taken. */
const READERS: readonly (readonly [Frame, Reader])[] = [
  ['q', ({ words, at }) => (words[at]?.quoted ? upTo(words, at, 'quotation') : null)],
  ['t', ({ words, at }) => (isThat(words, at) ? upTo(words, at, 'that') : null)],
  ['w', (place) => (isQuestion(place) ? upTo(place.words, place.at, 'question') : null)],
  ['v', infinitive],
  ['u', ({ words, at }) => order(words, at)],
];

/** Tried where nobody is addressed, or behind whoever is. */
const LATER_READERS: readonly (readonly [Frame, Reader])[] = [
  [
    'b',
    ({ words, at, verb }) => (startsClause(words, at, isPlain(words, verb)) ? upTo(words, at, 'bare') : null),
  ],
  ['s', ({ words, at, verb }) => objectWithComplement(words, at) ?? charge(words, verb, at)],
  ['o', ({ words, at }) => object(words, at)],
  ['n', ({ words, at }) => behindNoun(words, at)],
  ['g', ({ words, at, first }) => (first && isGerund(words[at]) ? upTo(words, at, 'infinitive') : null)],
];

/**
 * What the verb at `verb` introduces behind it, or null.
 *
 * @param behind index behind the verb and its particle
 */
export function contentAfter(
  words: readonly Word[],
  verb: number,
  behind: number,
  entry: ReportingVerb,
): Content | null {
  const content = scan(words, verb, behind, entry);
  // "promised aid": what could be whom it is said to is what is said where nothing else follows.
  const thing = entry.frames.includes('a') && entry.frames.includes('o');
  return content ?? (thing ? object(words, behind) : null);
}

function scan(words: readonly Word[], verb: number, behind: number, entry: ReportingVerb): Content | null {
  const { frames } = entry;
  let addressed = false;
  const last = Math.min(words.length, behind + FARTHEST);
  for (let at = behind; at < last; ) {
    const place = { words, at, verb, first: at === behind };
    if (isStop(words[at])) return null;
    if (words[at]?.text === ':' && !words[at]?.quoted) return afterColon(words, at, entry);
    const content = read(READERS, frames, place);
    if (content) return content;
    const addressable = frames.includes('a') && !addressed && !isOwnClause(place, frames);
    const next = addressable ? addressee(words, at) : at;
    if (next > at) {
      addressed = true;
      at = next;
      continue;
    }
    const later = read(LATER_READERS, frames, place);
    if (later) return later;
    const skipped = skipAdverbial(words, at);
    if (skipped === at) return null;
    at = skipped;
  }
  return null;
}

function read(readers: readonly (readonly [Frame, Reader])[], frames: string, place: Place): Content | null {
  for (const [frame, reader] of readers) {
    const content = frames.includes(frame) ? reader(place) : null;
    if (content) return content;
  }
  return null;
}

function infinitive({ words, at, first }: Place): Content | null {
  const verb = words[at + 1];
  // "claimed to have seen him"
  const isVerb = verb?.pos === 'VERB' || verb?.lower === 'have';
  return first && words[at]?.lower === 'to' && isVerb ? upTo(words, at, 'infinitive') : null;
}

function isGerund(word: Word | undefined): boolean {
  return word?.pos === 'VERB' && /ing$/u.test(word.lower);
}

function isThat(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.lower !== 'that' && word?.lower !== "that's") return false;
  // "complained to the point that": the clause is the noun's.
  if (/^(?:point|extent|fact|day|time|moment|way)$/u.test(before?.lower ?? '')) return isAtTheTime(words, at);
  return !isStop(next);
}

/** "claimed at the time that they were well": when it was said, and not when they were. */
function isAtTheTime(words: readonly Word[], that: number): boolean {
  const [at, the, time] = words.slice(Math.max(0, that - 3), that).map(({ lower }) => lower);
  return at === 'at' && the === 'the' && time === 'time';
}

/** "said when he left" asks nothing: after verbs of saying only some of these words begin a question. */
function isQuestion({ words, at, verb }: Place): boolean {
  const word = words[at]?.lower ?? '';
  if (!QUESTION_WORDS.test(word)) return false;
  const asks =
    /^(?:ask|wonder|enquire|inquire|question|query|know|tell|determine|decide|learn|discover)$/u.test(
      words[verb]?.lemma ?? '',
    );
  return asks || /^(?:whether|how|why|what)$/u.test(word);
}

function afterColon(words: readonly Word[], at: number, entry: ReportingVerb): Content | null {
  const next = words[at + 1];
  if (!next) return null;
  return next.quoted || entry.frames.includes('b') ? upTo(words, at + 1, 'colon') : null;
}

/** Verbs that say to whom as a rule; behind others ("warned the outlook is dark") a noun may begin what is said. */
const TO_SOMEBODY = /^(?:tell|assure|reassure|inform|notify|remind|brief|convince|persuade)$/u;

/** So many phrases are tied to the subject of what is said at most. */
const MOST_TIES = 3;

/** "warned the outlook is dark": a noun phrase with its verb, where nobody needs to be addressed. */
function isOwnClause({ words, at, verb }: Place, frames: string): boolean {
  if (TO_SOMEBODY.test(words[verb]?.lemma ?? '') || !frames.includes('b')) return false;
  let to = nounPhraseFrom(words, at);
  for (let count = 0; count < MOST_TIES && to > at && words[to]?.pos === 'ADP'; count++)
    to = nounPhraseFrom(words, to + 1);
  return isFiniteVerb(words, to) && !isTime(words[at]);
}

function addressee(words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word) return at;
  if (word.pos === 'PRON' && !isPossessive(word)) return at + 1;
  if (isTime(word)) return at;
  return nounPhraseFrom(words, at);
}

/** Verbs after which "that" is mostly left out; behind others a clause must show its verb clearly. */
function isPlain(words: readonly Word[], verb: number): boolean {
  const word = words[verb];
  return /^(?:say|said|says|tell|told|think|thought)$/u.test(word?.lower ?? '');
}
