import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import type { Indexed } from './closeness.ts';
import { abbreviated, closest, EMPTY_WORDS, indexOf } from './closeness.ts';
import { foldWords } from './fold.ts';
import { isAcronym } from './initials.ts';
import { CALENDAR } from './name-runs.ts';
import type { People, Person } from './people.ts';

/**
 * Everybody whom a typed name may mean, in order of first appearance; empty for nobody. It is any part of the name or a title, in any case,
 * with accents or letters of other scripts. An exact match wins; otherwise one wrong letter is allowed in a word of 5 letters or more, two
 * from 8 on. Every word has to fit: a full name of which a part doesn't is somebody else. What nobody is called may be an acronym of a
 * body's name, or the name behind an acronym.
 */
export function peopleCalled(
  article: Pick<Article, 'text'>,
  people: People,
  name: string,
): readonly Person[] {
  const index = indexOf(article, people);
  const close = closest(index, name);
  return close.length > 0 || QUESTION_WORDS.has(name.toLowerCase()) ? close : abbreviated(index, name);
}

/** A name in a question. */
export interface NameInQuestion extends Span {
  /** {@link Person.id} of everybody it can mean; empty where the article names nobody so. */
  readonly people: readonly number[];
}

/** No name in a question has more words. */
const LONGEST_IN_QUESTION = 7;

/**
 * Finds the names in a question, the longest that fit, without overlap. Words with a capital that are no name of the article are
 * names too: of nobody in it.
 *
 * @returns spans of the question, in order
 */
export function findNames(
  article: Pick<Article, 'text'>,
  people: People,
  question: string,
): readonly NameInQuestion[] {
  const index = indexOf(article, people);
  const words = wordsOf(question);
  const names: NameInQuestion[] = [];
  for (let at = 0; at < words.length; ) {
    const name = knownName(index, question, words, at) ?? strangeName(index, words, at);
    if (name) names.push(name.found);
    at = name?.next ?? at + 1;
  }
  return names;
}

/** A word of a question: as written, without a full stop or possessive at its end. */
interface QuestionWord extends Span {
  readonly text: string;
}

interface FoundName {
  readonly found: NameInQuestion;
  /** Index of the word behind it. */
  readonly next: number;
}

function wordsOf(question: string): readonly QuestionWord[] {
  return [...question.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’‘ʼ&-]*/gu)].map(({ 0: whole, index }) => {
    const text = whole.replace(/(?:['’]s?|\.)+$/u, '');
    return { text, start: index, end: index + text.length };
  });
}

function knownName(
  index: readonly Indexed[],
  question: string,
  words: readonly QuestionWord[],
  from: number,
): FoundName | null {
  const strange = strangeRun(index, words, from);
  for (let to = Math.min(words.length, from + LONGEST_IN_QUESTION); to > from && to >= strange; to--) {
    const span = spanOf(words, from, to);
    if (!span || !mayBeName(words, from, to)) continue;
    const text = question.slice(span.start, span.end);
    const close = closest(index, text, mayBeMisspelt(words, from, to));
    const fitting = close.length > 0 || !isCapitalised(words, from, to) ? close : abbreviated(index, text);
    const meant = fitting.filter((person) => person.named || isIntroduced(words, from));
    if (meant.length > 0) return { found: { ...span, people: meant.map(({ id }) => id) }, next: to };
  }
  return null;
}

function spanOf(words: readonly QuestionWord[], from: number, to: number): Span | null {
  const [first, last] = [words[from], words[to - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** A name ends with a word of its own, and begins with one or with an article. */
function mayBeName(words: readonly QuestionWord[], from: number, to: number): boolean {
  const first = words[from]?.text.toLowerCase() ?? '';
  const last = words[to - 1]?.text.toLowerCase() ?? '';
  if (EMPTY_WORDS.has(last)) return false;
  return !EMPTY_WORDS.has(first) || (to - from > 1 && isArticle(first));
}

function isArticle(word: string): boolean {
  return word === 'the' || word === 'a' || word === 'an';
}

/** Somebody who is only described is asked about with an article: "the report", but not "who reported". */
function isIntroduced(words: readonly QuestionWord[], from: number): boolean {
  const own = words[from]?.text.toLowerCase() ?? '';
  return isArticle(own) || words.length === 1;
}

/** Among small words only a single long one is taken for a misspelt name. */
function mayBeMisspelt(words: readonly QuestionWord[], from: number, to: number): boolean {
  const capital = words.slice(from, to).some(({ text }) => /^\p{Lu}/u.test(text));
  return capital || (to - from === 1 && (words[from]?.text.length ?? 0) >= 5);
}

/** Whether words are written as a name of a body: an acronym in capitals, each longer word with one. */
function isCapitalised(words: readonly QuestionWord[], from: number, to: number): boolean {
  const own = words.slice(from, to).filter(({ text }) => !EMPTY_WORDS.has(text.toLowerCase()));
  const [only] = own;
  return own.length === 1 && only ? isAcronym(only.text) : own.every(({ text }) => /^\p{Lu}/u.test(text));
}

const QUESTION_WORDS = new Set(
  'what who whom whose when where which why how did does do is are was were has have had can could will would should tell give show list quote please summarize summarise according anything i any'.split(
    ' ',
  ),
);

function strangeName(
  index: readonly Indexed[],
  words: readonly QuestionWord[],
  from: number,
): FoundName | null {
  const next = strangeRun(index, words, from);
  const span = next > from ? spanOf(words, from, next) : null;
  return span && { found: { ...span, people: [] }, next };
}

/** Index behind a run of capitals of which a word is no name's or title's in the article; `from` where there is none. */
function strangeRun(index: readonly Indexed[], words: readonly QuestionWord[], from: number): number {
  let to = from;
  let strange = false;
  for (; /^\p{Lu}/u.test(words[to]?.text ?? ''); to++) {
    const [word = ''] = foldWords(words[to]?.text ?? '');
    if (CALENDAR.has(word) || (to === 0 && QUESTION_WORDS.has(word))) break;
    if (
      closest(index, word, false).length === 0 &&
      !index.some(({ titles }) => titles.some((title) => title.has(word)))
    )
      strange = true;
  }
  return strange ? to : from;
}
