import { foldWords } from './fold.ts';

/** Letters of an acronym at most: "KCNA", "UNESCO". */
const LONGEST_ACRONYM = 8;

/** Words that an acronym passes over: "CDC" for "Centers for Disease Control". */
const PASSED_OVER = /^(?:of|the|for|and|de|la)$/u;

/** Whether a word is written as acronyms are: "WHO", "U.S.". */
export function isAcronym(word: string): boolean {
  return word.length <= LONGEST_ACRONYM && /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(word);
}

/**
 * The initials of a name: "who" for "World Health Organization".
 *
 * @param words folded
 * @returns null for a name of one word
 */
export function initialsOf(words: readonly string[]): string | null {
  const letters = words.filter((word) => !PASSED_OVER.test(word)).map((word) => word.charAt(0));
  return letters.length > 1 ? letters.join('') : null;
}

/** Whether two names are one but for their full stops, or one is the other's acronym: "U.S.", "US", "the United States". */
export function isAbbreviatedAs(name: string, other: string): boolean {
  const [short = '', long = ''] = [barely(name), barely(other)].toSorted((a, b) => a.length - b.length);
  return short === long || short === initialsOf(long.split(' '));
}

function barely(name: string): string {
  return foldWords(name.replace(/^the\s+/iu, '')).join(' ');
}
