import { isGenitiveMark } from '../../language/word-forms.ts';
import type { People, Person } from '../../people/people.ts';
import { isRole } from '../../people/roles.ts';
import type { Word, WordRange } from '../grammar/units.ts';
import { isPossessive } from '../grammar/word-classes.ts';

/** The words of a unit that name a person. */
export interface Named extends WordRange {
  readonly person: Person;
}

/** Who is named where, for finding the names inside a stretch of text quickly. */
export class MentionIndex {
  readonly #starts = new Map<number, { person: Person; end: number }[]>();

  constructor(people: People) {
    for (const person of people.all)
      for (const { start, end } of person.mentions)
        this.#starts.set(start, [...(this.#starts.get(start) ?? []), { person, end }]);
  }

  /** The names among some words of a unit, in order. */
  within(words: readonly Word[], { from, to }: WordRange): readonly Named[] {
    const named: Named[] = [];
    for (let at = from; at < to; at++) {
      for (const mention of this.#starts.get(words[at]?.start ?? -1) ?? []) {
        let end = at + 1;
        while (end < words.length && (words[end]?.start ?? Number.POSITIVE_INFINITY) < mention.end) end++;
        named.push({ person: mention.person, from: at, to: end });
      }
    }
    return named;
  }
}

/** Who a noun phrase names by its head: "Putin" in "President Putin", nobody in "a spokesman for Putin" or "Putin's aide". */
export function headNames(
  words: readonly Word[],
  phrase: WordRange,
  named: readonly Named[],
): readonly Person[] {
  const { from, to } = phrase;
  const heads = named.filter((name) => isHead(words, name, named, phrase));
  const [first] = heads;
  if (!first) return [];
  // "The author of "Sea and Land", Nagendra", "her employer, the airline Norbank": the name stands behind its description.
  const last = heads.at(-1);
  const described = words[from]?.pos === 'DET' || isPossessive(words[from]);
  if (last && last.to === to && described && opensApposition(words, last.from)) return [last.person];
  // Of "White House spokeswoman Ana Lee" the person; behind a comma stands what the first is described by.
  const comma = words.findIndex(({ text }, at) => at >= first.to && at < to && text === ',');
  const people = heads.filter((name) => name.person.kind === 'person' && (comma < 0 || name.from < comma));
  const titled = first.person.kind === 'place' || first.person.kind === 'organisation';
  // "Rovers sports director Ana Lee": with nothing but titles between them, the last is the one.
  const whole = people.find((name, at) => !isOnlyTitled(words, name, people[at + 1]));
  const best = whole ?? (titled ? heads.find(({ person }) => person.kind === 'person') : undefined) ?? first;
  const joint = heads.filter((name) => name === best || isJoined(words, best, name));
  return [...new Set(joint.map(({ person }) => person))];
}

/** Whether a comma stands before a name, or before the noun phrase that it ends: ", the airline Norbank". */
function opensApposition(words: readonly Word[], name: number): boolean {
  let at = name;
  while (at > 0 && /^(?:NOUN|ADJ)$/u.test(words[at - 1]?.pos ?? '')) at--;
  if (at < name && words[at - 1]?.lower === 'the') at--;
  return words[at - 1]?.text === ',';
}

function isHead(
  words: readonly Word[],
  { person, from, to }: Named,
  named: readonly Named[],
  { from: start, to: end }: WordRange,
): boolean {
  const behind = words[to];
  if (to < end && isGenitiveMark(behind)) return false;
  if (to < end && behind?.pos === 'NOUN' && behind.quoted === undefined) return false;
  if (to < end && behind?.pos === 'PROPN' && isRole(behind)) return false;
  for (let at = from - 1; at >= start; at--) {
    // "Board of Trustees chairman Peter Collins": the "of" is the board's.
    const body = named.find((name) => name.from < at && at < name.to && name.to <= from);
    if (body && person.kind === 'person') {
      at = body.from;
      continue;
    }
    const word = words[at];
    if (!word || word.pos === 'PUNCT' || word.pos === 'CCONJ') return true;
    const bodyBefore =
      words[from - 1]?.pos === 'PROPN' && !isRole(words[from - 1]) && person.kind === 'person';
    // "chief investment officer at Fort Pitt Capital Group Charlie Smith"
    if (word.pos === 'ADP' && bodyBefore && at < from - 1) return true;
    // "the top-ranked Voss": a participle in a compound is no verb
    if (word.pos === 'VERB' && word.text.includes('-')) continue;
    if (word.pos === 'ADP' || word.pos === 'VERB' || /^(?:as|like|including)$/u.test(word.lower))
      return false;
  }
  return true;
}

/** Whether only words of a title stand between a name and the next. */
function isOnlyTitled(words: readonly Word[], { to }: Named, next: Named | undefined): boolean {
  const between = next ? words.slice(to, next.from) : [];
  return between.length > 0 && between.every(({ pos }) => /^(?:PROPN|NOUN|ADJ)$/u.test(pos));
}

/** "Putin and Xi", "Putin, Xi and Modi": nothing but names, titles, commas and "and" between them. */
function isJoined(words: readonly Word[], a: Named, b: Named): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  const between = words.slice(first.to, second.from);
  const joins =
    between.some(({ pos }) => pos === 'CCONJ') ||
    words.slice(second.to, second.to + 1).some(({ pos }) => pos === 'CCONJ');
  return (
    joins && between.every(({ pos, text }) => /^(?:CCONJ|PROPN|NOUN|ADJ|DET)$/u.test(pos) || text === ',')
  );
}

/** Texts in which somebody speaks: what "a statement by Boeing" says, Boeing says. */
const STATEMENTS = /^(?:statement|announcement|tweet|post|message|press)$/u;

/** So many words behind "statement" its author is named at most: "a statement by the Norbank". */
const FARTHEST_AUTHOR = 3;

/** Whose statement a noun phrase names: "a statement from Apple", "Boeing's statement"; null where it names none. */
export function authorOf(
  words: readonly Word[],
  { from, to }: WordRange,
  named: readonly Named[],
): Person | null {
  const statement = words.findIndex(({ lower }, at) => at >= from && at < to && STATEMENTS.test(lower));
  if (statement < 0) return null;
  const author = named.find((name) => {
    const owns = name.to < statement && isGenitiveMark(words[name.to]);
    const signed =
      name.from > statement &&
      name.from - statement <= FARTHEST_AUTHOR &&
      /^(?:by|from|of)$/u.test(words[statement + 1]?.lower ?? '');
    return (owns || signed) && !name.person.plural;
  });
  return author?.person ?? null;
}
