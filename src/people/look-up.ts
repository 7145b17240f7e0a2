import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { differsByAtMost, foldWords } from './fold.ts';
import { singular } from './names.ts';
import type { People, Person } from './people.ts';
import { COUNTRY_OF } from './places.ts';
import { HONORIFICS, ROLES } from './roles.ts';

/** Whom a name means that a user typed. */
export type LookUp =
  | { readonly found: 'one'; readonly person: Person }
  /** It fits several as well: whoever asks has to be told. In order of first appearance. */
  | { readonly found: 'several'; readonly people: readonly Person[] }
  | { readonly found: 'nobody' };

/**
 * How well a name fits: all its words are the person's own (`exact`), describe a title (`title`), or do so but for wrong
 * letters (`misspelt`).
 */
type Closeness = 'exact' | 'title' | 'misspelt';

const ORDER: readonly Closeness[] = ['exact', 'title', 'misspelt'];

/** Words of a name that say nothing about whom it names. */
const EMPTY = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'at', 'in', 'from', 'to']);

/**
 * Finds whom a typed name means: any part of the name or a title, in any case, with accents or letters of other scripts. An
 * exact match wins; otherwise one wrong letter is allowed in a word of 5 letters or more, two from 8 on. Every word has to
 * fit: a full name of which a part doesn't is somebody else.
 */
export function lookUp(article: Pick<Article, 'text'>, people: People, name: string): LookUp {
  return closest(indexOf(article, people), name);
}

/** A name in a question. */
export interface NameInQuestion extends Span {
  /** {@link Person.id} of everybody it can mean; empty where the article names nobody so. */
  readonly people: readonly number[];
}

/** No name in a question has more words. */
const LONGEST_NAME = 7;

/**
 * Finds the names in a question, longest first, without overlap. Words with a capital that the article doesn't have at all are
 * names of nobody in it.
 *
 * @returns spans of the question, in order
 */
export function findNames(
  article: Pick<Article, 'text'>,
  people: People,
  question: string,
): readonly NameInQuestion[] {
  const index = indexOf(article, people);
  const words = [...question.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’‘ʼ&-]*/gu)].map((match) => ({
    text: match[0].replace(/[.]+$/u, ''),
    start: match.index,
  }));
  const names: NameInQuestion[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestFrom(index, words, at, question);
    if (!found) {
      at++;
      continue;
    }
    names.push(found.name);
    at = found.next;
  }
  return names;
}

interface QuestionWord {
  readonly text: string;
  readonly start: number;
}

function longestFrom(
  index: readonly Indexed[],
  words: readonly QuestionWord[],
  at: number,
  question: string,
): { name: NameInQuestion; next: number } | null {
  const unknown = unknownRun(index, words, at);
  for (let to = Math.min(words.length, at + LONGEST_NAME); to > at; to--) {
    const first = words[at];
    const last = words[to - 1];
    if (
      !first ||
      !last ||
      EMPTY.has(last.text.toLowerCase()) ||
      (to - at > 1 && EMPTY.has(first.text.toLowerCase()) && first.text !== 'the' && first.text !== 'The')
    )
      continue;
    if (to < unknown) break;
    const span = { start: first.start, end: last.start + last.text.replace(/['’]s?$/u, '').length };
    const result = closest(index, question.slice(span.start, span.end), isName(words, at, to));
    if (result.found === 'nobody') continue;
    const ids = result.found === 'one' ? [result.person.id] : result.people.map(({ id }) => id);
    return { name: { ...span, people: ids }, next: to };
  }
  const first = words[at];
  const last = words[unknown - 1];
  return first && last && unknown > at
    ? {
        name: { start: first.start, end: last.start + last.text.replace(/['’]s?$/u, '').length, people: [] },
        next: unknown,
      }
    : null;
}

/** Small words may be misspelt names only where they can't be anything else; here, only words with a capital may. */
function isName(words: readonly QuestionWord[], from: number, to: number): boolean {
  return (
    words.slice(from, to).some(({ text }) => /^\p{Lu}/u.test(text)) ||
    (to - from === 1 && (words[from]?.text.length ?? 0) >= 5)
  );
}

const QUESTION_WORDS = new Set(
  'what who whom whose when where which why how did does do is are was were has have had can could will would should tell give show list quote please summarize summarise according anything i any'.split(
    ' ',
  ),
);

/** Index behind a run of capitals that name nobody in the article; `at` where there is none. */
function unknownRun(index: readonly Indexed[], words: readonly QuestionWord[], at: number): number {
  let to = at;
  let strange = false;
  while (to < words.length && /^\p{Lu}/u.test(words[to]?.text ?? '')) {
    const [word = ''] = foldWords(words[to]?.text ?? '');
    if (to === 0 && QUESTION_WORDS.has(word)) return at;
    if (!index.some(({ name, titles }) => name.has(word) || titles.some((title) => title.has(normal(word)))))
      strange = true;
    to++;
  }
  return strange ? to : at;
}

interface Indexed {
  readonly person: Person;
  /** Every word of every form of the name, folded. */
  readonly name: ReadonlySet<string>;
  readonly full: string;
  /** The words of each title, spelt one way. */
  readonly titles: readonly ReadonlySet<string>[];
}

function indexOf({ text }: Pick<Article, 'text'>, { all }: People): readonly Indexed[] {
  return all.map((person) => {
    const spellings = new Set(person.mentions.map(({ start, end }) => text.slice(start, end)));
    return {
      person,
      name: new Set([...spellings].flatMap(foldWords)),
      full: foldWords(text.slice(person.name.start, person.name.end)).join(' '),
      titles: person.titles.map(({ start, end }) => new Set(foldWords(text.slice(start, end)).map(normal))),
    };
  });
}

function closest(index: readonly Indexed[], name: string, misspellings = true): LookUp {
  const words = foldWords(name).filter((word) => !EMPTY.has(word) && !HONORIFICS.has(word));
  if (words.length === 0) return { found: 'nobody' };
  const whole = index.filter(({ full }) => full === words.join(' '));
  const [only] = whole;
  if (only && whole.length === 1) return { found: 'one', person: only.person };
  for (const closeness of ORDER) {
    if (closeness === 'misspelt' && !misspellings) break;
    const fitting = preferred(
      index.filter((entry) => fits(entry, words, closeness)).map(({ person }) => person),
    );
    const [person] = fitting;
    if (person && fitting.length === 1) return { found: 'one', person };
    if (person) return { found: 'several', people: fitting };
  }
  return { found: 'nobody' };
}

/** "Ford" may be a person and a company; where one of them is a person, people are meant before places. */
function preferred(people: readonly Person[]): readonly Person[] {
  const persons = people.filter(({ kind }) => kind === 'person');
  return persons.length > 0 ? persons : people;
}

function fits(entry: Indexed, words: readonly string[], closeness: Closeness): boolean {
  const { name, titles } = entry;
  const isNamed = (word: string) => name.has(word);
  const isTitle = (word: string) => titles.some((title) => title.has(normal(word)));
  if (closeness === 'exact')
    return words.some(isNamed) && words.every((word) => isNamed(word) || isTitle(word));
  if (closeness === 'title')
    return (
      words.some((word) => ROLES.has(singular(word))) &&
      titles.some((title) => words.every((word) => title.has(normal(word))))
    );
  return (
    words.some((word) => isMisspelt(word, name)) &&
    words.every((word) => isNamed(word) || isTitle(word) || isMisspelt(word, name))
  );
}

function isMisspelt(word: string, name: ReadonlySet<string>): boolean {
  const allowed = wrongLetters(word);
  return allowed > 0 && [...name].some((own) => own.length >= 4 && differsByAtMost(word, own, allowed));
}

/** How many letters of a word may be wrong. */
function wrongLetters({ length }: string): number {
  if (length >= 8) return 2;
  return length >= 5 ? 1 : 0;
}

/** One spelling for British and American words, and one word for a country and its adjective. */
function normal(word: string): string {
  const country = COUNTRY_OF.get(word);
  if (country) return country;
  return singular(word)
    .replace(/defense/u, 'defence')
    .replace(/offense/u, 'offence')
    .replace(/i[sz]ation/u, 'ization')
    .replace(/i[sz]e(?=r?$)/u, 'ize')
    .replace(/our$/u, 'or')
    .replace(/programme/u, 'program')
    .replace(/centre/u, 'center');
}
