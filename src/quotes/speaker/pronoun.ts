import type { Person } from '../../people/people.ts';
import type { Word } from '../grammar/units.ts';

/** A pronoun of somebody spoken of, in whatever case; `they` is of several, of a body or of somebody without a name. */
export type ThirdPerson = 'he' | 'she' | 'they' | 'it';

/** A pronoun of a speaker; `i` is of whoever speaks, alone or with others. */
export type Pronoun = ThirdPerson | 'i';

/** The pronoun that a word is or is owned by; null for none that means a speaker. */
export function pronounOf(word: Word | undefined): Pronoun | null {
  const bare = word?.lower.replace(/'.*$/u, '') ?? '';
  if (bare === 'he' || bare === 'his' || bare === 'him') return 'he';
  if (bare === 'she' || bare === 'her') return 'she';
  if (bare === 'they' || bare === 'their' || bare === 'both') return 'they';
  if (bare === 'it' || bare === 'its') return 'it';
  return bare === 'i' || bare === 'we' || bare === 'my' || bare === 'our' ? 'i' : null;
}

/**
 * How well a pronoun fits somebody: 0 (not at all) to 1.
 *
 * @param hasSpoken whether they have, which a thing of the same kind can't
 */
export function fitsPronoun(person: Person, pronoun: ThirdPerson, hasSpoken: boolean): number {
  const { kind, gender, plural, named } = person;
  if (pronoun === 'they') return plural ? 1 : maySpeakAsThey(person, hasSpoken) ? 0.6 : 0;
  if (pronoun === 'it')
    return kind === 'organisation' ? 1 : kind === 'unknown' && !plural ? 0.6 : kind === 'place' ? 0.3 : 0;
  if (plural || (kind !== 'person' && kind !== 'unknown')) return 0;
  const wanted = pronoun === 'he' ? 'male' : 'female';
  // An article goes on with whom it names rather than with "a man".
  const known = named ? 1 : 0.7;
  if (gender !== null) return gender === wanted ? known : 0;
  return kind === 'person' ? 0.8 * known : 0.3;
}

/** A body, somebody without a name, who may be a man or a woman ("a source", not "a man"), or a name that no thing has: it has spoken. */
function maySpeakAsThey({ kind, gender, named }: Person, hasSpoken: boolean): boolean {
  if (kind === 'unknown') return named && hasSpoken;
  return kind === 'organisation' || (kind === 'person' && !named && gender === null);
}
