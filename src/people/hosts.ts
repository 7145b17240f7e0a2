import type { Token } from '../language/token.ts';
import type { Entity, Form } from './entity.ts';
import { differsByAtMost, fold, slipsAllowed } from './fold.ts';
import { hasPersonalName } from './gender.ts';
import { initialsOf } from './initials.ts';
import type { NameAt } from './name-runs.ts';
import { CLUB_ENDINGS, HEADS_WITH_OF, ORGANISATION_WORDS } from './organisations.ts';
import type { PersonKind } from './people.ts';

/** So many of one surname no article has; more are not looked at. */
const MOST_HOSTS = 12;

/** A name that often misses letters is spelt so on purpose; so often at most is one a slip. */
const MOST_SLIPS = 3;

/** Acronyms that brackets explain, "World Health Organization (WHO)": folded acronym → folded name. */
export function acronymsInBrackets(
  words: readonly Token[],
  names: readonly NameAt[],
): ReadonlyMap<string, string> {
  const acronyms = new Map<string, string>();
  for (const { to, key } of names) {
    const acronym = words[to + 1];
    const bracketed = words[to]?.text === '(' && words[to + 2]?.text === ')';
    if (bracketed && acronym && /^\p{Lu}[\p{L}\d.&-]{0,8}[\p{Lu}\d]\.?$/u.test(acronym.text))
      acronyms.set(fold(acronym.text), key.filter(Boolean).join(' '));
  }
  return acronyms;
}

/** Entities by the words of their names, so that looking for the one a shorter name means takes constant time. */
export class HostIndex {
  readonly entities: Entity[] = [];
  readonly #acronyms: ReadonlyMap<string, string>;
  readonly #byWord = new Map<string, Entity[]>();
  readonly #byInitials = new Map<string, Entity>();
  readonly #byKey = new Map<string, Entity>();
  /** By the first two letters of the surname. */
  readonly #bySurname = new Map<string, Entity[]>();

  constructor(acronyms: ReadonlyMap<string, string>) {
    this.#acronyms = acronyms;
  }

  add(entity: Entity): void {
    this.entities.push(entity);
    const { longest } = entity;
    for (const word of new Set(longest)) append(this.#byWord, word, entity);
    append(this.#bySurname, (longest.at(-1) ?? '').slice(0, 2), entity);
    const initials = initialsOf(longest);
    if (initials && !this.#byInitials.has(initials)) this.#byInitials.set(initials, entity);
    this.#byKey.set(longest.join(' '), entity);
  }

  /** Whom a form of a name can mean among those added before; empty where it is a name of its own. */
  hostsOf(form: Form, kind: PersonKind): readonly Entity[] {
    const { key, parts, at } = form;
    const explained = this.#byKey.get(this.#acronyms.get(key) ?? '');
    if (explained) return [explained];
    if (kind === 'place') return this.#placeAbbreviated(form);
    const containing = (this.#byWord.get(parts[0] ?? '') ?? []).filter((entity) =>
      standsFor(parts, kind, entity),
    );
    if (containing.length > 0) return containing;
    const within = parts.length === 1 ? this.#surnameWithin(parts[0] ?? '') : [];
    if (within.length > 0 && kind !== 'organisation') return within;
    const initials = kind === 'organisation' && parts.length === 1 ? this.#byInitials.get(key) : undefined;
    if (initials) return [initials];
    return at.length <= MOST_SLIPS && kind !== 'organisation' ? this.#misspelt(parts) : [];
  }

  /** "Sánchez" for "Pedro Sánchez Castejón": of two surnames the first; a second given name may be somebody else's. */
  #surnameWithin(word: string): readonly Entity[] {
    if (hasPersonalName([word])) return [];
    const named = this.#byWord.get(word) ?? [];
    return named.filter(({ kind, longest }) => kind === 'person' && longest.indexOf(word) > 0);
  }

  /** "US" for "United States" */
  #placeAbbreviated({ key, parts }: Form): readonly Entity[] {
    const place = parts.length === 1 ? this.#byInitials.get(key) : undefined;
    return place?.kind === 'place' ? [place] : [];
  }

  /** "Mauer" for "Maurer", "Kristin Wilkins" for "Kristen Wilkins". */
  #misspelt(parts: readonly string[]): readonly Entity[] {
    const surname = parts.at(-1) ?? '';
    if (slipsAllowed(surname) === 0) return [];
    const alike = this.#bySurname.get(surname.slice(0, 2)) ?? [];
    return alike.filter(({ longest, kind }) => {
      const own = longest.at(-1) ?? '';
      if (parts.length === 1) return kind === 'person' && longest.length > 1 && isSlip(own, surname);
      const same = kind !== 'organisation' && longest.length === parts.length && own === surname;
      return same && parts.every((part, index) => isSlip(longest[index] ?? '', part));
    });
  }
}

function append(lists: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [entity]);
  else if (list.length < MOST_HOSTS) list.push(entity);
}

/** Whether a name's word is another one, perhaps misspelt. */
function isSlip(own: string, written: string): boolean {
  return differsByAtMost(own, written, slipsAllowed(written));
}

/** Whether a shorter name can mean what the longer one names. */
function standsFor(parts: readonly string[], kind: PersonKind, { longest, kind: host }: Entity): boolean {
  if (host === 'place' || parts.length > longest.length) return false;
  if (kind === 'person' && host === 'organisation') return false;
  if ((kind === 'organisation' || kind === 'event') && host === 'person') return false;
  const several = parts.length > 1;
  if (several && parts[0] === longest[0] && parts.at(-1) === longest.at(-1)) return true;
  const isEnding = several || CLUB_ENDINGS.has(parts[0] ?? '');
  if (host === 'organisation') return isShortFor(longest, parts) || (isEnding && endsWith(longest, parts));
  // Chinese, Korean and Hungarian names begin with the surname: "Xi" for "Xi Jinping".
  return endsWith(longest, parts) || (host === 'person' && startsWith(longest, parts));
}

/** "Ford" for "Ford Motor Company", "the Church" for "Church of Scientology"; not "Airbus" for "Airbus A400M". */
function isShortFor(longest: readonly string[], parts: readonly string[]): boolean {
  if (!startsWith(longest, parts)) return false;
  if (parts.length === 1 && HEADS_WITH_OF.has(parts[0] ?? '')) return true;
  const rest = longest.slice(parts.length);
  return rest.every(
    (word) =>
      ORGANISATION_WORDS.has(word) ||
      CLUB_ENDINGS.has(word) ||
      /^(?:and|the|of|de|sa|nv|ag|se|co)$/u.test(word),
  );
}

function startsWith(all: readonly string[], part: readonly string[]): boolean {
  return part.every((word, index) => all[index] === word);
}

function endsWith(all: readonly string[], part: readonly string[]): boolean {
  return part.every((word, index) => all[all.length - part.length + index] === word);
}
