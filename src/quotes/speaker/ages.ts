import type { Person } from '../../people/people.ts';
import type { Word } from '../grammar/units.ts';

/** Whoever is called by an age: "the 54-year-old", "the 23-year-old midfielder". */
export interface Aged {
  readonly age: number;
}

const AGE = /^(\d{1,3})-years?-old$/u;

/** The age by which words [from, to) call one person whom the article has named; null where they don't. */
export function agedIn(words: readonly Word[], from: number, to: number): Aged | null {
  if (words[from]?.lower !== 'the') return null;
  for (let at = from + 1; at < to && at <= from + 2; at++) {
    const age = AGE.exec(words[at]?.lower ?? '')?.[1];
    if (age !== undefined) return { age: Number(age) };
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
