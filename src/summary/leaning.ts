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
export function groupBySentence(tokens: readonly Token[], count: number): readonly (readonly Token[])[] {
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

function pointsBack(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      isConnective(tokens, at) ||
      isOrphan(tokens, at) ||
      isDemonstrative(token, tokens[at + 1], tokens[at + 2]),
  );
}

/** "… has also argued", but not "not only … but also". */
function isConnective(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && CONNECTIVES.has(token.lower) && tokens[at - 1]?.lower !== 'but';
}

/** A pronoun before which the sentence names nobody and nothing that it could stand for. */
function isOrphan(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  const before = tokens.slice(0, at);
  if (PERSONAL_PRONOUNS.has(lower)) return !before.some(isName) && !before.some(isIntroduced);
  // "It is time to …" has no antecedent at all, but telling it apart isn't worth a dangling "it".
  return OTHER_PRONOUNS.has(lower) && !before.some((token) => token.pos === 'NOUN' || isName(token));
}

function isName(token: Token): boolean {
  return token.pos === 'PROPN';
}

/** "A man", "one woman", "her" own introduction: a noun with an indefinite article before it. */
function isIntroduced(token: Token): boolean {
  return token.lower === 'a' || token.lower === 'an' || token.lower === 'one';
}

/** "This decision", "these talks", but not "this week". */
function isDemonstrative(token: Token, next: Token | undefined, afterNext: Token | undefined): boolean {
  if (!/^(?:this|these|those|such)$/u.test(token.lower) || !next) return false;
  if (TIME_NOUNS.has(next.lemma) || (next.pos === 'ADJ' && afterNext && TIME_NOUNS.has(afterNext.lemma)))
    return false;
  if (
    token.lower === 'those' &&
    /^(?:who|with|in|of|at|from|whose|wounded|killed|affected|involved|responsible)$/u.test(next.lower)
  )
    return false;
  if (token.lower === 'such' && next.lower === 'as') return false;
  return true;
}

/**
 * The nouns of bare definite subjects: "the minister noted", "the three-day visit was". A name in them or "of …" behind them would say
 * which one is meant.
 */
function bareSubjects(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, at) => {
    if (token.lower !== 'the') return [];
    let noun = at + 1;
    while (
      /^(?:ADJ|NUM|NOUN|PUNCT)$/u.test(tokens[noun]?.pos ?? '') &&
      noun < at + 6 &&
      tokens[noun]?.lower !== ','
    )
      noun++;
    const head = tokens[noun - 1];
    const verb = tokens[noun];
    const acts = verb?.pos === 'VERB' || verb?.pos === 'AUX';
    return head && noun > at + 1 && head.pos === 'NOUN' && acts ? [head.lemma] : [];
  });
}
