import { bySpan } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { isGenitiveMark, singular } from '../language/word-forms.ts';
import type { Entity } from './entity.ts';
import { fold, foldWords } from './fold.ts';
import { genderOfTitle } from './gender.ts';
import { CALENDAR, spanOfWords } from './name-runs.ts';
import { OFFICES_MEANT } from './offices.ts';
import { ORGANISATION_NOUNS } from './organisations.ts';
import type { PersonKind } from './people.ts';
import { isRole } from './roles.ts';
import { INSTITUTIONS, isPerson, PEOPLE, TEXTS } from './speaker-nouns.ts';

/**
 * Speakers that an article never names: "researchers", "a spokesman for the ministry", "the report". They are found where
 * they are the subject of a verb, and those described alike are one.
 */
export function findNominals(text: string, words: readonly Token[], named: readonly Entity[]): Entity[] {
  const offices = officesOf(text, named);
  const inNames = covered(words, named);
  const byHead = new Map<string, Entity[]>();
  for (const [at, word] of words.entries()) {
    const phrase = phraseAt(words, at, offices);
    if (!phrase || inNames.has(at)) continue;
    const head = singular(word.lower);
    const known = byHead.get(`${head} ${phrase.plural}`) ?? [];
    const same = known.findLast((entity) => isCompatible(entity, phrase.modifiers));
    const entity = same ?? newNominal(phrase, head);
    if (!same) byHead.set(`${head} ${phrase.plural}`, [...known.slice(-MOST_ALIKE), entity]);
    const span = spanOfWords(words, phrase.from, phrase.to);
    entity.mentions.push({ span, words: at + 1 - phrase.from, headline: false });
    if (isRole(word) && !phrase.plural) entity.titles.push(spanOfWords(words, phrase.from, at + 1));
  }
  return [...byHead.values()].flat();
}

/** Behind a preposition or a form of "be" it is no subject: "agreements reached by the heads", "is the first woman to". */
function isObject(words: readonly Token[], from: number): boolean {
  const before = words[from - 1];
  if (before?.sentence !== words[from]?.sentence) return false;
  return before?.pos === 'AUX' || (before?.pos === 'ADP' && words[from - 2]?.lower !== 'according');
}

/** Indexes of the words that are part of a name. */
function covered(words: readonly Token[], named: readonly Entity[]): ReadonlySet<number> {
  const inNames = new Set<number>();
  const spans = named.flatMap(({ mentions }) => mentions.map(({ span }) => span)).sort(bySpan);
  let at = 0;
  for (const { start, end } of spans) {
    while (at < words.length && (words[at]?.start ?? 0) < start) at++;
    for (let inside = at; inside < words.length && (words[inside]?.start ?? 0) < end; inside++)
      inNames.add(inside);
  }
  return inNames;
}

/** What those who are named may be called: the nouns of their titles, and what those may be called by. */
function officesOf(text: string, named: readonly Entity[]): ReadonlySet<string> {
  const titles = named.flatMap((entity) => entity.titles.map(({ start, end }) => text.slice(start, end)));
  const held = new Set(titles.flatMap((title) => foldWords(title).map(singular)));
  const meant = [...OFFICES_MEANT].filter(([, offices]) => offices.some((office) => held.has(office)));
  return new Set([...held, ...meant.map(([office]) => office)]);
}

/** More groups called by one noun no article tells apart. */
const MOST_ALIKE = 8;

interface Phrase {
  readonly from: number;
  /** Behind the phrases that belong to the noun: "a source close to the family". */
  readonly to: number;
  readonly modifiers: readonly string[];
  readonly plural: boolean;
  readonly kind: PersonKind;
}

/** The description whose noun is the word at `at`, if it is the subject of a verb and of somebody the article never names. */
function phraseAt(words: readonly Token[], at: number, offices: ReadonlySet<string>): Phrase | null {
  const head = words[at];
  if (!head || head.sentence < 0 || !/^(?:NOUN|PROPN)$/u.test(head.pos)) return null;
  const to = endBeforeVerb(words, at + 1);
  if (to === null || !isSpeakerNoun(head)) return null;
  const from = startOf(words, at);
  if (isObject(words, from) || isOfNamed(words, from, at, offices)) return null;
  const modifiers = words
    .slice(from, at)
    .filter(({ pos }) => /^(?:PROPN|ADJ|NOUN)$/u.test(pos))
    .map(({ text }) => fold(text));
  const institution = isInstitution(head);
  if (institution && modifiers.length === 0) return null;
  return { from, to, modifiers, plural: isSeveral(head) && !institution, kind: kindOf(head) };
}

/** What can speak without being named: roles, people, institutions, texts, and companies where they are several. */
function isSpeakerNoun(head: Token): boolean {
  const noun = singular(head.lower);
  return (
    isRole(head) ||
    isInstitution(head) ||
    [PEOPLE, TEXTS].some((nouns) => nouns.has(noun)) ||
    PEOPLE.has(head.lower) ||
    (ORGANISATION_NOUNS.has(noun) && noun !== head.lower)
  );
}

function isInstitution({ lower }: Token): boolean {
  return INSTITUTIONS.has(lower) && singular(lower) === lower;
}

function isSeveral({ lower }: Token): boolean {
  return singular(lower) !== lower || /^(?:police|media|people|staff)$/u.test(lower);
}

function kindOf(head: Token): PersonKind {
  // A family speaks as a body does: "they said".
  if (isInstitution(head) || head.lower === 'family') return 'organisation';
  return isPerson(head, singular(head.lower)) && !isSeveral(head) ? 'person' : 'unknown';
}

/**
 * Whether a description is of somebody the article has named: "the minister" is whoever it calls a minister, "a spokesman" nobody;
 * "the two leaders" are two of them.
 */
function isOfNamed(words: readonly Token[], from: number, at: number, offices: ReadonlySet<string>): boolean {
  const [first, head] = [words[from], words[at]];
  if (!head) return false;
  if (isSeveral(head)) return words.slice(from, at).some(({ lower }) => lower === 'two' || lower === 'both');
  const indefinite = /^(?:a|an|one|another|some)$/u.test(first?.lower ?? '');
  return isRole(head) && !indefinite && (first?.lower !== 'the' || offices.has(singular(head.lower)));
}

/** No description has more words before its noun. */
const LONGEST_PHRASE = 12;

function startOf(words: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_PHRASE) {
    const word = words[from - 1];
    if (!word || word.sentence !== words[at]?.sentence) break;
    const possessive = isGenitiveMark(word) && words[from - 2]?.pos !== 'PUNCT';
    if (
      !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(word.pos) &&
      !possessive &&
      !/^(?:his|her|its|their|some|one)$/u.test(word.lower)
    )
      break;
    // "vehicles that analysts say will sell", "so strange that people asked": no article.
    if (word.lower === 'that' && /^(?:ADJ|NOUN|PROPN|PUNCT)$/u.test(words[from - 2]?.pos ?? '')) break;
    from--;
    if (word.pos === 'DET') break;
  }
  return from;
}

/** What belongs to a noun is shown with it when it has no more words than these. */
const LONGEST_TAIL = 7;

/** No more words stand between a noun and its verb. */
const FARTHEST_VERB = 12;

/**
 * Where a noun's phrase ends, if its verb follows: directly, or behind what belongs to the noun ("officials in Paris said",
 * "a source close to the family", "the teacher who wrote it said"); null where none does.
 */
function endBeforeVerb(words: readonly Token[], behind: number): number | null {
  for (let at = behind; at < behind + FARTHEST_VERB; at++) {
    const word = words[at];
    if (!word || word.sentence !== words[behind]?.sentence) return null;
    if (word.lower === 'who' && at === behind) return behind;
    // "the report's authors", "the study authors": another noun is the head.
    if (at === behind && (/^(?:NOUN|PROPN)$/u.test(word.pos) || isGenitiveMark(word))) return null;
    if (/^(?:PUNCT|PRON|SCONJ)$/u.test(word.pos) || word.lower === 'that') return null;
    // "allowed the researchers to see": the object of a verb before it.
    if (word.lower === 'to' && /^(?:VERB|AUX)$/u.test(words[at + 1]?.pos ?? '')) return null;
    // "officials watching the talks said"
    if (word.pos === 'VERB' && /ing$/u.test(word.lower)) continue;
    if (word.pos === 'VERB' || word.pos === 'AUX') {
      const to = withoutTime(words, behind, at);
      return to - behind > LONGEST_TAIL ? behind : to;
    }
  }
  return null;
}

/** "officials in Paris on Tuesday said": the time belongs to the verb. */
function withoutTime(words: readonly Token[], behind: number, verb: number): number {
  let to = verb;
  while (to > behind && words[to - 1]?.pos === 'ADV') to--;
  const time = to - 1 >= behind && CALENDAR.has(words[to - 1]?.lower ?? '');
  if (!time) return to;
  to--;
  return to > behind && words[to - 1]?.pos === 'ADP' ? to - 1 : to;
}

function isCompatible({ longest }: Entity, modifiers: readonly string[]): boolean {
  const known = longest.slice(0, -1);
  return modifiers.every((word) => known.includes(word)) || known.every((word) => modifiers.includes(word));
}

function newNominal({ modifiers, plural, kind }: Phrase, head: string): Entity {
  return {
    kind,
    gender: genderOfTitle(head),
    plural,
    named: false,
    keys: new Set(),
    longest: [...modifiers, head],
    mentions: [],
    titles: [],
  };
}
