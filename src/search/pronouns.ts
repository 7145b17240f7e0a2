/** Words that stand for somebody or something named before; "I" and "we" for whoever is quoted. */
const PRONOUNS: readonly string[] = 'he she it they him her them his its their i we my our'.split(' ');

/**
 * Whether one of a sentence's words stands for somebody or something that another sentence names.
 *
 * @param words lower case
 */
export function hasPronoun(words: ReadonlySet<string>): boolean {
  return PRONOUNS.some((word) => words.has(word));
}
