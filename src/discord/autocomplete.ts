import { fitting } from '../../commands/fitting.ts';
import { LIMITS } from './limits.ts';
import { shortened } from './shortened.ts';

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

/** The articles whose titles fit what is typed so far, by their titles; what is chosen is the id, so a long title may be cut. */
export function titleChoices(
  articles: readonly { readonly title: string; readonly id: string }[],
  typed: string,
): readonly Choice[] {
  const fits = new Set(
    fitting(
      articles.map(({ title }) => title),
      typed,
    ),
  );
  const chosen = articles.filter(({ title, id }) => fits.has(title) || id === typed.trim());
  return chosen.slice(0, LIMITS.choices).map(({ title, id }) => ({
    name: visible(shortened(title, LIMITS.choice)) ?? id,
    value: id,
  }));
}

/** Null for what shows nothing: Discord refuses a name of white space. */
function visible(name: string): string | null {
  return /[^\p{C}\p{Z}]/u.test(name) ? name : null;
}
