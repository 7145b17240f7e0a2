import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import { contains } from '../../article/span.ts';
import type { People, Person } from '../../people/people.ts';
import type { Finding } from '../cue/finding.ts';
import type { Unit, Word, WordRange } from '../grammar/units.ts';
import { ageIn, fitsAge } from './ages.ts';
import type { Description } from './description.ts';
import { describe, fitOf } from './description.ts';
import { Discourse } from './discourse.ts';
import { isSubject } from './is-subject.ts';
import { authorOf, headNames, MentionIndex } from './mentions.ts';
import type { Profile } from './profiles.ts';
import { profilesOf } from './profiles.ts';
import type { ThirdPerson } from './pronoun.ts';
import { fitsPronoun, pronounOf } from './pronoun.ts';
import type { Speaker } from './speaker.ts';
import { NOBODY } from './speaker.ts';

/** Below this a description is of somebody else. */
const LEAST_FIT = 0.5;

/** Somebody who stands out nowhere near must fit a description so well, and nobody else as well. */
const LEAST_FIT_ALONE = 0.7;

/** Below this a person is not named: the mention is shown as it stands. */
const LEAST_MARGIN = 0.08;

/**
 * How much better whoever spoke last fits a pronoun that goes on speaking ("He added"). An estimate: the annotated documents come out alike
 * with 1 to 3, and of the quotations on 190 web pages one has its speaker from 1.5 on and not with 1.
 */
const CONTINUED = 2;

/** How sure it is who is meant, by what tells; what stands out most has 0.7 and more by its margin. Estimates. */
const CERTAINTY = {
  named: 0.97,
  pairThatSpoke: 0.85,
  pair: 0.75,
  onlyOne: 0.75,
  standsOut: 0.7,
  margin: 0.25,
} as const;

/** What a finding tells of its speaker. */
type Attribution = Pick<Finding, 'unit' | 'subject' | 'content' | 'cue'>;

/** What is known of a quotation when its speaker is looked for. */
interface Said {
  /** The words for the speaker, and where they stand. */
  readonly words: readonly Word[];
  readonly subject: WordRange;
  readonly mention: Span;
  readonly content: readonly Span[];
  /** Whether its verb tells that the speaker has spoken before. */
  readonly goesOn: boolean;
}

/** Finds out whom the words for the speakers mean, going through the article in its order. */
export class SpeakerResolver {
  readonly #discourse = new Discourse();
  readonly #index: MentionIndex;
  readonly #people: People;
  readonly #profiles: ReadonlyMap<Person, Profile>;

  constructor(article: Pick<Article, 'text'>, people: People) {
    this.#people = people;
    this.#index = new MentionIndex(people);
    this.#profiles = profilesOf(article, people);
  }

  /** Tells the resolver of the next unit, in the order of the article. */
  enter(unit: Unit): void {
    const { words, within } = unit;
    this.#discourse.begin(unit);
    const named = new Map(
      this.#index.within(words, { from: 0, to: words.length }).map((name) => [name.from, name]),
    );
    for (const [from, word] of words.entries()) {
      const name = named.get(from);
      const person = name?.person ?? (within === null ? this.#meantBy(word) : null);
      if (!person) continue;
      const subject = name ? isSubject(words, name.to) : /^(?:he|she|they)$/u.test(word.lower);
      this.#discourse.mean(person, word.start, unit, subject);
    }
  }

  /** Whom "he", "her", "they" and the like mean in what the article itself tells: they go on standing out. */
  #meantBy(word: Word): Person | null {
    const pronoun = pronounOf(word);
    if (pronoun !== 'he' && pronoun !== 'she' && pronoun !== 'they') return null;
    const best = this.#discourse.best(word.start, (person) => this.#fitsPronoun(person, pronoun));
    return best && best.margin >= LEAST_MARGIN ? best.person : null;
  }

  #fitsPronoun(person: Person, pronoun: ThirdPerson): number {
    return fitsPronoun(person, pronoun, this.#discourse.hasSpoken(person));
  }

  /**
   * Whom the words for the speaker of a quotation mean, and tells the discourse of them.
   *
   * @param outer who speaks the quotation that this one stands in, for "I" and "we"
   */
  resolve({ unit, subject, content, cue }: Attribution, outer: Speaker | null): Speaker {
    if (!subject) return NOBODY;
    const { words } = unit;
    const mention = spanOf(words, subject);
    const said = { words, subject, mention, content, goesOn: goesOn(words, cue) };
    const speaker = this.#named(said) ?? this.#understand(said, outer);
    this.#discourse.speak(speaker, this.#personsOf(speaker), mention.start, unit);
    return speaker;
  }

  /** Whoever the words for the speaker name. */
  #named({ words, subject, mention }: Said): Speaker | null {
    const within = this.#index.within(words, subject);
    const author = authorOf(words, subject, within);
    const [first, ...others] = author ? [author] : headNames(words, subject, within);
    if (!first) return null;
    return { person: first.id, jointly: others.map(({ id }) => id), mention, certainty: CERTAINTY.named };
  }

  #personsOf({ person, jointly }: Speaker): readonly Person[] {
    return person === null ? [] : [person, ...jointly].flatMap((id) => this.#people.all[id] ?? []);
  }

  /** Whoever was named as the subject of a sentence, for a quotation that follows it. */
  subjectOf({ words }: Unit): Person | null {
    const named = this.#index.within(words, { from: 0, to: words.length });
    return named.find(({ to }) => isSubject(words, to))?.person ?? null;
  }

  /** Whether a speaker is somebody who may have words: a person, a body, or whoever is only described. */
  maySpeak({ person }: Speaker): boolean {
    const who = person === null ? undefined : this.#people.all[person];
    return who !== undefined && (!who.named || who.kind === 'person' || who.kind === 'organisation');
  }

  /** Whom words mean that name nobody. */
  #understand(said: Said, outer: Speaker | null): Speaker {
    const { words, subject, mention } = said;
    const unknown = { ...NOBODY, mention };
    const pronoun = subject.to - subject.from === 1 ? pronounOf(words[subject.from]) : null;
    if (pronoun === 'i') return outer ? { ...outer, mention } : unknown;
    return (pronoun ? this.#understandPronoun(pronoun, said) : this.#understandDescription(said)) ?? unknown;
  }

  #understandPronoun(pronoun: ThirdPerson, { words, content, mention, goesOn }: Said): Speaker | null {
    const pair = pronoun === 'they' ? this.#discourse.pair : null;
    if (pair) return { ...pair, mention, certainty: CERTAINTY.pairThatSpoke };
    const told = this.#subjectsIn(words, content);
    const last = goesOn ? this.#discourse.lastSpeaker : null;
    return this.#likely(mention, (person) => {
      if (told.has(person)) return 0;
      return this.#fitsPronoun(person, pronoun) * (person.id === last ? CONTINUED : 1);
    });
  }

  /** Who does something in what is said: in "Li would resign, he said", "he" isn't Li. */
  #subjectsIn(words: readonly Word[], content: readonly Span[]): ReadonlySet<Person> {
    const said = this.#index.within(words, { from: 0, to: words.length }).filter(({ from, to }) => {
      const name = words[from];
      return name !== undefined && isSubject(words, to) && content.some((part) => contains(part, name));
    });
    return new Set(said.map(({ person }) => person));
  }

  #understandDescription({ words, subject, mention }: Said): Speaker | null {
    const description = describe(words, subject);
    if (!description?.definite) return null;
    if (description.two) return this.#pair(mention, description);
    if (description.plural) return null;
    const age = ageIn(words, subject);
    return (
      this.#likely(mention, (person) => this.#fits(person, description)) ??
      this.#only(description, mention) ??
      (age === null
        ? null
        : this.#likely(mention, (person) => fitsAge(person, age, description.head, this.#profiles)))
    );
  }

  /** How well a description fits somebody: 0 to 1; 0 where it is rather of somebody else. */
  #fits(person: Person, description: Description): number {
    const profile = this.#profiles.get(person);
    const fit = profile ? fitOf(person, profile, description) : 0;
    return fit >= LEAST_FIT ? fit : 0;
  }

  /** Whoever stands out before the mention among those who fit. */
  #likely(mention: Span, fits: (person: Person) => number): Speaker | null {
    const best = this.#discourse.best(mention.start, fits);
    if (!best || best.margin < LEAST_MARGIN) return null;
    const certainty = CERTAINTY.standsOut + CERTAINTY.margin * best.margin;
    return { person: best.person.id, jointly: [], mention, certainty };
  }

  /** "The two leaders": those two who stand out, if each is what they are called. */
  #pair(mention: Span, description: Description): Speaker | null {
    const each = { ...description, modifiers: [] };
    const fits = (person: Person) =>
      !person.plural && person.kind !== 'place' && this.#fits(person, each) > 0 ? 1 : 0;
    const first = this.#discourse.best(mention.start, fits);
    const second = this.#discourse.best(mention.start, (person) =>
      person === first?.person ? 0 : fits(person),
    );
    if (!first || !second) return null;
    return { person: first.person.id, jointly: [second.person.id], mention, certainty: CERTAINTY.pair };
  }

  /** The only one in the whole article whom a description fits, who may be named only later. */
  #only(description: Description, mention: Span): Speaker | null {
    if (!description.role) return null;
    const [only, ...others] = this.#people.all.filter(
      (person) => this.#fits(person, description) >= LEAST_FIT_ALONE,
    );
    return only && others.length === 0
      ? { person: only.id, jointly: [], mention, certainty: CERTAINTY.onlyOne }
      : null;
  }
}

function spanOf(words: readonly Word[], { from, to }: WordRange): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** "He added", "she continued" */
function goesOn(words: readonly Word[], cue: Span | null): boolean {
  const verb = words.find(({ start }) => start === cue?.start);
  return /^(?:add|conclude|continue)$/u.test(verb?.lemma ?? '');
}
