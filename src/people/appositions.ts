import type { Span } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { isGenitiveMark } from '../language/word-forms.ts';
import type { NameAt } from './name-runs.ts';
import { spanOfWords } from './name-runs.ts';
import { ORGANISATION_NOUNS } from './organisations.ts';
import { isRole } from './roles.ts';

/** A title beside a name is no longer than this many words. */
const LONGEST_TITLE = 16;

/** Titles that stand before, behind or beside a name, as the article has them, without article and commas. */
export function titlesBeside(words: readonly Token[], name: NameAt): readonly Span[] {
  const before = name.titleFrom < name.from ? [spanOfWords(words, name.titleFrom, name.from)] : [];
  const described = /^an?$/u.test(words[name.titleFrom - 1]?.lower ?? '');
  return [
    ...before,
    // "her counterpart, Estmark's minister": what stands before the comma is the minister's.
    ...(isGenitiveMark(words[name.to]) ? [] : beforeComma(words, name.titleFrom)),
    ...(described ? [] : behindComma(words, name.to)),
  ];
}

/** "Najib Razak, Prime Minister of Malaysia," and "Ken Lewis (the bank's chief executive)". */
function behindComma(words: readonly Token[], at: number): Span[] {
  const opening = words[at];
  if (!opening || !/^[,(]$/u.test(opening.text)) return [];
  const { from, article } = skipToTitle(words, at + 1);
  let to = from;
  let described = false;
  for (; to < words.length && to - from < LONGEST_TITLE; to++) {
    const word = words[to];
    if (!word || word.sentence !== opening.sentence || /^[,;:)."”]$/u.test(word.text)) break;
    // "A professor at Norhavn who has studied it": what is told of them is no part of the title.
    if (described && /^(?:who|whose|which|where)$/u.test(word.lower)) break;
    // "According to the report, the man had …": a subject of its own describes nobody.
    if (word.pos === 'AUX' || isMainVerb(words, to)) return [];
    described ||= isDescriptor(word) || (article && word.pos === 'NOUN');
    if (!described && /^(?:ADP|CCONJ|PRON)$/u.test(word.pos)) break;
  }
  // "the army, the police and": a list describes nobody.
  const next = words[to + 1];
  const listed = next?.pos === 'CCONJ' && next.sentence === opening.sentence;
  return described && !listed ? [spanOfWords(words, from, to)] : [];
}

/** A verb that isn't a participle behind its noun: "a company owned by", "a man wanted in". */
function isMainVerb(words: readonly Token[], at: number): boolean {
  const word = words[at];
  if (word?.pos !== 'VERB') return false;
  return !/(?:ing|ed|en|n)$/u.test(word.lower) || words[at + 1]?.pos !== 'ADP';
}

/** So many words lead to a title at most: "who is now also a …". */
const MOST_LEADING = 5;

/** Steps over an age and what leads to a title: "Papermaster, 49, who is a …". */
function skipToTitle(words: readonly Token[], at: number): { from: number; article: boolean } {
  let from = words[at]?.pos === 'NUM' && words[at + 1]?.text === ',' ? at + 2 : at;
  let article = false;
  for (let count = 0; count < MOST_LEADING; count++) {
    const { lower = '' } = words[from] ?? {};
    if (!/^(?:a|an|the|who|is|was|also|now|then)$/u.test(lower)) break;
    article ||= /^(?:a|an|the)$/u.test(lower);
    from++;
  }
  return { from, article };
}

/** "The bank's CEO, Ken Lewis": a title that a comma divides from the name behind it. */
function beforeComma(words: readonly Token[], at: number): Span[] {
  const comma = words[at - 1];
  if (comma?.text !== ',' || comma.sentence !== words[at]?.sentence) return [];
  let from = at - 1;
  let role = -1;
  while (from > 0 && at - from < LONGEST_TITLE) {
    const word = words[from - 1];
    if (
      !word ||
      word.sentence !== comma.sentence ||
      word.pos === 'PUNCT' ||
      word.pos === 'VERB' ||
      word.pos === 'AUX'
    )
      break;
    if (isRole(word)) role = from - 1;
    from--;
  }
  // "stars such as San Francisco, San Jose": a list of examples describes none of them.
  if (role < 0 || words.slice(role, at).some(({ lower }) => /^(?:including|like|such)$/u.test(lower)))
    return [];
  let start = role;
  while (start > from && /^(?:ADJ|NOUN|PROPN|PART)$/u.test(words[start - 1]?.pos ?? '')) start--;
  return [spanOfWords(words, start, at - 1)];
}

/** What people and bodies are described by: "a spokesman", "a market research firm". */
function isDescriptor(word: Token): boolean {
  return isRole(word) || (word.pos === 'NOUN' && ORGANISATION_NOUNS.has(word.lower));
}
