/** Endings taken off in this order, the first that fits; what is left must keep `leaves` letters. */
const ENDINGS = [
  { ending: /(?:ies|ied)$/u, becomes: 'y', leaves: 3 },
  { ending: /(?:sses)$/u, becomes: 'ss', leaves: 2 },
  { ending: /(?:ations?|ating|ated|ates|ate)$/u, becomes: '', leaves: 4 },
  { ending: /(?:ments?|ness(?:es)?|ions?|ings?|edly|ingly|ed|ers?|es|ly)$/u, becomes: '', leaves: 4 },
  { ending: /(?<![su])s$/u, becomes: '', leaves: 3 },
  { ending: /e$/u, becomes: '', leaves: 4 },
] as const;

/**
 * A crude English stemmer: it brings "agreed", "agrees", "agreement" together. Both sides of a comparison go through it,
 * so a stem needn't be a word.
 *
 * @param word lower case
 */
export function stem(word: string): string {
  for (const { ending, becomes, leaves } of ENDINGS) {
    const shorter = word.replace(ending, becomes);
    if (shorter !== word && shorter.length >= leaves) return shorter;
  }
  return word;
}
