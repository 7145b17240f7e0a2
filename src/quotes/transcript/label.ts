import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import { fold, foldWords } from '../../people/fold.ts';
import { PARTICLES } from '../../people/particles.ts';
import type { People, Person } from '../../people/people.ts';
import { HONORIFICS, ROLES } from '../../people/roles.ts';

/** What stands before the colon at the beginning of a paragraph, where it has the form of a name: "DR. REIS", "Question". */
export interface Label {
  /** The name, without what describes it: "JAKE LUND" of "JAKE LUND, host:". */
  readonly name: Span;
  readonly colon: Span;
  /** The rest of the paragraph. */
  readonly content: Span;
}

/** In bold or not; behind the name may stand who that is: "JAKE LUND, host:", "REIS (voice-over):". */
const LABEL =
  /^[*_]{0,3}(?<name>\p{Lu}[\p{L}\p{M}'’.-]*(?:\s[\p{L}\p{M}'’.-]+){0,5})(?:,\s[^:,]{1,40}|\s?\([^():]{1,30}\))?[*_]{0,3}(?<colon>:)[*_]{0,3}\s+(?=\S)/du;

/** The label that a paragraph begins with; null where it begins with none. */
export function labelOf({ text }: Pick<Article, 'text'>, { start, end }: Span): Label | null {
  const match = LABEL.exec(text.slice(start, Math.min(end, start + 160)));
  const { name, colon } = match?.indices?.groups ?? {};
  if (!match || !name || !colon) return null;
  const words = match[0].slice(...name).split(/\s/u);
  if (
    !words.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word) || /^(?:the|of|for|and)$/u.test(word))
  )
    return null;
  return {
    name: { start: start + name[0], end: start + name[1] },
    colon: { start: start + colon[0], end: start + colon[1] },
    content: { start: start + match[0].length, end },
  };
}

const TITLES: ReadonlySet<string> = new Set([...HONORIFICS.keys(), ...ROLES].map(fold));

/** Initials as a label: "MO", "M.O.". */
const INITIALS = /^(?:\p{Lu}\.?){2,4}$/u;

/** Ways in which a label can mean a person, the surest first. */
const WAYS: readonly ((label: readonly string[], name: readonly string[]) => boolean)[] = [
  (label, name) => label.join(' ') === name.join(' '),
  (label, name) => label.length > 1 && label[0] === name[0] && label.at(-1) === name.at(-1),
  (label, name) => name.length > 1 && name.slice(-label.length).join(' ') === label.join(' '),
  (label, name) => name.length > 1 && label.length === 1 && label[0] === name[0],
];

/** Finds whom labels mean, each spelling once. */
export class LabelReader {
  readonly #text: string;
  readonly #names: readonly { readonly person: Person; readonly words: readonly string[] }[];
  readonly #known = new Map<string, Person | null>();

  constructor({ text }: Pick<Article, 'text'>, people: People) {
    this.#text = text;
    this.#names = people.all
      .filter(({ named }) => named)
      .map((person) => ({ person, words: foldWords(text.slice(person.name.start, person.name.end)) }));
  }

  /** The person whom a label means, or else the body that is called so; null for nobody, and where it may be several. */
  read({ start, end }: Span): Person | null {
    const label = this.#text.slice(start, end);
    const known = this.#known.get(label);
    if (known !== undefined) return known;
    const person = this.#find(label);
    this.#known.set(label, person);
    return person;
  }

  #find(label: string): Person | null {
    const words = withoutTitles(foldWords(label));
    const people = this.#names.filter(({ person, words: name }) => isSomebody(person, name));
    const initials = INITIALS.test(label) ? label.replaceAll('.', '').toLowerCase() : null;
    const isInitials = (name: readonly string[]) => name.map((word) => word.charAt(0)).join('') === initials;
    const [body, ...bodies] = this.#names.filter(
      ({ person, words: name }) => person.kind === 'organisation' && name.join(' ') === words.join(' '),
    );
    for (const means of WAYS) {
      const meant = people.filter(({ words: name }) => means(words, name));
      if (meant.length > 0) return meant.length === 1 ? (meant[0]?.person ?? null) : null;
    }
    const meant = people.filter(({ words: name }) => name.length > 1 && isInitials(name));
    if (meant.length > 0) return meant.length === 1 ? (meant[0]?.person ?? null) : null;
    return bodies.length === 0 ? (body?.person ?? null) : null;
  }
}

/** A person, or a name of several words that may be a person's. */
function isSomebody({ kind }: Person, name: readonly string[]): boolean {
  return kind === 'person' || (kind === 'unknown' && name.length > 1);
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !TITLES.has(word));
  return first < 0 ? words : words.slice(first);
}
