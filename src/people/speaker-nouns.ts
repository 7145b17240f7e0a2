import type { Token } from '../language/token.ts';
import { singular } from '../language/word-forms.ts';
import { ORGANISATION_NOUNS } from './organisations.ts';
import { isRole } from './roles.ts';

/** Nouns other than roles for people who speak without being named. */
export const PEOPLE = new Set(
  'police authority authorities family relative friend colleague parent neighbour neighbor mother father source insider observer protester campaigner supporter opponent rebel militant passenger survivor customer shareholder employee staff poster user caller reader viewer voter hacker migrant refugee villager local commentator pundit adult person people individual group union'.split(
    ' ',
  ),
);

/** Bodies that are seldom named but described: "the Irish government", "Russia's defence ministry". */
export const INSTITUTIONS = new Set(
  'government ministry army military navy parliament court embassy department administration opposition presidency force commission committee council consulate prosecution treasury secretariat junta regime cabinet service'.split(
    ' ',
  ),
);

/** Nouns for texts that say something. */
export const TEXTS = new Set(
  'report study survey letter memo email e-mail statement document poll paper article analysis review audit filing lawsuit complaint indictment ruling posting message invitation notice bulletin communique communiqué dossier resolution website estimate media'.split(
    ' ',
  ),
);

/** One of several people, "a group" is no person. */
const SEVERAL = new Set(['group', 'union', 'family', 'staff', 'police', 'media', 'people']);

/**
 * Whether a noun means one person: "minister", "neighbour", but not "family".
 *
 * @param noun the same in the singular
 */
export function isPerson(head: Token, noun: string): boolean {
  return isRole(head) || (PEOPLE.has(noun) && !SEVERAL.has(noun));
}

/** Whether a noun can be who or what says something: a role, people, a body, a text. */
export function canSpeak(word: Token): boolean {
  const noun = singular(word.lower);
  return (
    word.pos === 'PROPN' ||
    isRole(word) ||
    [PEOPLE, INSTITUTIONS, TEXTS].some((nouns) => nouns.has(noun) || nouns.has(word.lower)) ||
    ORGANISATION_NOUNS.has(noun)
  );
}
