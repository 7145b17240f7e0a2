import { isRole } from '../people/appositions.ts';
import { fold, foldWords } from '../people/fold.ts';
import { singular } from '../people/names.ts';
import { ORGANISATION_NOUNS } from '../people/organisations.ts';
import type { Person, PersonKind } from '../people/people.ts';
import { COUNTRY_OF } from '../people/places.ts';
import type { Word } from './units.ts';

/** A description of somebody without the name: "the Russian minister", "the airline". */
export interface Description {
  /** The noun that says what it is, lower case, singular. */
  readonly head: string;
  /** What stands before the head, folded; articles and possessives left out. */
  readonly modifiers: readonly string[];
  readonly person: boolean;
  readonly plural: boolean;
  readonly definite: boolean;
}

/** Reads words [from, to) as a description; null where they are none of somebody who could have been named. */
export function describe(words: readonly Word[], from: number, to: number): Description | null {
  const phrase = words.slice(from, to);
  const first = phrase[0];
  const stop = phrase.findIndex(
    (word, index) => index > 0 && (word.pos === 'ADP' || word.pos === 'PUNCT' || word.pos === 'VERB'),
  );
  const core = stop < 0 ? phrase : phrase.slice(0, stop);
  const head = core.findLast(({ pos, quoted }) => (pos === 'NOUN' || pos === 'PROPN') && quoted === null);
  if (!first || !head) return null;
  const noun = singular(head.lower);
  const person = isRole(head);
  if (!person && !ORGANISATION_NOUNS.has(noun)) return null;
  const behind = stop < 0 ? [] : phrase.slice(stop);
  const modifiers = [...core, ...behind]
    .filter((word) => word !== head && /^(?:NOUN|PROPN|ADJ)$/u.test(word.pos) && word.quoted === null)
    .map(({ text }) => fold(text));
  const definite =
    first.lower === 'the' ||
    first.pos === 'PROPN' ||
    /^(?:his|her|its|their|this|that)$/u.test(first.lower) ||
    core.some(({ lower }) => lower === "'s");
  return { head: noun, modifiers, person, plural: noun !== head.lower, definite };
}

/** How well a description fits somebody, 0 (not at all) to 1; by the titles the article gives them, or their name. */
export function fit(
  person: Person,
  titles: readonly string[],
  name: string,
  description: Description,
): number {
  if (description.person !== (person.kind === 'person' || person.kind === 'unknown') && description.person)
    return 0;
  if (!description.person) return fitOfBody(name, titles, description) * KIND_FIT[person.kind];
  let best = 0;
  for (const title of titles) best = Math.max(best, fitOfTitle(foldWords(title), description));
  return best;
}

/** How likely a name of this kind is a company's or other body's. */
const KIND_FIT: Readonly<Record<PersonKind, number>> = { organisation: 1, unknown: 0.5, person: 0, place: 0 };

function fitOfTitle(title: readonly string[], { head, modifiers }: Description): number {
  if (!title.some((word) => singular(word) === head || sameOffice(word, head))) return 0;
  const countries = modifiers.map(countryOf).filter((country) => country !== undefined);
  const own = title.map(countryOf).filter((country) => country !== undefined);
  if (countries.length > 0 && own.length > 0 && !countries.some((country) => own.includes(country))) return 0;
  const matched = modifiers.filter((word) => title.some((part) => sameWord(part, word))).length;
  return modifiers.length === 0 ? 1 : 0.4 + (0.6 * matched) / modifiers.length;
}

/** Words for the same office: "the premier" is the prime minister, "the chief executive" the CEO. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  ['ceo', 'executive', 'boss', 'chief', 'head'],
  ['premier', 'minister'],
  ['lawmaker', 'mp', 'senator', 'legislator', 'congressman', 'congresswoman', 'representative'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['lawyer', 'attorney', 'barrister', 'solicitor', 'counsel'],
  ['head', 'chief', 'leader', 'director', 'chairman', 'chairwoman', 'chair'],
  ['leader', 'president', 'minister', 'premier', 'chancellor'],
  ['official', 'spokesman', 'spokeswoman', 'minister', 'director', 'secretary'],
  ['diplomat', 'ambassador', 'envoy', 'minister'],
  ['scientist', 'researcher', 'professor'],
  ['academic', 'professor', 'lecturer'],
];

function sameOffice(a: string, b: string): boolean {
  return SAME_OFFICE.some((offices) => offices.includes(a) && offices.includes(b));
}

function countryOf(word: string): string | undefined {
  return COUNTRY_OF.get(word) ?? ([...COUNTRY_OF.values()].includes(word) ? word : undefined);
}

function sameWord(a: string, b: string): boolean {
  const spelling = (word: string) => word.replace(/defense/u, 'defence').replace(/isation/u, 'ization');
  return spelling(a) === spelling(b) || (countryOf(a) !== undefined && countryOf(a) === countryOf(b));
}

function fitOfBody(
  name: string,
  titles: readonly string[],
  { head, modifiers, plural }: Description,
): number {
  if (plural) return 0;
  const words = [...foldWords(name), ...titles.flatMap(foldWords)];
  const fitting = ORGANISATION_NOUNS.get(head) ?? [];
  if (fitting.length > 0 && !fitting.some((word) => words.includes(word))) return 0;
  const matched = modifiers.filter((word) => words.includes(word)).length;
  return modifiers.length === 0 ? 1 : 0.3 + (0.7 * matched) / modifiers.length;
}
