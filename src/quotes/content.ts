import type { Span } from '../article/span.ts';
import { isAttributed } from './according-to.ts';
import {
  isComma,
  isFiniteVerb,
  isNominal,
  isPeriod,
  isPossessive,
  isStop,
  isSubjectPronoun,
  isTime,
  nounPhraseFrom,
  verbGroup,
} from './grammar.ts';
import type { ReportingVerb } from './reporting-verbs.ts';
import { REPORTING_VERBS } from './reporting-verbs.ts';
import type { Word } from './units.ts';
import { isPassage } from './units.ts';

/** Words [from, to) of a unit that are what is said. */
export interface Content {
  readonly from: number;
  readonly to: number;
  /** How the verb takes it. */
  readonly by: 'that' | 'bare' | 'question' | 'quotation' | 'infinitive' | 'object' | 'colon';
}

/** No more words than these stand between a verb and what is said ("said in an interview with X on Tuesday that"). */
const FARTHEST = 30;

const QUESTION_WORDS = /^(?:whether|if|how|why|what|who|whom|whose|where|which|when)$/u;
const SKIPPED_PREPOSITIONS =
  /^(?:in|on|at|during|to|after|before|via|through|by|with|for|from|of|about|upon|against|outside|regarding|following|over|ahead|near|inside|under|between|among|since|as|until|throughout|amid)$/u;

/** What the verb at `verb` introduces behind it, or null. */
export function contentAfter(
  words: readonly Word[],
  verb: number,
  behind: number,
  entry: ReportingVerb,
): Content | null {
  const takes = (frame: string) => entry.frames.includes(frame);
  let at = behind;
  let addressed = false;
  const last = Math.min(words.length, behind + FARTHEST);
  while (at < last) {
    const word = words[at];
    if (!word || isStop(word)) return null;
    if (word.quoted && takes('q')) return upTo(words, at, 'quotation');
    if (word.text === ':') return afterColon(words, at, entry);
    if (isThat(words, at) && takes('t')) return upTo(words, at, 'that');
    if (takes('w') && QUESTION_WORDS.test(word.lower) && isQuestion(words, at, verb))
      return upTo(words, at, 'question');
    if (takes('v') && word.lower === 'to' && words[at + 1]?.pos === 'VERB' && at === behind)
      return upTo(words, at, 'infinitive');
    if (takes('u')) {
      const content = order(words, at);
      if (content) return content;
    }
    if (takes('a') && !addressed) {
      const next = addressee(words, at);
      if (next > at) {
        addressed = true;
        at = next;
        continue;
      }
    }
    if (
      takes('b') &&
      (!takes('a') || addressed || !takes('u')) &&
      startsClause(words, at, isPlain(words, verb))
    )
      return upTo(words, at, 'bare');
    if ((takes('o') || takes('s')) && at >= behind) {
      const content = object(words, at, takes('s'));
      if (content) return content;
    }
    if (takes('g') && at === behind && word.pos === 'VERB' && /ing$/u.test(word.lower))
      return upTo(words, at, 'infinitive');
    const next = skip(words, at);
    if (next === at) return null;
    at = next;
  }
  return null;
}

function isThat(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'that' && words[at]?.lower !== "that's") return false;
  const next = words[at + 1];
  return (
    next !== undefined &&
    !isStop(next) &&
    (words[at]?.pos === 'SCONJ' || !/^[,]$/u.test(next.text) || words[at + 2] !== undefined)
  );
}

/** "said when he left" asks nothing: after verbs of saying only some of these words begin a question. */
function isQuestion(words: readonly Word[], at: number, verb: number): boolean {
  const word = words[at]?.lower ?? '';
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

/** "urged Iran to return", "asked him not to leave": from whom the order is given to on. */
function order(words: readonly Word[], at: number): Content | null {
  const to = nounPhraseFrom(words, at, true);
  if (to === at) return null;
  const infinitive =
    words[to]?.lower === 'to' ||
    ((words[to]?.lower === 'not' || words[to]?.lower === 'never') && words[to + 1]?.lower === 'to');
  return infinitive ? upTo(words, at, 'infinitive') : null;
}

function addressee(words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word) return at;
  if (word.pos === 'PRON' && !isPossessive(word)) return at + 1;
  if (isTime(word)) return at;
  return nounPhraseFrom(words, at, true);
}

/** Verbs after which "that" is mostly left out; behind others a clause must show its verb clearly. */
function isPlain(words: readonly Word[], verb: number): boolean {
  const word = words[verb];
  return /^(?:say|said|says|add|added|tell|told|think|thought)$/u.test(word?.lower ?? '');
}

/**
 * Whether a clause with a subject and a verb of its own begins here.
 *
 * @param plain whether a past tense that could be a participle ("sales dropped") is enough of a verb
 */
function startsClause(words: readonly Word[], at: number, plain: boolean): boolean {
  const first = words[at];
  if (!first || isTime(first) || (isPeriod(first) && !isFiniteVerb(words, at + 1))) return false;
  if (isQuantity(words, at)) return verbWithin(words, at + 1, plain);
  if (isSubjectPronoun(first)) return /'/u.test(first.lower) || verbFollows(words, at + 1);
  if (first.pos === 'ADJ' && !isNominal(words[at + 1]) && words[at + 1]?.pos !== 'ADJ') return false;
  if (
    !/^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/u.test(first.pos) &&
    !isPossessive(first) &&
    !/^(?:there|if|when|while|although|despite|unless|because)$/u.test(first.lower)
  )
    return false;
  return verbWithin(words, at + 1, plain);
}

/** "more than 40", "at least two", "about half" */
function isQuantity(words: readonly Word[], at: number): boolean {
  const approximate =
    /^(?:more|less|fewer|at|up|about|around|nearly|almost|some|only|over|roughly|approximately|just)$/u;
  const exact = words
    .slice(at + 1, at + 3)
    .some(({ pos, lower }) => pos === 'NUM' || /^(?:half|dozens?|hundreds|thousands|one)$/u.test(lower));
  return approximate.test(words[at]?.lower ?? '') && exact;
}

function verbWithin(words: readonly Word[], from: number, plain: boolean): boolean {
  let relatives = 0;
  for (let next = from; next < Math.min(words.length, from + FARTHEST); next++) {
    const word = words[next];
    if (isStop(word)) return false;
    if (
      isPassage(word) ||
      (word?.quoted && (QUOTED_VERB.test(word.text) || (plain && / \p{L}/u.test(word.text))))
    )
      return true;
    if (!plain && isComma(word)) return false;
    if (/^(?:who|which|that|where|whom)$/u.test(word?.lower ?? '')) relatives++;
    if (!isFiniteVerb(words, next) || (!plain && !isClearlyFinite(words, next))) continue;
    if (relatives === 0) return true;
    relatives--;
    while (isFiniteVerb(words, next + 1)) next++;
  }
  return false;
}

const QUOTED_VERB =
  /\b(?:is|are|was|were|will|would|has|have|had|must|can|could|should|may|might|did|does)\b/u;

function verbFollows(words: readonly Word[], at: number): boolean {
  let next = at;
  while (words[next]?.pos === 'ADV' || /^(?:all|both|also|of|them|us)$/u.test(words[next]?.lower ?? ''))
    next++;
  return (
    isFiniteVerb(words, next) ||
    isPassage(words[next]) ||
    (words[next]?.quoted != null && QUOTED_VERB.test(words[next]?.text ?? ''))
  );
}

/** A tense that no participle has: "is", "says", "fell"; "dropped" only with a pronoun before it. */
function isClearlyFinite(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.pos === 'AUX' || isSubjectPronoun(words[at - 1])) return true;
  return word !== undefined && !/(?:ed|en)$/u.test(word.lower);
}

function object(words: readonly Word[], at: number, needsComplement: boolean): Content | null {
  const first = words[at];
  if (
    !first ||
    !(
      /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/u.test(first.pos) ||
      (first.pos === 'VERB' && /ing$/u.test(first.lower))
    ) ||
    isTime(first)
  )
    return null;
  const to = nounPhraseFrom(words, at, true);
  if (to === at) return null;
  const content = upTo(words, at, 'object');
  if (!needsComplement) return content;
  const named = words.slice(at + 1, to + 1).some((word) => word.quoted !== null);
  return named || /^(?:as|of|for|on)$/u.test(words[to]?.lower ?? '') ? content : null;
}

/** Steps over what may stand between a verb and what is said: when, where, to whom, and asides between commas. */
function skip(words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word) return at;
  if (word.pos === 'ADV' || isTime(word) || /^(?:out|up)$/u.test(word.lower)) return at + 1;
  if (
    /^(?:last|this|next|early|late|earlier|later|same)$/u.test(word.lower) &&
    (isTime(words[at + 1]) || isPeriod(words[at + 1]))
  )
    return at + 2;
  if (word.pos === 'NUM' || isPeriod(word)) return at + 1;
  if (SKIPPED_PREPOSITIONS.test(word.lower)) return skipPhrase(words, at);
  if (isComma(word)) return skipAside(words, at);
  return at;
}

function skipPhrase(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (isTime(next)) return at + 2;
  if (next && SKIPPED_PREPOSITIONS.test(next.lower)) return at + 1;
  if (next?.pos === 'VERB' && /ing$/u.test(next.lower)) return at + 2;
  const to = nounPhraseFrom(words, at + 1, false);
  return to > at + 1 ? to : at;
}

function skipAside(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (next?.quoted) return at + 1;
  for (let closing = at + 1; closing < Math.min(words.length, at + 16); closing++) {
    if (isStop(words[closing]) || isPassage(words[closing])) return at;
    if (isComma(words[closing])) {
      const after = words[closing + 1];
      return after && (after.quoted || after.lower === 'that' || QUESTION_WORDS.test(after.lower))
        ? closing + 1
        : at;
    }
    if (isFiniteVerb(words, closing)) return at;
  }
  return at;
}

/** What is said goes on to the clause's end: a stop, an attribution behind it, or the speaker's next act. */
export function upTo(words: readonly Word[], from: number, by: Content['by']): Content {
  let to = from + 1;
  if (isWhole(words[from])) return { from, to, by };
  while (to < words.length && !endsAt(words, from, to)) to++;
  // The full stop belongs to a content that ends the sentence.
  if (isStop(words[to]) && words[to]?.text !== ';') to++;
  return { from, to, by };
}

/** A quotation with a stop of its own inside its marks needs nothing behind it. */
function isWhole(word: Word | undefined): boolean {
  return (
    isPassage(word) &&
    /^[^\p{L}]*\p{Lu}/u.test(word?.text ?? '') &&
    /[.!?,…][^\p{L}\p{N}]*$/u.test(word?.text ?? '')
  );
}

function endsAt(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at];
  if (!word || word.quoted) return false;
  const sentence = /[.!?][^\p{L}\p{N}]*$/u.test(words[at - 1]?.quoted ? (words[at - 1]?.text ?? '') : '');
  if (sentence && !/^(?:CCONJ|ADP|SCONJ|PUNCT)$/u.test(word.pos)) return true;
  if (word.text === ';' || (isStop(word) && at >= words.length - 2)) return true;
  if (isAttributed(words, at)) return at > from + 2;
  if (isComma(word)) return attributionFollows(words, at + 1) || ownActFollows(words, at + 1, true);
  return word.pos === 'CCONJ' && at > from + 1 && ownActFollows(words, at, false);
}

/** ", according to", ", saying that", ", he said", ", said X". */
function attributionFollows(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.lower === 'according') return words[at + 1]?.lower === 'to';
  if (
    /^(?:saying|adding|noting|claiming|arguing|insisting|stressing|warning|citing|quoting|explaining|stating|telling|calling|describing|urging|asking|referring|speaking)$/u.test(
      word.lower,
    )
  )
    return true;
  const withSomebody = word.lower === 'with' ? nounPhraseFrom(words, at + 1, true) : at;
  if (withSomebody > at + 1 && /ing$/u.test(words[withSomebody]?.lower ?? ''))
    return REPORTING_VERBS.get(words[withSomebody]?.lemma ?? '')?.class === 'speech';
  const subject = nounPhraseFrom(words, at, true);
  return subject > at && isSpeechVerb(words, subject) && endsSoon(words, subject + 1);
}

function endsSoon(words: readonly Word[], at: number): boolean {
  for (let next = at; next < Math.min(words.length, at + 8); next++) {
    if (isStop(words[next]) || isComma(words[next])) return true;
    if (isFiniteVerb(words, next) || words[next]?.lower === 'that' || words[next]?.quoted) return false;
  }
  return at >= words.length;
}

/** ", and added that", "but refused to say", ", but Y said": the next thing somebody does, not what is said. */
function ownActFollows(words: readonly Word[], at: number, afterComma: boolean): boolean {
  const contrast = afterComma && /^(?:while|whereas|though|although|as)$/u.test(words[at]?.lower ?? '');
  if (words[at]?.pos !== 'CCONJ' && !contrast) return false;
  let next = at + 1;
  while (
    words[next]?.pos === 'ADV' ||
    words[next]?.lower === 'also' ||
    words[next]?.lower === 'has' ||
    words[next]?.lower === 'had'
  )
    next++;
  if (
    isSpeechVerb(words, next) &&
    words[next]?.lower !== words[next]?.lemma &&
    (afterComma || saysSomething(words, next + 1))
  )
    return true;
  if (!contrast && isSilence(words, next)) return true;
  const subject = nounPhraseFrom(words, next, true);
  if (subject === next) return false;
  let verb = subject;
  while (verb < words.length && (words[verb]?.pos === 'AUX' || words[verb]?.pos === 'ADV')) verb++;
  return (
    isSpeechVerb(words, verb) && (afterComma || isSubjectPronoun(words[next])) && !isNominal(words[verb])
  );
}

/** "… and says more funding is needed" */
function plainlySays(words: readonly Word[], at: number): boolean {
  return (
    /^(?:says|said|adds|added)$/u.test(words[at - 1]?.lower ?? '') &&
    /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(words[at]?.pos ?? '')
  );
}

/** "declined to comment", "did not elaborate" */
function isSilence(words: readonly Word[], at: number): boolean {
  if (/^(?:refused|declined|failed)$/u.test(words[at]?.lower ?? '')) return true;
  const not = /^(?:n't|not)$/u.test(words[at + 1]?.lower ?? '');
  return (
    words[at]?.lower === 'did' &&
    not &&
    /^(?:say|comment|elaborate|respond|give|specify|provide|name|identify|offer|disclose)$/u.test(
      words[at + 2]?.lower ?? '',
    )
  );
}

function saysSomething(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    (word.lower === 'that' ||
      word.quoted !== null ||
      isSubjectPronoun(word) ||
      word.pos === 'DET' ||
      plainlySays(words, at))
  );
}

function isSpeechVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.pos !== 'VERB' || word.quoted) return false;
  const entry = REPORTING_VERBS.get(word.lemma);
  return entry?.class === 'speech' && /[tbq]/u.test(entry.frames) && !verbGroup(words, at).infinitive;
}

/** The spans of a content: one stretch, without the marks and white space at its ends that are not its own. */
export function contentSpan(words: readonly Word[], { from, to }: { from: number; to: number }): Span | null {
  let first = from;
  let last = to - 1;
  while (first < last && isEdge(words[first])) first++;
  while (last > first && isEdge(words[last])) last--;
  const start = words[first]?.start;
  const end = words[last]?.end;
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

function isEdge(word: Word | undefined): boolean {
  return word === undefined || (word.quoted === null && /^[,;:—–]$|^--?$/u.test(word.text));
}
