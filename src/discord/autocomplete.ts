import { foldWords } from '../people/fold.ts';
import { LIMITS } from './limits.ts';

/** What autocomplete offers, in Discord's terms. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * The suggestions that fit what is typed so far: each typed word begins a word of theirs, accents and case aside. A
 * suggestion that is too long for Discord is left out, since a part of a name is another name.
 *
 * @param suggestions best first
 */
export function choicesFor(suggestions: readonly string[], typed: string): readonly Choice[] {
  const wanted = foldWords(typed);
  return suggestions
    .filter((suggestion) => suggestion.length > 0 && suggestion.length <= LIMITS.choice)
    .filter((suggestion) => {
      const words = foldWords(suggestion);
      return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
    })
    .slice(0, LIMITS.choices)
    .map((suggestion) => ({ name: suggestion, value: suggestion }));
}
