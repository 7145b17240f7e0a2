import { countLeading } from '../halving.ts';
import type { Token } from '../language/token.ts';
import type { Entity, Form, NamedAt } from './entity.ts';
import type { Evidence } from './evidence.ts';
import { evidenceAlone, evidenceOf, genderOfTitles } from './evidence.ts';
import { acronymsInBrackets, HostIndex } from './hosts.ts';
import { SUFFIXES, spanOfWords } from './name-runs.ts';

/** Puts the names that mean the same together: longer forms first, so that shorter ones find them. */
export function groupNames(text: string, words: readonly Token[], names: readonly NamedAt[]): Entity[] {
  const acronyms = acronymsInBrackets(words, names);
  const index = new HostIndex(acronyms);
  const shared: { form: Form; hosts: readonly Entity[] }[] = [];
  for (const form of formsOf(names)) {
    const found = evidenceOf(text, words, form);
    const evidence = isLabelOfPerson(index, words, form) ? UNKNOWN : found;
    const hosts = index.hostsOf(form, evidence.kind);
    const [host] = hosts;
    if (host && hosts.length === 1) join(host, form, words, evidence);
    else if (hosts.length > 1 && hosts.every(({ kind }) => kind !== 'organisation'))
      shared.push({ form, hosts });
    else index.add(newEntity(form, words, evidenceAlone(words, form, evidence)));
  }
  for (const { form, hosts } of shared) divide(text, form, hosts, words);
  return index.entities;
}

const UNKNOWN: Evidence = { kind: 'unknown', gender: null };

/** "LUND: Were you there?": capitals that only ever stand before a colon are no body's when a person is called so. */
function isLabelOfPerson(index: HostIndex, words: readonly Token[], form: Form): boolean {
  if (form.parts.length > 1 || form.at.some(({ to }) => words[to]?.text !== ':')) return false;
  const hosts = index.hostsOf(form, 'unknown');
  return hosts.length > 0 && hosts.every(({ kind }) => kind === 'person');
}

/** The longest first, those of one length in order of appearance. */
function formsOf(names: readonly NamedAt[]): readonly Form[] {
  const forms = new Map<string, Form>();
  for (const name of names) {
    const parts = name.key.filter((part) => part !== '' && !SUFFIXES.has(part));
    if (parts.length === 0) continue;
    const key = parts.join(' ');
    const form = forms.get(key) ?? { key, parts, at: [] };
    form.at.push(name);
    forms.set(key, form);
  }
  return [...forms.values()].sort(
    (a, b) => b.parts.length - a.parts.length || (a.at[0]?.from ?? 0) - (b.at[0]?.from ?? 0),
  );
}

function newEntity(form: Form, words: readonly Token[], evidence: Evidence): Entity {
  const { kind, gender } = evidence;
  const entity: Entity = {
    kind,
    gender,
    plural: false,
    named: true,
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
  const tells = entity.kind === 'unknown' || (evidence.kind === 'person' && entity.kind !== 'organisation');
  if (tells && evidence.kind !== 'unknown') entity.kind = evidence.kind;
  entity.gender ??= evidence.gender;
  for (const name of at) {
    const span = spanOfWords(words, name.from, name.to);
    entity.mentions.push({ span, words: name.to - name.from, headline: false });
    entity.titles.push(...name.titles);
  }
}

/** Shared surnames: each bare one is whoever was named in full last before it, or else first. */
function divide(text: string, form: Form, hosts: readonly Entity[], words: readonly Token[]): void {
  const inFull = hosts.map((host) => ({ host, starts: fullMentions(host) }));
  for (const name of form.at) {
    const start = words[name.from]?.start ?? 0;
    const gender = genderOfTitles(text, name.titles);
    const fitting = inFull.filter(({ host }) => !gender || !host.gender || host.gender === gender);
    const host = lastNamed(fitting.length > 0 ? fitting : inFull, start);
    if (host) join(host, form, words, { kind: 'unknown', gender }, [name]);
  }
}

function fullMentions({ mentions }: Entity): readonly number[] {
  return mentions
    .filter(({ words }) => words > 1)
    .map(({ span }) => span.start)
    .sort((a, b) => a - b);
}

function lastNamed(
  hosts: readonly { host: Entity; starts: readonly number[] }[],
  start: number,
): Entity | null {
  let best: Entity | null = null;
  let last = -1;
  for (const { host, starts } of hosts) {
    const before = lastBefore(starts, start);
    if (before <= last && best !== null) continue;
    best = host;
    last = before;
  }
  return best;
}

/** The greatest of ascending numbers that is below a limit; -1 for none. */
function lastBefore(ascending: readonly number[], limit: number): number {
  const below = countLeading(ascending, (each) => each < limit);
  return ascending[below - 1] ?? -1;
}
