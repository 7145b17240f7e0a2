import type { Span } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { UNCHANGING_VERBS } from '../language/word-forms.ts';
import { firstFrom } from './sorted.ts';

/** The time that a verb tells of, seen from where it stands in the article. */
export type Tense = 'past' | 'present' | 'future';

/** A verb with its auxiliaries: "will meet", "has been asked", "to hold". */
export interface VerbGroup extends Span {
  readonly tense: Tense;
  /** "to hold", "holding": takes its time from the verb that it depends on, as far as `tense` doesn't say. */
  readonly finite: boolean;
  /** Dictionary form of its last verb. */
  readonly lemma: string;
  /** "has met", "had been": it need not have happened at the time that the story has reached. */
  readonly perfect: boolean;
}

/** After these an infinitive tells what is still to come: "agreed to meet", "is due to open". */
const PLANNING = new Set(
  'plan expect schedule set due agree want hope intend vow promise decide slate poise likely need seek ask urge order aim prepare propose pledge able ready about go threaten offer refuse require supposed design'.split(
    ' ',
  ),
);

/** Nouns that tell with an infinitive what is still to come: "a plan to open". */
const PLANS = new Set(
  'plan deal agreement decision talk bid proposal intention promise pledge vow commitment deadline date time schedule vote order contract summit meeting conference mission election'.split(
    ' ',
  ),
);

const FUTURE_AUXILIARY = new Set(['will', 'shall', "'ll", 'wo', 'wont']);
const MODAL = new Set(['would', 'could', 'should', 'may', 'might', 'can', 'must', "'d", 'ca']);

/** The verb groups of a sentence, in order. */
export function verbGroups(tokens: readonly Token[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOfGroup(tokens, at);
    if (end === at) {
      at++;
      continue;
    }
    const words = tokens.slice(at, end);
    const group = readGroup(words, groups.at(-1) ?? null, tokens.slice(Math.max(0, at - 2), at));
    if (group) groups.push(group);
    at = end;
  }
  return groups;
}

/** Where the verb group that begins at `start` ends; `start` where none does. */
function endOfGroup(tokens: readonly Token[], start: number): number {
  const isVerb = (token: Token | undefined) =>
    token?.pos === 'AUX' ||
    (token?.pos === 'VERB' &&
      !isName(tokens, token) &&
      !isNounInDisguise(tokens, token) &&
      !isAttributive(tokens, token));
  let at = start;
  if (tokens[at]?.lower === 'to' && tokens[at]?.pos === 'PART') at++;
  if (!isVerb(tokens[at])) return start;
  let end = start;
  for (let token = tokens[at]; token; token = tokens[++at]) {
    if (isVerb(token)) {
      // A main verb ends the group: "said meeting" is two.
      end = at + 1;
      if (token.pos === 'VERB') break;
    } else if (token.pos !== 'ADV' && token.pos !== 'PART') break;
    // "is to meet" goes on; "agreed to meet" has ended with its main verb.
  }
  return end;
}

/** "told France Inter on Wednesday": what has a capital inside a sentence is no verb, whatever the tagger makes of it. */
function isName(tokens: readonly Token[], token: Token): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  const before = tokens[firstFrom(tokens, token.start) - 1];
  return before !== undefined && before.pos !== 'PUNCT';
}

/**
 * The "address" of "his keynote address": a bare form behind a determiner, or behind a determiner and a noun in the singular,
 * with which a bare form can't agree; and the "bail" of "set bail", the object of a verb that takes no bare form.
 */
function isNounInDisguise(tokens: readonly Token[], token: Token): boolean {
  if (token.lower !== token.lemma) return false;
  const at = firstFrom(tokens, token.start);
  const before = tokens[at - 1];
  const first = tokens[at - 2];
  if (!before) return false;
  if (DETERMINERS.has(before.lower)) return true;
  if (before.pos === 'VERB') return !WITH_BARE_FORM.has(before.lemma);
  const singular = before.pos === 'NOUN' && !before.lower.endsWith('s');
  if (!singular || !first || !DETERMINERS.has(first.lower)) return false;
  // "a judge set bail" agrees, since it is past; "the price cut was small" and "has a deadline set" have another verb.
  const around = [tokens[at - 3], tokens[at + 1]].map((each) => each?.pos ?? '');
  return !UNCHANGING_VERBS.has(token.lower) || around.some((pos) => /^(?:VERB|AUX|ADP)$/u.test(pos));
}

/** "the last known outbreak", "aged 52": participles that tell nothing by themselves. */
function isAttributive(tokens: readonly Token[], token: Token): boolean {
  if (!/(?:ed|en|wn)$/u.test(token.lower)) return false;
  const at = firstFrom(tokens, token.start);
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (token.lower === 'aged') return next?.pos === 'NUM';
  const described =
    before?.pos === 'ADV' ? tokens[at - 2]?.pos === 'DET' : /^(?:ADJ|DET)$/u.test(before?.pos ?? '');
  return described && next?.pos === 'NOUN';
}

/** "helped win", "let go", "go see" */
const WITH_BARE_FORM = new Set([
  'help',
  'let',
  'make',
  'see',
  'hear',
  'watch',
  'feel',
  'go',
  'come',
  'dare',
  'need',
  'bid',
]);

const DETERMINERS = new Set(['a', 'an', 'the', 'his', 'its', 'their', 'my', 'our', 'your']);

/**
 * @param words those of the group
 * @param before the group before it in the sentence
 * @param left the two words before it
 */
function readGroup(
  words: readonly Token[],
  before: VerbGroup | null,
  left: readonly Token[],
): VerbGroup | null {
  const [first] = words;
  const last = words.findLast(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (!first || !last) return null;
  const group = { start: first.start, end: last.end, lemma: last.lemma };
  const alone = words.length === 1;
  const borrowed = alone && before && isNext(before, first) ? borrowedFrom(before, first) : null;
  if (borrowed) return { ...group, perfect: false, ...borrowed };
  const unfinished = { ...group, finite: false, perfect: false };
  if (first.lower === 'to') return { ...unfinished, tense: tenseOfInfinitive(words, before, left) };
  if (alone && first.lower.endsWith('ing')) return { ...unfinished, tense: before?.tense ?? 'present' };
  const lowers = words.map(({ lower }) => lower);
  const perfect = !alone && ['has', 'have', 'had', "'ve"].includes(first.lower);
  return { ...group, finite: true, perfect, tense: tenseOf(lowers, first, last) };
}

/** What stands right behind a verb and is of its time: "(would) stay closed", "remains shut", "helped win"; null for any other. */
function borrowedFrom(before: VerbGroup, word: Token): Pick<VerbGroup, 'finite' | 'tense'> | null {
  const { lemma, finite, tense } = before;
  if (LINKING.has(lemma) && (isPast(word) || UNCHANGING_VERBS.has(word.lower))) return { finite, tense };
  return word.lower === word.lemma && WITH_BARE_FORM.has(lemma) ? { finite: false, tense } : null;
}

/** "agreed to meet", "an event to be held", and in a headline "Minister to visit Spain": to come; others are of the time before. */
function tenseOfInfinitive(words: readonly Token[], before: VerbGroup | null, left: readonly Token[]): Tense {
  if (before === null) return 'future';
  const planned =
    (PLANNING.has(before.lemma) && isNear(before, words[0])) || left.some(({ lemma }) => PLANNING.has(lemma));
  const ofNoun = words[1]?.lower === 'be' || PLANS.has(left.at(-1)?.lemma ?? '');
  return planned || ofNoun ? 'future' : before.tense;
}

const LINKING = new Set(['stay', 'remain', 'keep', 'seem', 'become', 'get', 'lie', 'stand']);

function isNext(group: VerbGroup, token: Token): boolean {
  return token.start - group.end === 1;
}

/** In code units: the words of an object may stand between a verb and the infinitive that depends on it. */
const LONGEST_OBJECT = 60;

function isNear(group: VerbGroup, token: Token | undefined): boolean {
  return token !== undefined && token.start - group.end < LONGEST_OBJECT;
}

function tenseOf(lowers: readonly string[], first: Token, last: Token): Tense {
  if (lowers.some((word) => FUTURE_AUXILIARY.has(word))) return 'future';
  // "would meet" is to come where it was said; "could have met" is past.
  if (MODAL.has(first.lower)) return lowers.includes('have') || first.lower === 'could' ? 'past' : 'future';
  // "is to be held", "are going to leave"; "has to" and "had to" are left out.
  if (first.lemma === 'be' && lowers.includes('to')) return isPast(first) ? 'past' : 'future';
  if (['has', 'have', "'ve"].includes(first.lower) && lowers.length > 1) return 'past';
  return isPast(first) || (first === last && UNCHANGING_VERBS.has(first.lower)) ? 'past' : 'present';
}

function isPast({ lower, lemma }: Token): boolean {
  if (['was', 'were', 'had', 'did'].includes(lower)) return true;
  if (['is', 'are', 'am', 'be', 'been', "'s", "'re", "'m", "'ve", 'has', 'does', 'do'].includes(lower))
    return false;
  if (lower.endsWith('ing')) return false;
  return lower.endsWith('ed') || (lower !== lemma && !lower.endsWith('s'));
}
