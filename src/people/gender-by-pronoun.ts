import type { Token } from '../language/token.ts';
import { singular } from '../language/word-forms.ts';
import type { Entity } from './entity.ts';
import type { Gender } from './people.ts';
import { GENDERED_ROLES } from './roles.ts';

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

const MARKS = /["“”«»„‘]/u;

/**
 * Tells the gender of persons whose names don't, by the pronouns of sentences that name nobody else: "Taylor Lund sold her label". None
 * where such sentences differ.
 *
 * @param words of the article, in order
 */
export function tellGenders(entities: readonly Entity[], words: readonly Token[]): void {
  const named = namedIn(entities, words);
  const told = new Map<Entity, Set<Gender>>();
  for (const [sentence, { who, behind }] of named) {
    const [only] = who;
    if (!only || who.size > 1 || only.kind !== 'person' || only.gender !== null || sentence < 0) continue;
    const gender = genderIn(words, behind);
    if (gender) told.set(only, (told.get(only) ?? new Set()).add(gender));
  }
  for (const [entity, genders] of told) {
    const [gender] = genders;
    if (gender && genders.size === 1) entity.gender = gender;
  }
}

/** Those whom each sentence names that may be persons, and the index of the first word behind the first of them. */
function namedIn(
  entities: readonly Entity[],
  words: readonly Token[],
): ReadonlyMap<number, { readonly who: Set<Entity>; behind: number }> {
  const indexes = new Map(words.map(({ start }, at) => [start, at]));
  const named = new Map<number, { readonly who: Set<Entity>; behind: number }>();
  for (const entity of entities) {
    if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
    for (const { span } of entity.mentions) {
      const at = indexes.get(span.start);
      const sentence = at === undefined ? undefined : words[at]?.sentence;
      if (at === undefined || sentence === undefined) continue;
      const here = named.get(sentence) ?? { who: new Set(), behind: at + 1 };
      here.who.add(entity);
      here.behind = Math.min(here.behind, at + 1);
      named.set(sentence, here);
    }
  }
  return named;
}

/** The gender of all the pronouns behind a name in its sentence; null where they differ, or may mean somebody else. */
function genderIn(words: readonly Token[], behind: number): Gender | null {
  const sentence = words[behind - 1]?.sentence;
  const found = new Set<Gender>();
  let from = behind;
  while (words[from - 1]?.sentence === sentence) from--;
  for (let at = from; words[at]?.sentence === sentence && words[at]; at++) {
    const { lower, text } = words[at] as Token;
    // What somebody says is of others.
    if (MARKS.test(text)) return null;
    const pronoun = PRONOUNS.get(lower);
    // "Sam Lund's mother sold her house"
    if (GENDERED_ROLES.has(singular(lower)) || (pronoun && at < behind)) return null;
    if (pronoun) found.add(pronoun);
  }
  const [gender] = found;
  return gender && found.size === 1 ? gender : null;
}
