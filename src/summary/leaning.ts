import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Token } from '../language/token.ts';
import type { People } from '../people/people.ts';
import {
  CALENDAR,
  CONNECTIVES,
  OPENERS,
  OPENING_PHRASES,
  OTHER_PRONOUNS,
  PERSONAL_PRONOUNS,
  TIME_NOUNS,
} from './leaning-words.ts';

/** What a sentence needs from outside itself to be understood. */
export interface Leaning {
  /** A pronoun, a connective, a demonstrative: the sentence right before it must be there. */
  readonly onPrevious: boolean;
  /** Lemmas of nouns in a bare "the visit", "the minister" that do something: whoever introduced them must be there. */
  readonly onNouns: readonly string[];
}

/** Tells of each sentence what it leans on. A rule of thumb that would rather see too much than too little. */
export function findLeanings(
  article: Pick<Article, 'text' | 'sentences'>,
  tokens: readonly Token[],
  people: People,
): readonly Leaning[] {
  const persons = new Set(
    people.all.flatMap(({ kind, mentions }) =>
      kind === 'organisation' || kind === 'place' ? [] : mentions.map(({ start }) => start),
    ),
  );
  const bySentence = groupBySentence(tokens, article.sentences.length);
  return article.sentences.map((span, at) => {
    const own = bySentence[at] ?? [];
    return {
      onPrevious: opensLeaning(cut(article, span)) || pointsBack(own, persons),
      onNouns: bareSubjects(own),
    };
  });
}

/** The tokens of each sentence, in order. */
function groupBySentence(tokens: readonly Token[], count: number): readonly (readonly Token[])[] {
  const groups: Token[][] = Array.from({ length: count }, () => []);
  for (const token of tokens) groups[token.sentence]?.push(token);
  return groups;
}

/** "However, …", "He …", "In return …"; "This week …" too: beside the day above the summary it may be read as another week. */
function opensLeaning(sentence: string): boolean {
  const opening = sentence
    .slice(0, 80)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase();
  const [word = ''] = /^\p{L}+/u.exec(opening) ?? [];
  return (
    OPENERS.has(word) ||
    OPENING_PHRASES.some((phrase) => opening.startsWith(`${phrase} `) || opening.startsWith(`${phrase},`))
  );
}

/** Whether a stretch of time stands there, be it with an adjective: "week", "past week". */
function isTime(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at]?.pos === 'ADJ' ? tokens[at + 1] : tokens[at];
  return noun !== undefined && TIME_NOUNS.has(noun.lemma);
}

/**
 * Goes through the words once, with what has been named so far in mind.
 *
 * @param persons where persons, and what may be one, are named
 */
function pointsBack(tokens: readonly Token[], persons: ReadonlySet<number>): boolean {
  const nouns = new Set<string>();
  let person = false;
  let named = false;
  for (const [at, token] of tokens.entries()) {
    if (isConnective(token, tokens[at - 1])) return true;
    if (isDemonstrative(tokens, at, nouns)) return true;
    // A pronoun before which the sentence names nobody and nothing that it could stand for.
    if (PERSONAL_PRONOUNS.has(token.lower) && !person) return true;
    if (OTHER_PRONOUNS.has(token.lower) && !named && nouns.size === 0) return true;
    if (token.pos === 'NOUN' && !TIME_NOUNS.has(token.lemma)) nouns.add(token.lemma);
    named ||= token.pos === 'PROPN' && !CALENDAR.has(token.lower);
    // "A man who lost his boat"
    person ||= persons.has(token.start) || /^(?:an?|one)$/u.test(token.lower);
  }
  return false;
}

/** "… has also argued", but not "not only … but also". */
function isConnective(token: Token, before: Token | undefined): boolean {
  return CONNECTIVES.has(token.lower) && before?.lower !== 'but';
}

/** "This decision", "these talks", but not "this week", "those who", "such as" or "a plan … this plan". */
function isDemonstrative(tokens: readonly Token[], at: number, nouns: ReadonlySet<string>): boolean {
  const { lower } = tokens[at] ?? {};
  const next = tokens[at + 1];
  if (!lower || !next || !DEMONSTRATIVE.test(lower) || isTime(tokens, at + 1)) return false;
  const noun = next.pos === 'ADJ' ? tokens[at + 2] : next;
  if (noun && nouns.has(noun.lemma)) return false;
  if (lower === 'such') return next.lower !== 'as';
  return lower !== 'those' || next.pos === 'NOUN' || next.pos === 'ADJ';
}

const DEMONSTRATIVE = /^(?:this|these|those|such)$/u;

/** The longest noun phrase that is looked through for its head, in words. */
const LONGEST_PHRASE = 6;

/**
 * The nouns of bare definite subjects: "the minister noted", "the three-day visit was". A name in them or "of …" behind them would say
 * which one is meant.
 */
function bareSubjects(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, at) => {
    if (token.lower !== 'the') return [];
    const phrase = tokens.slice(at + 1, at + 1 + LONGEST_PHRASE);
    const length = phrase.findIndex(({ pos, lower }) => !IN_PHRASE.test(pos) || lower === ',');
    const head = phrase[length - 1];
    const verb = phrase[length];
    const acts = verb?.pos === 'VERB' || verb?.pos === 'AUX';
    return acts && head?.pos === 'NOUN' ? [head.lemma] : [];
  });
}

const IN_PHRASE = /^(?:ADJ|NUM|NOUN|PUNCT)$/u;
