import { isAttributed } from '../cue/phrase.ts';
import { nounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Word } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import { isFiniteVerb, verbGroup } from '../grammar/verb-group.ts';
import {
  closingMarks,
  holdsComma,
  isComma,
  isRelative,
  isStop,
  isSubjectPronoun,
} from '../grammar/word-classes.ts';
import { IRREGULAR_FORMS, isVerbOfSaying, REPORTING_VERBS } from '../reporting-verbs.ts';
import type { Content } from './content.ts';

/** What is said goes on to the clause's end: a stop, an attribution behind it, or the speaker's next act. */
export function upTo(words: readonly Word[], from: number, by: Content['by']): Content {
  let to = from + 1;
  if (isWhole(words[from])) return { from, to, by };
  const ends = (at: number) => endsAt(words, from, at) || (by === 'object' && leavesObject(words, from, at));
  while (to < words.length && !ends(to)) to++;
  // The full stop belongs to a content that ends the sentence.
  if (isStop(words[to]) && words[to]?.text !== ';') to++;
  return { from, to, by };
}

/** A quotation with a stop of its own inside its marks needs nothing behind it. */
function isWhole(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    isPassage(word) &&
    /^\P{L}*\p{Lu}/u.test(word.text) &&
    /[.!?,…]/u.test(closingMarks(word))
  );
}

/** "called it “a gift” and left": a noun phrase has no verb with a tense but in a relative clause. */
function leavesObject(words: readonly Word[], from: number, at: number): boolean {
  if (!/^(?:and|but)$/u.test(words[at]?.lower ?? '') || words.slice(from, at).some(isRelative)) return false;
  const verb = words[at + 1]?.pos === 'ADV' ? at + 2 : at + 1;
  const inflected = words[verb]?.lower !== words[verb]?.lemma;
  // "clearer thought and improved mood"
  const adjective = words[verb + 1]?.pos === 'NOUN' && !isReporting(words, verb);
  return words[verb]?.pos === 'VERB' && inflected && !adjective && isFiniteVerb(words, verb);
}

/** Whether what is said from `from` on ends before the word at `at`. */
function endsAt(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at];
  if (!word || word.quoted) return false;
  const before = words[at - 1];
  const sentence = before?.quoted !== undefined && /[.!?]/u.test(closingMarks(before));
  if (sentence && !/^(?:CCONJ|ADP|SCONJ|PUNCT)$/u.test(word.pos)) return true;
  if (holdsComma(before) && attributionFollows(words, at)) return true;
  if (word.text === ';' || (isStop(word) && at >= words.length - 2)) return true;
  if (isAttributed(words, at)) return at > from + 2;
  if (isComma(word)) return attributionFollows(words, at + 1) || ownActFollows(words, at + 1);
  return word.pos === 'CCONJ' && at > from + 1 && ownActFollows(words, at);
}

/** ", according to", ", saying that", ", he said", ", said X". */
function attributionFollows(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.lower === 'according') return words[at + 1]?.lower === 'to';
  if (
    /^(?:saying|adding|noting|claiming|arguing|insisting|stressing|warning|citing|quoting|explaining|stating|telling|calling|describing|accusing|blaming|condemning|criticising|criticizing|dismissing|praising|urging|asking|referring|speaking|writing)$/u.test(
      word.lower,
    )
  )
    return true;
  const withSomebody = word.lower === 'with' ? nounPhraseFrom(words, at + 1) : at;
  if (withSomebody > at + 1 && /ing$/u.test(words[withSomebody]?.lower ?? ''))
    return isVerbOfSaying(words[withSomebody]);
  const subject = nounPhraseFrom(words, at);
  return subject > at && canFollow(words, subject) && endsSoon(words, subject + 1);
}

/** Whether a verb can stand behind all of what it reports: "…, she said", "…, a poll found". */
function canFollow(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const entry = REPORTING_VERBS.get(IRREGULAR_FORMS.get(word?.lower ?? '') ?? word?.lemma ?? '');
  return (
    word?.pos === 'VERB' &&
    word.quoted === undefined &&
    entry?.frames.includes('p') === true &&
    !verbGroup(words, at).infinitive
  );
}

/** Behind the verb of an attribution stand so few words at most: when, where, to whom. */
const LONGEST_REST = 8;

/** Whether an attribution whose verb stands before `at` ends before another clause begins. */
function endsSoon(words: readonly Word[], at: number): boolean {
  for (let next = at; next < Math.min(words.length, at + LONGEST_REST); next++) {
    if (isStop(words[next]) || isComma(words[next])) return true;
    if (isFiniteVerb(words, next) || words[next]?.lower === 'that' || words[next]?.quoted) return false;
  }
  return at >= words.length;
}

/** ", and added that", "but refused to say", ", but Y said": the next thing somebody does, not what is said. */
function ownActFollows(words: readonly Word[], at: number): boolean {
  const afterComma = isComma(words[at - 1]);
  const contrast = afterComma && /^(?:while|whereas|though|although|as)$/u.test(words[at]?.lower ?? '');
  if (words[at]?.pos !== 'CCONJ' && !contrast) return false;
  let next = at + 1;
  while (words[next]?.pos === 'ADV' || /^(?:also|has|had)$/u.test(words[next]?.lower ?? '')) next++;
  const inflected = words[next]?.lower !== words[next]?.lemma;
  if (isReporting(words, next) && inflected && (afterComma || saysSomething(words, next + 1))) return true;
  return (!contrast && isSilence(words, next)) || actsBehind(words, next, afterComma);
}

/** ", but he gave no details", ", while Y said": somebody else's act, or the same one's with a pronoun. */
function actsBehind(words: readonly Word[], at: number, afterComma: boolean): boolean {
  const pronoun = isSubjectPronoun(words[at]);
  const subject = nounPhraseFrom(words, at);
  if (subject === at || !(afterComma || pronoun)) return false;
  if (afterComma && pronoun && isSilence(words, subject)) return true;
  let verb = subject;
  while (/^(?:AUX|ADV|PART)$/u.test(words[verb]?.pos ?? '') && words[verb]?.lower !== 'to') verb++;
  return isReporting(words, verb);
}

/** "… and says more funding is needed" */
function plainlySays(words: readonly Word[], at: number): boolean {
  return (
    /^(?:says|said|adds|added)$/u.test(words[at - 1]?.lower ?? '') &&
    /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(words[at]?.pos ?? '')
  );
}

/** What somebody says nothing of. */
const UNTOLD =
  /^(?:answers?|comment|dates?|details?|evidence|examples?|explanations?|figures?|information|names?|proof|reasons?|specifics|timeframe|timeline|timing)$/u;

/** "declined to comment", "did not elaborate", "gave no details" */
function isSilence(words: readonly Word[], at: number): boolean {
  if (/^(?:refused|declined|failed)$/u.test(words[at]?.lower ?? '')) return true;
  if (/^(?:gave|offered|provided)$/u.test(words[at]?.lower ?? '') && words[at + 1]?.lower === 'no')
    return words.slice(at + 2, at + 4).some(({ lower }) => UNTOLD.test(lower));
  const not = /^(?:n't|not)$/u.test(words[at + 1]?.lower ?? '');
  return (
    words[at]?.lower === 'did' &&
    not &&
    /^(?:say|comment|elaborate|respond|give|specify|provide|name|identify|offer|disclose)$/u.test(
      words[at + 2]?.lower ?? '',
    )
  );
}

/** Whether what is said stands behind a verb: "and added that", "and said “…”". */
function saysSomething(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text === ',' ? words[at + 1] : words[at];
  return (
    word !== undefined &&
    (word.lower === 'that' ||
      word.quoted !== undefined ||
      isSubjectPronoun(word) ||
      word.pos === 'DET' ||
      plainlySays(words, at))
  );
}

/** Whether a finite verb or a participle can have what is said behind it. */
function isReporting(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.pos !== 'VERB' || word.quoted) return false;
  const entry = REPORTING_VERBS.get(word.lemma);
  return entry?.class === 'speech' && /[tbq]/u.test(entry.frames) && !verbGroup(words, at).infinitive;
}
