import type { Token } from './token.ts';

/** What the spelling of an English word tells of its form, where the tagger doesn't. */

/** Whether a token is the mark of the genitive: "'s", or the apostrophe alone behind a plural. */
export function isGenitiveMark(token: Token | undefined): boolean {
  return token !== undefined && /^'s?$/u.test(token.lower);
}

/** Whether a noun, lower case, has the ending of the plural: "officials", but not "press". */
export function hasPluralEnding(noun: string): boolean {
  return /[^s]s$/u.test(noun);
}

/** "officials" → "official", "women" → "woman", as far as nouns of people and bodies need it. */
export function singular(noun: string): string {
  // "amen" and "omen" are no plurals.
  if (/men$/u.test(noun) && noun.length !== 4) return noun.replace(/men$/u, 'man');
  if (/ies$/u.test(noun)) return noun.replace(/ies$/u, 'y');
  return hasPluralEnding(noun) ? noun.slice(0, -1) : noun;
}

/** Verbs whose past looks like their present, dictionary forms. */
export const UNCHANGING_VERBS: ReadonlySet<string> = new Set(
  'beat bet burst cast cost cut hit hurt let put quit read set shut split spread'.split(' '),
);
