import { STOP_WORDS } from '../search/stop-words.ts';
import type { ArticleWord, ArticleWords } from './article-words.ts';
import { isCondition, isDenial, isHedge, isLimit, isNegation, isSentenceAdverb } from './sense-words.ts';

/** With so many words of content between, a negation or hedge governs only through a conjunction: "no evidence that …". */
const NEAR = 2;

/** Nor does one that is so far away govern through it. */
const FAR = 8;

/** What a sentence's beginning or end may be linked to the word that governs it with. */
const LINKS: ReadonlySet<string> = new Set(['that', 'to', 'whether', 'if', 'of', 'for']);

/** Between these two, a statement ends. */
const STOP = /[.!?;:()]|[—–]|\s-\s/u;

/**
 * Index of the article's word before `first` that turns round, limits or makes uncertain what begins there, and that an
 * excerpt from `first` on leaves out: "no evidence that | …", "if he comes, | …"; null for none.
 *
 * @param isStatement whether the excerpt has a verb; for a mere phrase only its neighbour counts
 */
export function governorBefore(
  { text, words }: ArticleWords,
  first: number,
  isStatement: boolean,
): number | null {
  const start = words[first];
  const linked = LINKS.has(words[first - 1]?.key ?? '') || LINKS.has(start?.key ?? '');
  let comma = false;
  let distance = 0;
  for (let at = first - 1; start && at >= 0; at--) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next || !isSamePlace(word, start)) return null;
    const between = text.slice(word.end, next.start);
    if (STOP.test(between)) return null;
    if (at === first - 1 && limitsNext(word.key, start.key)) return at;
    if (!isStatement) return null;
    comma ||= between.includes(',');
    if (isCondition(word.key) && (!comma || beginsClause(text, words, at))) return at;
    if (isSentenceAdverb(word.key) && beginsClause(text, words, at) && at >= first - NEAR) return at;
    const reach = linked ? FAR : NEAR;
    if (!comma && distance < reach && weakens(word.key)) return at;
    if (word.key === 'but') return null;
    if (!STOP_WORDS.has(word.key)) distance++;
  }
  return null;
}

function weakens(key: string): boolean {
  return isNegation(key) || isDenial(key) || isHedge(key);
}

/** Whether a clause may begin with a word: it begins its sentence, or stands behind a mark or a conjunction. */
function beginsClause(text: string, words: readonly ArticleWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || !isSamePlace(before, word)) return true;
  return /[,;:–—]/u.test(text.slice(before.end, word.start)) || /^(?:and|but|that|so|or)$/u.test(before.key);
}

/** Index of the word behind `last` that an excerpt up to it leaves out though it changes what is said; null for none. */
export function governorAfter(
  { text, words }: ArticleWords,
  last: number,
  isStatement: boolean,
): number | null {
  const end = words[last];
  let comma = false;
  for (let at = last + 1; end && isStatement && at < words.length; at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (!word || !before || !isSamePlace(word, end)) return null;
    const between = text.slice(before.end, word.start);
    if (STOP.test(between)) return null;
    comma ||= between.includes(',');
    const distance = at - last;
    if (isCondition(word.key) || (distance === 1 && (isNegation(word.key) || isSentenceAdverb(word.key))))
      return at;
    if (distance > FAR || isClauseJoint(word.key, comma)) return null;
  }
  return null;
}

/** One sentence, and one quotation or none: what is said outside of a quotation's marks doesn't change its words. */
function isSamePlace(a: ArticleWord, b: ArticleWord): boolean {
  return a.passage === b.passage && a.quoted === b.quoted;
}

/** "not before", "about 400": what a phrase can't lose either. */
function limitsNext(key: string, next: string): boolean {
  return isNegation(key) || isHedge(key) || isLimit(key, next);
}

/** Where another main clause begins or ends. */
function isClauseJoint(key: string, comma: boolean): boolean {
  return (
    key === 'but' ||
    key === 'although' ||
    key === 'though' ||
    (comma && /^(?:and|or|so|yet|while|who|which)$/u.test(key))
  );
}
