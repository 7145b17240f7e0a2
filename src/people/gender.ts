import { FEMALE_NAMES, FIRST_FAMILY_NAMES, MALE_NAMES } from './given-names.ts';
import type { Gender } from './people.ts';
import { GENDERED_ROLES, HONORIFICS } from './roles.ts';

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
  const given = words.length > 1 ? words[0] : undefined;
  if (given && MALE_NAMES.has(given)) return 'male';
  if (given && FEMALE_NAMES.has(given)) return 'female';
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
  return MALE_NAMES.has(given) || FEMALE_NAMES.has(given) || familyFirst;
}
