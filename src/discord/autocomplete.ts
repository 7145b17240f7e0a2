import { fitting } from '../../commands/fitting.ts';
import { LIMITS } from './limits.ts';

/** What autocomplete offers, in Discord's terms. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * The suggestions that fit what is typed so far. One that is too long for Discord is left out, since a part of a name is
 * another name.
 *
 * @param suggestions best first
 */
export function choicesFor(suggestions: readonly string[], typed: string): readonly Choice[] {
  const short = suggestions.filter(({ length }) => length > 0 && length <= LIMITS.choice);
  return fitting(short, typed)
    .slice(0, LIMITS.choices)
    .map((suggestion) => ({ name: suggestion, value: suggestion }));
}
