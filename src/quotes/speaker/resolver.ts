import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import { contains } from '../../article/span.ts';
import type { People, Person } from '../../people/people.ts';
import type { Finding } from '../cue/finding.ts';
import type { Unit, Word, WordRange } from '../grammar/units.ts';
import { agedIn, agesOf, fitsAge } from './ages.ts';
import type { Description } from './description.ts';
import { describe, fitOf } from './description.ts';
import { isSubject } from './is-subject.ts';
import { authorOf, headNames, MentionIndex } from './mentions.ts';
import { fitsPronoun, pronounOf } from './pronoun.ts';
import { Salience } from './salience.ts';

/** Who speaks, as far as the article tells. */
export interface Speaker {
  readonly person: number | null;
  readonly jointly: readonly number[];
  readonly mention: Span | null;
  /** Probability, 0 to 1, that it is this person. */
  readonly certainty: number;
}

const NOWHERE: Span = { start: -1, end: -1 };

export const NOBODY: Speaker = { person: null, jointly: [], mention: null, certainty: 0.5 };

/** Below this a description is of somebody else. */
const LEAST_FIT = 0.5;

/** Below this a person is not named: the mention is shown as it stands. */
const LEAST_MARGIN = 0.08;

/**
 * How much better whoever spoke last fits a pronoun that goes on speaking ("He added"). An estimate: the annotated documents come out alike
 * with 1 to 3, and of the quotations on 190 web pages one has its speaker from 1.5 on and not with 1.
 */
const CONTINUED = 2;

/** What is known of a quotation when its speaker is looked for. */
interface Said {
  readonly mention: Span;
  readonly content: readonly Span[];
  /** Whether its verb tells that the speaker has spoken before. */
  readonly goesOn: boolean;
}

/** Finds out whom the words for the speakers mean, going through the article in its order. */
export class SpeakerResolver {
  readonly #salience = new Salience();
  readonly #index: MentionIndex;
  readonly #text: string;
  readonly #people: People;
  readonly #titles = new Map<Person, readonly string[]>();
  readonly #ages = new Map<Person, ReadonlySet<number>>();
  /** Who has spoken so far, by whatever words they were called. */
  readonly #haveSpoken = new Set<Person>();
  #sentence = -1;
  /** The last who spoke outside or inside quotation marks, together with others or alone. */
  #joint: { readonly speaker: Speaker; readonly sentence: number } | null = null;
  /** The last who spoke outside quotation marks. */
  #last: number | null = null;

  constructor({ text }: Pick<Article, 'text'>, people: People) {
    this.#text = text;
    this.#people = people;
    this.#index = new MentionIndex(people);
    for (const person of people.all) {
      this.#titles.set(
        person,
        person.titles.map(({ start, end }) => text.slice(start, end)),
      );
      this.#ages.set(person, agesOf(text, person));
    }
  }

  /** Tells the resolver of the next unit, in the order of the article. */
  enter({ words, within }: Unit): void {
    if (within === null) this.#sentence++;
    const named = new Map(this.#index.within(words, 0, words.length).map((name) => [name.from, name]));
    for (const [from, word] of words.entries()) {
      const name = named.get(from);
      const person = name?.person ?? (within === null ? this.#meantBy(word) : null);
      if (!person) continue;
      this.#salience.add({
        person,
        start: word.start,
        sentence: this.#sentence,
        subject: name ? isSubject(words, name.to) : /^(?:he|she|they)$/u.test(word.lower),
        spoke: false,
        quoted: within !== null,
      });
    }
  }

  /** Whom "he", "her", "they" and the like mean in what the article itself tells: they go on standing out. */
  #meantBy(word: Word): Person | null {
    const pronoun = pronounOf(word);
    if (pronoun !== 'he' && pronoun !== 'she' && pronoun !== 'they') return null;
    const best = this.#salience.best(word.start, this.#sentence, (person) =>
      fitsPronoun(person, pronoun, this.#haveSpoken.has(person)),
    );
    return best && best.margin >= LEAST_MARGIN ? best.person : null;
  }

  /** @param outer who speaks the quotation that the finding stands in, for "I" and "we" */
  resolve({ unit, subject, content, cue }: Finding, outer: Speaker | null): Speaker {
    if (!subject) return NOBODY;
    const { words } = unit;
    const mention = mentionSpan(words, subject);
    const within = this.#index.within(words, subject.from, subject.to);
    const author = authorOf(words, subject, within);
    const named = author ? [author] : headNames(words, subject.from, subject.to, within);
    const [first, ...others] = named;
    const speaker = first
      ? { person: first.id, jointly: others.map(({ id }) => id), mention, certainty: 0.97 }
      : this.#understand(unit, subject, { mention, content, goesOn: goesOn(words, cue) }, outer);
    this.#spoke(speaker, mention, unit);
    return speaker;
  }

  /** Whoever was named as the subject of a sentence, for a quotation that follows it. */
  subjectOf({ words }: Unit): Person | null {
    for (const { person, to } of this.#index.within(words, 0, words.length))
      if (isSubject(words, to)) return person;
    return null;
  }

  /** Who does something in what is said: in "Li would resign, he said", "he" isn't Li. */
  #subjectsIn(words: readonly Word[], content: readonly Span[]): ReadonlySet<Person> {
    return new Set(
      this.#index
        .within(words, 0, words.length)
        .filter(
          ({ from, to }) =>
            isSubject(words, to) && content.some((part) => contains(part, words[from] ?? NOWHERE)),
        )
        .map(({ person }) => person),
    );
  }

  /** Whether a speaker is somebody who may have words: a person, a body, or whoever is only described. */
  maySpeak({ person }: Speaker): boolean {
    const who = person === null ? undefined : this.#people.all[person];
    return who !== undefined && (!who.named || who.kind === 'person' || who.kind === 'organisation');
  }

  /** Whether two have just spoken together, so that "they" are these two. */
  #pairSpoke(): boolean {
    return (
      this.#joint !== null &&
      this.#joint.speaker.jointly.length > 0 &&
      this.#sentence - this.#joint.sentence <= 2
    );
  }

  #spoke(speaker: Speaker, mention: Span, { within }: Unit): void {
    const { person, jointly } = speaker;
    if (person !== null) this.#joint = { speaker, sentence: this.#sentence };
    if (within === null) this.#last = person;
    for (const id of person === null ? [] : [person, ...jointly]) {
      const who = this.#people.all[id];
      if (!who) continue;
      this.#haveSpoken.add(who);
      this.#salience.add({
        person: who,
        start: mention.start,
        sentence: this.#sentence,
        subject: true,
        spoke: true,
        quoted: within !== null,
      });
    }
  }

  #understand(
    { words }: Unit,
    { from, to }: WordRange,
    { mention, content, goesOn: continued }: Said,
    outer: Speaker | null,
  ): Speaker {
    const unknown = { ...NOBODY, mention };
    const pronoun = to - from === 1 ? pronounOf(words[from]) : null;
    if (pronoun === 'i') return outer ? { ...outer, mention } : unknown;
    if (pronoun === 'they' && this.#pairSpoke())
      return { ...NOBODY, ...this.#joint?.speaker, mention, certainty: 0.85 };
    if (pronoun) {
      const told = this.#subjectsIn(words, content);
      const last = continued ? this.#last : null;
      return (
        this.#likely(mention, (person) => {
          const fit = fitsPronoun(person, pronoun, this.#haveSpoken.has(person));
          return told.has(person) ? 0 : person.id === last ? fit * CONTINUED : fit;
        }) ?? unknown
      );
    }
    const description = describe(words, from, to);
    if (description?.two && description.definite) return this.#pair(mention, description) ?? unknown;
    if (!description?.definite || description.plural) return unknown;
    const fits = (person: Person) => {
      const value = this.#fits(person, description);
      return value >= LEAST_FIT ? value : 0;
    };
    const aged = agedIn(words, from, to);
    return (
      this.#likely(mention, fits) ??
      this.#only(description, mention) ??
      (aged && this.#likely(mention, (person) => fitsAge(person, aged, description, this.#ages))) ??
      unknown
    );
  }

  #fits(person: Person, description: Description): number {
    const { start, end } = person.name;
    return fitOf(person, this.#titles.get(person) ?? [], this.#text.slice(start, end), description);
  }

  #likely(mention: Span, fits: (person: Person) => number): Speaker | null {
    const best = this.#salience.best(mention.start, this.#sentence, fits);
    if (!best || best.margin < LEAST_MARGIN) return null;
    return { person: best.person.id, jointly: [], mention, certainty: 0.7 + 0.25 * best.margin };
  }

  /** "The two leaders": those two who stand out, if each is what they are called. */
  #pair(mention: Span, description: Description): Speaker | null {
    const fits = (person: Person) =>
      person.plural ||
      person.kind === 'place' ||
      this.#fits(person, { ...description, modifiers: [] }) < LEAST_FIT
        ? 0
        : 1;
    const first = this.#salience.best(mention.start, this.#sentence, fits);
    const second = this.#salience.best(mention.start, this.#sentence, (person) =>
      person === first?.person ? 0 : fits(person),
    );
    if (!first || !second) return null;
    return { person: first.person.id, jointly: [second.person.id], mention, certainty: 0.75 };
  }

  /** The only one in the whole article whom a description fits, who may be named only later. */
  #only(description: Description, mention: Span): Speaker | null {
    const fitting = this.#people.all.filter(
      (person) => description.role && this.#fits(person, description) >= 0.7,
    );
    const [only] = fitting;
    return only && fitting.length === 1 ? { person: only.id, jointly: [], mention, certainty: 0.75 } : null;
  }
}

function mentionSpan(words: readonly Word[], { from, to }: WordRange): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** "He added", "she continued" */
function goesOn(words: readonly Word[], cue: Span | null): boolean {
  const verb = words.find(({ start }) => start === cue?.start);
  return /^(?:add|conclude|continue)$/u.test(verb?.lemma ?? '');
}
