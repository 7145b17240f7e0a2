import { isGenitiveMark, singular } from '../../language/word-forms.ts';
import { fold, foldWords } from '../../people/fold.ts';
import { genderOfTitle } from '../../people/gender.ts';
import { OFFICES_MEANT } from '../../people/offices.ts';
import { BUSINESSES, ORGANISATION_NOUNS, PUBLIC_BODIES } from '../../people/organisations.ts';
import type { Person, PersonKind } from '../../people/people.ts';
import { COUNTRIES, COUNTRY_OF } from '../../people/places.ts';
import { isRole } from '../../people/roles.ts';
import type { Word, WordRange } from '../grammar/units.ts';
import type { Profile } from './profiles.ts';

/** A description of somebody without the name: "the Russian minister", "the airline". */
export interface Description {
  /** The noun that says what it is, lower case, singular. */
  readonly head: string;
  /** What stands before the head, folded; articles left out. */
  readonly modifiers: readonly string[];
  /** Names of whom or what it belongs to: "Russia's minister", "the minister of Russia". */
  readonly owners: readonly string[];
  /** Whether the head is an office or occupation, which only persons have. */
  readonly role: boolean;
  readonly plural: boolean;
  /** How many a plural means: "the two leaders", "both men". */
  readonly two: boolean;
  readonly definite: boolean;
}

/** Reads words as a description; null where they are none of somebody who could have been named. */
export function describe(words: readonly Word[], { from, to }: WordRange): Description | null {
  const phrase = words.slice(from, to);
  const stop = phrase.findIndex(({ pos }, index) => index > 0 && /^(?:ADP|PUNCT|VERB|SCONJ)$/u.test(pos));
  const core = stop < 0 ? phrase : phrase.slice(0, stop);
  const head = core.findLast(
    ({ pos, quoted }) => (pos === 'NOUN' || pos === 'PROPN') && quoted === undefined,
  );
  if (!head) return null;
  const noun = singular(head.lower);
  const plural = noun !== head.lower;
  const two = plural && core.some(({ lower }) => lower === 'two' || lower === 'both');
  const named = phrase.slice(core.length).filter(({ pos }) => pos === 'PROPN');
  const possessors = core.filter((word, index) => word.pos === 'PROPN' && isPossessive(core, index + 1));
  return {
    head: noun,
    modifiers: core
      .filter((word) => isModifier(word) && word !== head && !possessors.includes(word))
      .map(({ text }) => fold(text)),
    owners: [...possessors, ...named].map(({ text }) => fold(text)),
    role: isRole(head),
    plural,
    two,
    definite: isDefinite(core),
  };
}

function isModifier({ pos, quoted }: Word): boolean {
  return quoted === undefined && /^(?:NOUN|PROPN|ADJ)$/u.test(pos);
}

/** Whether "'s" follows, directly or behind further words of the name. */
function isPossessive(core: readonly Word[], at: number): boolean {
  let next = at;
  while (core[next]?.pos === 'PROPN') next++;
  return isGenitiveMark(core[next]);
}

/** "the minister", "this company", "Russia's president"; not "a minister", nor "his lawyer", who may be anybody. */
function isDefinite(core: readonly Word[]): boolean {
  const first = core[0];
  if (!first || /^(?:a|an|one|another|some|his|her|its|their|my|our)$/u.test(first.lower)) return false;
  return (
    first.pos === 'DET' ||
    first.pos === 'PROPN' ||
    core.some(isGenitiveMark) ||
    /^(?:both|two)$/u.test(first.lower)
  );
}

/** How well a description fits somebody, 0 (not at all) to 1; by the titles the article gives them, or their name. */
export function fitOf(
  person: Person,
  { name, titles }: Pick<Profile, 'name' | 'titles'>,
  description: Description,
): number {
  const own = foldWords(name);
  const asPerson =
    person.kind === 'person' || person.kind === 'unknown' ? fitOfPerson(person, own, titles, description) : 0;
  return Math.max(asPerson, fitOfBody(own, titles, description) * KIND_FIT[person.kind]);
}

function fitOfPerson(
  { gender }: Person,
  own: readonly string[],
  titles: readonly string[],
  description: Description,
): number {
  if (!description.role || description.owners.some((owner) => own.includes(owner))) return 0;
  const told = genderOfTitle(description.head);
  if (told && gender && told !== gender) return 0;
  return Math.max(0, ...titles.map((title) => fitOfTitle(foldWords(title), description)));
}

/** How likely a name of this kind is a company's or other body's. */
const KIND_FIT: Readonly<Record<PersonKind, number>> = {
  organisation: 1,
  unknown: 0.6,
  person: 0,
  place: 0,
  event: 0,
};

/** An owner that the title doesn't have makes it somebody else's: "Putin's spokesman" is not the king's. */
const FOREIGN = 0.2;

/** How well somebody fits who has the noun of a description and none of the words beside it. Estimates. */
const HEAD_ALONE = { person: 0.4, body: 0.5 } as const;

/** @param share of the words beside the noun that fit as well */
function fitOfPart(headAlone: number, share: number): number {
  return headAlone + (1 - headAlone) * share;
}

function fitOfTitle(title: readonly string[], { head, modifiers, owners }: Description): number {
  // "His Japanese counterpart" has the same office as whoever was named before.
  const office = (word: string) =>
    word === head ||
    (word === 'counterpart' && !/^spokes/u.test(head)) ||
    (OFFICES_MEANT.get(head)?.includes(word) ?? false);
  if (!title.some((word) => office(singular(word)))) return 0;
  const countries = [...modifiers, ...owners].flatMap((word) => countryOf(word) ?? []);
  const own = title.flatMap((word) => countryOf(word) ?? []);
  if (countries.length > 0 && own.length > 0 && !countries.some((country) => own.includes(country))) return 0;
  const has = (word: string) => title.some((part) => isSameWord(part, word));
  if (owners.length > 0 && !owners.some(has)) return FOREIGN;
  return modifiers.length === 0
    ? 1
    : fitOfPart(HEAD_ALONE.person, modifiers.filter(has).length / modifiers.length);
}

function countryOf(word: string): string | undefined {
  return COUNTRY_OF.get(word) ?? (COUNTRIES.has(word) ? word : undefined);
}

function isSameWord(a: string, b: string): boolean {
  const spelling = (word: string) => word.replace(/defense/u, 'defence').replace(/isation/u, 'ization');
  const country = countryOf(a);
  return spelling(a) === spelling(b) || (country !== undefined && country === countryOf(b));
}

/**
 * "The company" may be any body but a council or the like; "the airline" one of that kind; "the navy" only what has the word in its name or title.
 */
function fitOfBody(
  name: readonly string[],
  titles: readonly string[],
  { head, modifiers, owners, role, plural }: Description,
): number {
  if (plural || role) return 0;
  const words = [...name, ...titles.flatMap(foldWords)];
  const kinds = ORGANISATION_NOUNS.get(head) ?? [head];
  const called = words.includes(head);
  if (BUSINESSES.has(head) && !called && isPublicBody(name, titles)) return 0;
  if (kinds.length > 0 && !called && !kinds.some((word) => words.includes(word))) return 0;
  const wanted = [...modifiers, ...owners];
  const matched = wanted.filter((word) => words.some((own) => isSameWord(own, word))).length;
  if (owners.length > 0 && matched === 0) return FOREIGN;
  return wanted.length === 0 ? 1 : fitOfPart(HEAD_ALONE.body, matched / wanted.length);
}

/** Whether the noun of a name or description is a public body's: "Ministry of Defence", but not "Union Pacific". */
function isPublicBody(name: readonly string[], titles: readonly string[]): boolean {
  return [name, ...titles.map(foldWords)].some((words) => {
    const of = words.findIndex((word) => word === 'of' || word === 'for');
    return PUBLIC_BODIES.has((of > 0 ? words[of - 1] : words.at(-1)) ?? '');
  });
}
