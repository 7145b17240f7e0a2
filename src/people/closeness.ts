import type { Article } from '../article/article.ts';
import { singular } from '../language/word-forms.ts';
import { differsByAtMost, fold, foldWords, slipsAllowed } from './fold.ts';
import { initialsOf, isAcronym } from './initials.ts';
import { ORGANISATION_WORDS } from './organisations.ts';
import type { People, Person } from './people.ts';
import { COUNTRY_OF, PLACES } from './places.ts';
import { HONORIFICS, ROLES } from './roles.ts';

/** A person with the words that a typed name is compared with. */
export interface Indexed {
  readonly person: Person;
  /** Every word of every form of the name, folded. */
  readonly name: ReadonlySet<string>;
  /** The full name, folded, words joined by a space. */
  readonly full: string;
  /** What its names can be abbreviated to, and what they are abbreviated to, folded: "who"; empty for persons. */
  readonly initials: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
  /** The words of each title, spelt one way. */
  readonly titles: readonly ReadonlySet<string>[];
}

/**
 * How well a typed name fits: all its words are the person's own (`exact`), describe a title (`title`), or are the person's own
 * but for wrong letters (`misspelt`).
 */
type Closeness = 'exact' | 'title' | 'misspelt';

const CLOSENESSES: readonly Closeness[] = ['exact', 'title', 'misspelt'];

/** Words of a name that say nothing about whom it names. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set('the a an of for and at in from to'.split(' '));

const indexes = new WeakMap<People, readonly Indexed[]>();

/** An article's people as names are compared with them; worked out when the first name is looked up. */
export function indexOf(article: Pick<Article, 'text'>, people: People): readonly Indexed[] {
  const index = indexes.get(people) ?? indexPeople(article, people);
  indexes.set(people, index);
  return index;
}

function indexPeople({ text }: Pick<Article, 'text'>, { all }: People): readonly Indexed[] {
  return all.map((person) => {
    const spellings = new Set(person.mentions.map(({ start, end }) => text.slice(start, end)));
    const isBody = person.named && (person.kind === 'organisation' || person.kind === 'place');
    return {
      person,
      name: new Set([...spellings].flatMap(foldWords)),
      full: foldWords(text.slice(person.name.start, person.name.end)).join(' '),
      initials: new Set(isBody ? [...spellings].flatMap((name) => initialsOf(foldWords(name)) ?? []) : []),
      acronyms: new Set(isBody ? [...spellings].filter(isAcronym).map(fold) : []),
      titles: person.titles.map(({ start, end }) => new Set(foldWords(text.slice(start, end)).map(spelling))),
    };
  });
}

/**
 * Those whom a typed name fits best, in order of first appearance; empty for nobody.
 *
 * @param misspellings whether wrong letters are allowed
 */
export function closest(index: readonly Indexed[], name: string, misspellings = true): readonly Person[] {
  const words = foldWords(name).filter((word) => !EMPTY_WORDS.has(word) && !HONORIFICS.has(word));
  const close = closestTo(index, words, misspellings);
  if (close.length > 0) return close;
  // "al Assad" for "al-Assad"; Al Gore is somebody's name.
  const bare = words.filter((word) => word !== 'al' && word !== 'el');
  return bare.length < words.length ? closestTo(index, bare, misspellings) : [];
}

function closestTo(
  index: readonly Indexed[],
  words: readonly string[],
  misspellings: boolean,
): readonly Person[] {
  if (words.length === 0) return [];
  const whole = index.filter(({ full }) => full === words.join(' '));
  if (whole.length === 1) return whole.map(({ person }) => person);
  for (const closeness of CLOSENESSES) {
    if (closeness === 'misspelt' && !misspellings) break;
    const fitting = index.filter((entry) => fits(entry, words, closeness)).map(({ person }) => person);
    if (fitting.length > 0) return preferred(fitting);
  }
  return [];
}

/**
 * Whom a typed acronym stands for ("the WHO"), or whose acronym a typed name of a body or country is told by ("World Health
 * Organization"), where the article has only the other; empty for nobody, and for names of persons.
 */
export function abbreviated(index: readonly Indexed[], name: string): readonly Person[] {
  const words = foldWords(name).filter((word, at) => at > 0 || word !== 'the');
  const [acronym = ''] = words;
  const initials =
    words.some((word) => ORGANISATION_WORDS.has(word)) || PLACES.has(words.join(' '))
      ? initialsOf(words)
      : null;
  return index
    .filter((entry) =>
      words.length === 1 ? entry.initials.has(acronym) : initials !== null && entry.acronyms.has(initials),
    )
    .map(({ person }) => person);
}

/** People are meant before places and bodies, and those named before those described ("a minister"). */
function preferred(people: readonly Person[]): readonly Person[] {
  const named = people.filter((person) => person.named);
  const candidates = named.length > 0 ? named : people;
  const persons = candidates.filter(({ kind }) => kind === 'person');
  return persons.length > 0 ? persons : candidates;
}

function fits({ name, titles }: Indexed, words: readonly string[], closeness: Closeness): boolean {
  const isNamed = (word: string) => name.has(word);
  const isTitle = (word: string) => titles.some((title) => title.has(spelling(word)));
  switch (closeness) {
    case 'exact':
      return words.some(isNamed) && words.every((word) => isNamed(word) || isTitle(word));
    case 'title': {
      const role = words.some((word) => ROLES.has(singular(word)));
      return role && titles.some((title) => words.every((word) => title.has(spelling(word))));
    }
    case 'misspelt': {
      const own = (word: string) => isNamed(word) || isTitle(word) || isMisspelt(word, name);
      return words.some((word) => isMisspelt(word, name)) && words.every(own);
    }
  }
}

/** Whether a word is one of a name's but for a few wrong letters. */
export function isMisspelt(word: string, name: ReadonlySet<string>): boolean {
  const allowed = slipsAllowed(word);
  return allowed > 0 && [...name].some((own) => own.length >= 4 && differsByAtMost(word, own, allowed));
}

/** One spelling for British and American words and for the plural, and one word for a country and its adjective. */
function spelling(word: string): string {
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
