import type { Article } from '../article/article.ts';
import { foldWords } from '../people/fold.ts';
import { genderOfTitle } from '../people/gender.ts';
import { peopleCalled } from '../people/look-up.ts';
import { OFFICES_MEANT } from '../people/offices.ts';
import type { Person } from '../people/people.ts';
import { introductionOf } from './introduction.ts';
import { ownerOf } from './owner.ts';
import type { Reading } from './reading.ts';
import { isSpeech } from './reading.ts';
import { speakingFor } from './speaking-for.ts';
import type { Voice } from './voices.ts';
import { keyOf } from './voices.ts';

/**
 * Whom a name or role may mean, each with their quotations, in order of appearance; several where it fits them as well, none
 * where it fits nobody. Somebody whom the article names and doesn't quote has no quotations.
 */
export function voicesOf(reading: Reading, name: string): readonly Voice[] {
  for (const spelling of spellingsOf(name)) {
    const people = fittingGender(peopleCalled(reading.article, reading.people, spelling), name);
    const described = people.some((person) => isNamed(reading.article, person, spelling))
      ? []
      : describedAs(reading, spelling);
    const voices = [...new Set([...people.map((person) => voiceOf(reading, person)), ...described])];
    if (voices.length > 0) return inOrder(reading, voices);
  }
  const each = eachOf(reading, name);
  if (each.length > 0) return each;
  const owned = byOwner(reading, name);
  return owned.length > 0 ? owned : byOffice(reading, name);
}

/** "Silva's lawyer" where the article calls the only lawyer that it may be "her lawyer". */
function byOwner(reading: Reading, name: string): readonly Voice[] {
  const { article, people } = reading;
  const [, owner = '', role = ''] = /^(.+?)['’]s?\s+(.+)$/u.exec(name) ?? [];
  const [person, ...others] = role === '' ? [] : peopleCalled(article, people, role);
  if (!person || others.length > 0) return [];
  const whose = ownerOf(article, people, person);
  return whose && peopleCalled(article, people, owner).includes(whose) ? [voiceOf(reading, person)] : [];
}

/** "His lawyer" where the article calls the only one it may be an attorney; nobody where several may be. */
function byOffice(reading: Reading, name: string): readonly Voice[] {
  const [, before = '', office = ''] = /^(?:(?:his|her|their|its)\s+)?(.*?)(\p{L}+)$/iu.exec(name) ?? [];
  const asked = office.toLowerCase();
  // An executive may be a president, but who asks for one doesn't mean the country's.
  const offices = (OFFICES_MEANT.get(asked) ?? []).filter((each) => OFFICES_MEANT.get(each)?.includes(asked));
  if (offices.length === 0) return [];
  const called = [office, ...offices].flatMap((each) =>
    peopleCalled(reading.article, reading.people, `${before}${each}`),
  );
  const [person, ...others] = new Set(called);
  return person && others.length === 0 ? [voiceOf(reading, person)] : [];
}

/** Whether the article lets anybody so called speak or think, or whoever speaks for them. */
export function isQuoted(reading: Reading, name: string): boolean {
  const meant = voicesOf(reading, name);
  return (
    meant.some(({ quotations }) => quotations.length > 0) || speakingFor(reading, meant, name).length > 0
  );
}

/** A name in full and its title hardly have more words. */
const LONGEST_BARE_NAME = 4;

/** Whether a text is nothing but the name of a person whom the article quotes: "Shoigu?" */
export function isQuotedPerson(reading: Reading, text: string): boolean {
  if (text.split(' ').length > LONGEST_BARE_NAME) return false;
  const voices = voicesOf(reading, text);
  const quoted = voices.some(({ quotations }) => quotations.some(isSpeech));
  return quoted && voices.every(({ person }) => person?.kind === 'person');
}

/** Somebody's words; none where the article lets them say nothing. */
export function voiceOf({ article, voices }: Reading, person: Person): Voice {
  return (
    voices.get(keyOf(person.id)) ?? {
      person,
      name: person.name,
      introduction: introductionOf(article, person),
      quotations: [],
    }
  );
}

/** As it is asked; without the number of several; and what "-person" may stand for. */
function spellingsOf(name: string): readonly string[] {
  const bare = name
    .replace(/^(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:(?:two|three|four|both|all)\s+)+/iu, '')
    .trim();
  const forms = bare === '' || bare === name ? [name] : [name, bare];
  const neutral = /person\b/iu;
  return forms.flatMap((form) =>
    neutral.test(form) ? [form, form.replace(neutral, 'man'), form.replace(neutral, 'woman')] : [form],
  );
}

/** "Mrs Smith" is none of the men called Smith. */
function fittingGender(people: readonly Person[], name: string): readonly Person[] {
  const asked = genderOfTitle(name);
  if (asked === null || people.length < 2) return people;
  const fitting = people.filter(({ gender }) => gender === null || gender === asked);
  return fitting.length > 0 ? fitting : people;
}

/** Whether a name that is asked for has a word of somebody's own name, not only their role. */
function isNamed({ text }: Article, { mentions, named }: Person, name: string): boolean {
  if (!named) return false;
  const own = new Set(mentions.flatMap(({ start, end }) => foldWords(text.slice(start, end))));
  return foldWords(name).some((word) => !SMALL_WORDS.has(word) && own.has(word));
}

/** Words of a description that describe nobody. */
const SMALL_WORDS = new Set(['the', 'a', 'an', 'of', 'for', 'at', 'in', 'and', 'his', 'her', 'its', 'their']);

/** Whoever is called all that beside a quotation of theirs: "harbour master Ingrid Solheim", "a second official". */
function describedAs({ article, voices }: Reading, name: string): readonly Voice[] {
  const asked = foldWords(name).filter((word) => !SMALL_WORDS.has(word));
  if (asked.length === 0) return [];
  return [...voices.values()].filter(({ quotations }) =>
    quotations.some(({ mention, jointly }) => {
      if (!mention || jointly.length > 0) return false;
      const words = new Set(foldWords(article.text.slice(mention.start, mention.end)));
      return asked.every((word) => words.has(word));
    }),
  );
}

function inOrder({ voices }: Reading, some: readonly Voice[]): readonly Voice[] {
  const wanted = new Set(some);
  const quoted = [...voices.values()].filter((voice) => wanted.delete(voice));
  return [...quoted, ...wanted];
}

/** No more people are asked about at once. */
const MOST_NAMES = 6;

/** "Li and Shoigu": each of them, if all are known. */
function eachOf(reading: Reading, name: string): readonly Voice[] {
  const names = name.split(/\s*(?:,\s*and|,|&|\band)\s+/iu).filter(Boolean);
  if (names.length < 2 || names.length > MOST_NAMES) return [];
  const found = names.map((each) => voicesOf(reading, each));
  return found.every((voices) => voices.length > 0) ? [...new Set(found.flat())] : [];
}

/** No name with its title has more words. */
const LONGEST_NAME = 8;

/** How many code units at the beginning of a line name somebody; its first word where nobody is named. */
export function measureName(reading: Reading, line: string): number {
  const ends = [...line.matchAll(/\S+/gu)]
    .slice(0, LONGEST_NAME)
    .map((match) => match.index + match[0].length);
  const named = ends.filter((end) => voicesOf(reading, line.slice(0, end)).length > 0);
  return named.at(-1) ?? ends[0] ?? line.length;
}
