import type { Span } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { differsByAtMost, fold } from './fold.ts';
import { genderOfName, genderOfTitle, hasGivenName } from './gender.ts';
import type { NameAt } from './names.ts';
import { singular, spanOfWords } from './names.ts';
import { HEADS_WITH_OF, ORGANISATION_WORDS } from './organisations.ts';
import type { Gender, PersonKind } from './people.ts';
import { COUNTRY_OF, PLACES } from './places.ts';
import { HONORIFICS, ROLES } from './roles.ts';

/** Somebody or something while the names are being put together. */
export interface Entity {
  kind: PersonKind;
  gender: Gender | null;
  plural: boolean;
  /** Every form of the name, folded, words joined by a space; the longest first. */
  readonly keys: Set<string>;
  /** The words of the longest form. */
  readonly longest: readonly string[];
  readonly mentions: { readonly span: Span; readonly words: number; readonly headline: boolean }[];
  readonly titles: Span[];
}

/** A name in the prose, with the titles that stand beside it. */
export interface NamedAt extends NameAt {
  readonly titles: readonly Span[];
}

interface Form {
  readonly key: string;
  readonly parts: readonly string[];
  readonly at: NamedAt[];
}

/** Puts the names that mean the same together: longer forms first, so that shorter ones find them. */
export function groupNames(words: readonly Token[], names: readonly NamedAt[]): Entity[] {
  const forms = [...formsOf(names).values()].sort(
    (a, b) => b.parts.length - a.parts.length || (a.at[0]?.from ?? 0) - (b.at[0]?.from ?? 0),
  );
  const acronyms = acronymsInBrackets(words, names);
  const index = new HostIndex();
  const ambiguous: { form: Form; hosts: readonly Entity[] }[] = [];
  for (const form of forms) {
    const evidence = evidenceOf(words, form);
    const hosts = index.hostsOf(form, evidence.kind, acronyms);
    const [host] = hosts;
    if (host && hosts.length === 1) join(host, form, words, evidence);
    else if (hosts.length > 1 && hosts.every(({ kind }) => kind !== 'organisation'))
      ambiguous.push({ form, hosts });
    else index.add(newEntity(form, words, evidence));
  }
  for (const { form, hosts } of ambiguous) divide(form, hosts, words);
  return index.entities;
}

function formsOf(names: readonly NamedAt[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const name of names) {
    const parts = name.key.filter(Boolean);
    if (parts.length === 0) continue;
    const key = parts.join(' ');
    const form = forms.get(key) ?? { key, parts, at: [] };
    form.at.push(name);
    forms.set(key, form);
  }
  return forms;
}

interface Evidence {
  readonly kind: PersonKind;
  readonly gender: Gender | null;
}

function evidenceOf(words: readonly Token[], { parts, at }: Form): Evidence {
  const titles = at.flatMap((name) => titleTexts(words, name));
  const gender = titles.map(genderOfTitle).find((found) => found !== null) ?? genderOfName(parts);
  return { kind: kindOf(words, parts, at, titles), gender };
}

/** A description of a body ("a market research firm") makes nobody a person. */
function describesPerson(title: string): boolean {
  return title
    .split(/\s+/u)
    .some((word) => ROLES.has(word) || ROLES.has(singular(word)) || HONORIFICS.has(word));
}

function titleTexts(words: readonly Token[], name: NamedAt): string[] {
  const before = words.slice(name.titleFrom, name.from).map(({ lower }) => lower);
  const spans = name.titles.map(({ start, end }) => wordsWithin(words, name, start, end));
  return [before.join(' '), ...spans].filter(Boolean);
}

/** The words of a title near a name; titles never stand far from it. */
function wordsWithin(words: readonly Token[], name: NamedAt, start: number, end: number): string {
  const near = words.slice(Math.max(0, name.titleFrom - 20), name.to + 24);
  return near
    .filter((word) => word.start >= start && word.end <= end)
    .map(({ lower }) => lower)
    .join(' ');
}

function kindOf(
  words: readonly Token[],
  parts: readonly string[],
  at: readonly NamedAt[],
  titles: readonly string[],
): PersonKind {
  const key = parts.join(' ');
  if (PLACES.has(key) || COUNTRY_OF.has(key)) return 'place';
  if (parts.some((part) => ORGANISATION_WORDS.has(part)) && !at.some((name) => hasHonorific(words, name)))
    return 'organisation';
  if (titles.some(describesPerson)) return 'person';
  if (titles.length > 0) return 'organisation';
  const [first] = at;
  const text = first ? (words[first.from]?.text ?? '') : '';
  if (parts.length === 1 && /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(text) && text.length <= 8) return 'organisation';
  const definite = at.some((name) => words[name.titleFrom - 1]?.lower === 'the');
  if (definite) return 'organisation';
  if (parts.length > 1 && (hasGivenName(parts) || /^(?:\p{Lu}\.){1,3}$/u.test(text))) return 'person';
  return 'unknown';
}

function hasHonorific(words: readonly Token[], name: NamedAt): boolean {
  return words.slice(name.titleFrom, name.from).some(({ lower }) => HONORIFICS.has(lower));
}

function newEntity(form: Form, words: readonly Token[], evidence: Evidence): Entity {
  const entity: Entity = {
    kind: evidence.kind,
    gender: evidence.gender,
    plural: false,
    keys: new Set(),
    longest: form.parts,
    mentions: [],
    titles: [],
  };
  join(entity, form, words, evidence);
  return entity;
}

function join(entity: Entity, form: Form, words: readonly Token[], evidence: Evidence, at = form.at): void {
  entity.keys.add(form.key);
  if (entity.kind === 'unknown' || (evidence.kind === 'person' && entity.kind !== 'organisation'))
    entity.kind = evidence.kind === 'unknown' ? entity.kind : evidence.kind;
  entity.gender ??= evidence.gender;
  for (const name of at) {
    entity.mentions.push({
      span: spanOfWords(words, name.from, name.to),
      words: name.to - name.from,
      headline: false,
    });
    entity.titles.push(...name.titles);
  }
}

/** Shared surnames: each bare one is whoever of the name was named last before it, or else the first. */
function divide(form: Form, hosts: readonly Entity[], words: readonly Token[]): void {
  for (const name of form.at) {
    const start = words[name.from]?.start ?? 0;
    const gender =
      titleTexts(words, name)
        .map(genderOfTitle)
        .find((found) => found !== null) ?? null;
    const fitting = hosts.filter((host) => !gender || !host.gender || host.gender === gender);
    const host = nearest(fitting.length > 0 ? fitting : hosts, start);
    if (host) join(host, form, words, { kind: 'unknown', gender }, [name]);
  }
}

function nearest(hosts: readonly Entity[], start: number): Entity | null {
  let best: Entity | null = null;
  let last = -1;
  for (const host of hosts) {
    const before = Math.max(
      -1,
      ...host.mentions
        .filter(({ span, words }) => span.start < start && words > 1)
        .map(({ span }) => span.start),
    );
    if (before > last || best === null) {
      best = host;
      last = Math.max(last, before);
    }
  }
  return best;
}

/** "World Health Organization (WHO)": the acronym's key → the key of what it stands for. */
function acronymsInBrackets(words: readonly Token[], names: readonly NamedAt[]): ReadonlyMap<string, string> {
  const acronyms = new Map<string, string>();
  for (const { to, key } of names) {
    const acronym = words[to + 1];
    if (
      words[to]?.text === '(' &&
      words[to + 2]?.text === ')' &&
      acronym &&
      /^\p{Lu}[\p{L}\d.&-]{0,8}[\p{Lu}\d]\.?$/u.test(acronym.text)
    )
      acronyms.set(fold(acronym.text), key.filter(Boolean).join(' '));
  }
  return acronyms;
}

/** Entities by the words of their names, so that looking for hosts takes the same time however many there are. */
class HostIndex {
  readonly entities: Entity[] = [];
  readonly #byWord = new Map<string, Entity[]>();
  readonly #byInitials = new Map<string, Entity>();
  readonly #byKey = new Map<string, Entity>();

  add(entity: Entity): void {
    this.entities.push(entity);
    for (const word of new Set(entity.longest))
      this.#byWord.set(word, [...(this.#byWord.get(word) ?? []).slice(-MOST_HOSTS), entity]);
    const letters = entity.longest
      .filter((word) => !/^(?:of|the|for|and|de|la)$/u.test(word))
      .map((word) => word.charAt(0))
      .join('');
    if (letters.length > 1 && !this.#byInitials.has(letters)) this.#byInitials.set(letters, entity);
    this.#byKey.set(entity.longest.join(' '), entity);
  }

  hostsOf(
    { key, parts, at }: Form,
    kind: PersonKind,
    acronyms: ReadonlyMap<string, string>,
  ): readonly Entity[] {
    const full = acronyms.get(key);
    const named = full === undefined ? undefined : this.#byKey.get(full);
    if (named) return [named];
    if (kind === 'place') return [];
    const containing = (this.#byWord.get(parts[0] ?? '') ?? []).filter((entity) =>
      standsFor(parts, kind, entity),
    );
    if (containing.length > 0) return containing;
    const initials = kind === 'organisation' && parts.length === 1 ? this.#byInitials.get(key) : undefined;
    if (initials) return [initials];
    return at.length <= 3 && kind !== 'organisation' ? this.#misspelt(parts) : [];
  }

  /** A surname with a letter wrong, as in "Mauer" for "Maurer", or a given name ("Kristin Wilkins"). */
  #misspelt(parts: readonly string[]): Entity[] {
    const last = parts.at(-1) ?? '';
    if (last.length < 5) return [];
    if (parts.length > 1) {
      const same = (this.#byWord.get(last) ?? []).filter(
        ({ longest, kind }) =>
          kind !== 'organisation' && longest.length === parts.length && longest.at(-1) === last,
      );
      return same.filter(({ longest }) =>
        parts.every((part, index) => differsByAtMost(part, longest[index] ?? '', part.length >= 5 ? 1 : 0)),
      );
    }
    return this.entities
      .filter(({ longest, kind }) => {
        const surname = longest.at(-1) ?? '';
        return (
          kind === 'person' &&
          longest.length > 1 &&
          surname.charAt(0) === last.charAt(0) &&
          differsByAtMost(surname, last, last.length >= 8 ? 2 : 1)
        );
      })
      .slice(0, 2);
  }
}

/** So many of one surname no article has; more are not looked at. */
const MOST_HOSTS = 12;

/** Whether a shorter name can mean what the longer one names. */
function standsFor(parts: readonly string[], kind: PersonKind, { longest, kind: host }: Entity): boolean {
  if (host === 'place' || parts.length > longest.length) return false;
  if (kind === 'person' && host === 'organisation') return false;
  if (kind === 'organisation' && host === 'person') return false;
  const firstAndLast = parts.length > 1 && parts[0] === longest[0] && parts.at(-1) === longest.at(-1);
  if (host === 'organisation')
    return firstAndLast || isShortFor(longest, parts) || (parts.length > 1 && endsWith(longest, parts));
  return firstAndLast || endsWith(longest, parts) || (host === 'person' && startsWith(longest, parts));
}

/** "Ford" for "Ford Motor Company", "the Church" for "Church of Scientology"; not "Airbus" for "Airbus A400M". */
function isShortFor(longest: readonly string[], parts: readonly string[]): boolean {
  if (!startsWith(longest, parts)) return false;
  const rest = longest.slice(parts.length);
  return (
    rest.every(
      (word) =>
        ORGANISATION_WORDS.has(word) || /^(?:computer|motor|and|the|of|de|sa|nv|ag|se|co)$/u.test(word),
    ) ||
    (parts.length === 1 && HEADS_WITH_OF.has(parts[0] ?? ''))
  );
}

function startsWith(all: readonly string[], part: readonly string[]): boolean {
  return part.every((word, index) => all[index] === word);
}

function endsWith(all: readonly string[], part: readonly string[]): boolean {
  return part.every((word, index) => all[all.length - part.length + index] === word);
}
