import { nounPhraseFrom, simpleNounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Word } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import { isComma, isPeriod, isStop, isTime } from '../grammar/word-classes.ts';
import type { ReportingVerb } from '../reporting-verbs.ts';
import { isVerbOfSaying } from '../reporting-verbs.ts';

/** No more words than these stand between a verb and what is said ("said in an interview with X on Tuesday that"). */
export const FARTHEST = 30;

/** What an indirect question begins with: "asked whether", "explained how". */
export const QUESTION_WORDS = /^(?:whether|if|how|why|what|who|whom|whose|where|which|when)$/u;

const SKIPPED_PREPOSITIONS =
  /^(?:in|on|at|during|to|after|before|via|through|by|with|for|from|of|about|upon|against|outside|regarding|following|over|ahead|near|inside|under|between|among|since|as|until|throughout|amid)$/u;

/** So many adverbials may say when and where something is said. */
const MOST_ADVERBIALS = 4;

/** Index of the comma behind the adverbials that begin at `at`: ", she said on Monday,"; `at` itself where no comma follows them. */
export function behindAdverbials(words: readonly Word[], at: number): number {
  let end = at;
  for (let count = 0; count < MOST_ADVERBIALS && !isComma(words[end]); count++)
    end = skipAdverbial(words, end);
  return isComma(words[end]) ? end : at;
}

/** Index behind those to whom something is said, if the verb takes them: "…," he told reporters in London. */
export function behindAddressee(
  words: readonly Word[],
  behind: number,
  verb: ReportingVerb | undefined,
): number {
  return verb?.frames.includes('a') ? nounPhraseFrom(words, behind) : behind;
}

/** Index behind what may stand between a verb and what is said: when, where, to whom, or an aside between commas; `at` for none. */
export function skipAdverbial(words: readonly Word[], at: number): number {
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
  return word.pos === 'VERB' && /ing$/u.test(word.lower) ? skipParticiple(words, at) : at;
}

function skipPhrase(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (isTime(next)) return at + 2;
  if (next && SKIPPED_PREPOSITIONS.test(next.lower)) return at + 1;
  if (next?.pos === 'VERB' && /ing$/u.test(next.lower)) return at + 2;
  const to = simpleNounPhraseFrom(words, at + 1);
  return to > at + 1 ? to : at;
}

/** No more words tell what whoever is addressed does. */
const LONGEST_PARTICIPLE = 12;

/** "tells the man taking the video, "…"": what whoever is addressed does, up to the comma before a quotation. */
function skipParticiple(words: readonly Word[], at: number): number {
  for (let comma = at + 1; comma < Math.min(words.length, at + LONGEST_PARTICIPLE); comma++) {
    if (isStop(words[comma]) || isPassage(words[comma]) || isFiniteVerb(words, comma)) return at;
    if (isComma(words[comma]) || words[comma]?.text === ':') return isPassage(words[comma + 1]) ? comma : at;
  }
  return at;
}

/** What says between commas how a sentence goes on from the one before. */
const CONTRAST = /^(?:however|though|nevertheless|nonetheless|meanwhile|too)$/u;

/** No aside between commas in front of what is said has more words. */
const LONGEST_ASIDE = 16;

function skipAside(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (next?.quoted) return at + 1;
  // 'he continued, adding, "…"': what follows is what the other verb introduces.
  if (/ing$/u.test(next?.lower ?? '') && isVerbOfSaying(next)) return at;
  const comma = closingComma(words, at);
  if (comma < 0) return at;
  // "said, however, the plan was dead"
  const contrast = comma === at + 2 && CONTRAST.test(next?.lower ?? '');
  return contrast || goesOn(words[comma + 1]) ? comma + 1 : at;
}

/** Index of the comma that closes the aside which the one at `at` opens; -1 where what follows is none. */
function closingComma(words: readonly Word[], at: number): number {
  // "said on Wednesday, a day after they were arrested, that"
  const counted = isPeriod(words[at + 2]) && /^(?:after|before)$/u.test(words[at + 3]?.lower ?? '');
  for (let closing = at + 1; closing < Math.min(words.length, at + LONGEST_ASIDE); closing++) {
    if (isStop(words[closing]) || isPassage(words[closing])) return -1;
    if (isComma(words[closing])) return closing;
    if (!counted && isFiniteVerb(words, closing)) return -1;
  }
  return -1;
}

/** What is said, or one more adverbial, begins behind an aside with such a word. */
function goesOn(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.quoted !== undefined ||
      word.lower === 'that' ||
      word.pos === 'ADP' ||
      QUESTION_WORDS.test(word.lower))
  );
}
