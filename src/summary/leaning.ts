import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Token } from '../language/token.ts';
import {
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
): readonly Leaning[] {
  const bySentence = groupBySentence(tokens, article.sentences.length);
  return article.sentences.map((span, at) => {
    const own = bySentence[at] ?? [];
    return {
      onPrevious: opensLeaning(cut(article, span)) || pointsBack(own),
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

function opensLeaning(sentence: string): boolean {
  const opening = sentence
    .slice(0, 80)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase();
  const [word] = /^\p{L}+/u.exec(opening) ?? [];
  return (
    (word !== undefined && OPENERS.has(word)) ||
    OPENING_PHRASES.some((phrase) => opening.startsWith(`${phrase} `) || opening.startsWith(`${phrase},`))
  );
}

/** Goes through the words once, with what has been named so far in mind. */
function pointsBack(tokens: readonly Token[]): boolean {
  let named = false;
  let introduced = false;
  for (const [at, token] of tokens.entries()) {
    if (isConnective(token, tokens[at - 1])) return true;
    if (isDemonstrative(token, tokens[at + 1], tokens[at + 2])) return true;
    // A pronoun before which the sentence names nobody and nothing that it could stand for.
    if (PERSONAL_PRONOUNS.has(token.lower) && !named && !introduced) return true;
    if (OTHER_PRONOUNS.has(token.lower) && !named) return true;
    named ||= token.pos === 'PROPN' || (token.pos === 'NOUN' && !TIME_NOUNS.has(token.lemma));
    introduced ||= token.lower === 'a' || token.lower === 'an' || token.lower === 'one';
  }
  return false;
}

/** "… has also argued", but not "not only … but also". */
function isConnective(token: Token, before: Token | undefined): boolean {
  return CONNECTIVES.has(token.lower) && before?.lower !== 'but';
}

/** "This decision", "these talks", but not "this week", "those who" or "such as". */
function isDemonstrative(token: Token, next: Token | undefined, afterNext: Token | undefined): boolean {
  if (!next || !DEMONSTRATIVE.test(token.lower)) return false;
  const noun = next.pos === 'ADJ' ? afterNext : next;
  if (noun && TIME_NOUNS.has(noun.lemma)) return false;
  if (token.lower === 'such') return next.lower !== 'as';
  return token.lower !== 'those' || next.pos === 'NOUN' || next.pos === 'ADJ';
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
