import { foldWords } from '../src/people/fold.ts';

/**
 * The suggestions that fit what is typed so far: each typed word begins a word of theirs, accents and case aside.
 *
 * @param suggestions best first
 */
export function fitting(suggestions: readonly string[], typed: string): readonly string[] {
  const wanted = foldWords(typed);
  return suggestions.filter((suggestion) => {
    const words = foldWords(suggestion);
    return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
  });
}
