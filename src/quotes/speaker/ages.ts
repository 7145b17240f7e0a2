import { genderOfTitle } from '../../people/gender.ts';
import type { Person } from '../../people/people.ts';
import type { Word, WordRange } from '../grammar/units.ts';

const AGE = /^(\d{1,3})-years?-old$/u;

/** The age by which words call one person whom the article has named: "the 54-year-old", "the 23-year-old midfielder"; null for none. */
export function ageIn(words: readonly Word[], { from, to }: WordRange): number | null {
  if (words[from]?.lower !== 'the') return null;
  for (let at = from + 1; at < to && at <= from + 2; at++) {
    const age = AGE.exec(words[at]?.lower ?? '')?.[1];
    if (age !== undefined) return Number(age);
  }
  return null;
}

/** The ages that an article gives beside somebody's name: "Ann Lee, 54,", "54-year-old Ann Lee". */
export function agesOf(text: string, { mentions }: Pick<Person, 'mentions'>): ReadonlySet<number> {
  return new Set(
    mentions.flatMap(({ start, end }) => {
      const behind = /^, (\d{1,3})(?=[,.)])|^ \((\d{1,3})\)/u.exec(text.slice(end, end + 6));
      const before = /(\d{1,3})-years?-old\s(?:\p{L}+\s){0,2}$/u.exec(
        text.slice(Math.max(0, start - 45), start),
      );
      const age = behind?.[1] ?? behind?.[2] ?? before?.[1];
      return age === undefined ? [] : [Number(age)];
    }),
  );
}

/**
 * How well somebody fits "the 54-year-old", 0 to 1: whoever stands out among those named, unless the article gives them another age.
 *
 * @param head the noun of what they are called: "midfielder"
 */
export function fitsAge(
  person: Person,
  age: number,
  head: string,
  profiles: ReadonlyMap<Person, { readonly ages: ReadonlySet<number> }>,
): number {
  const { kind, gender, plural, named } = person;
  const told = genderOfTitle(head);
  const own = profiles.get(person)?.ages;
  if (!named || plural || kind !== 'person' || (told && gender && told !== gender)) return 0;
  if (own?.has(age)) return 1;
  const anybody = [...profiles.values()].some(({ ages }) => ages.has(age));
  return anybody || (own && own.size > 0) ? 0 : 0.5;
}
