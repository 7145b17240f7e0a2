import type { Person } from '../../people/people.ts';
import type { Unit } from '../grammar/units.ts';
import type { Candidate } from './salience.ts';
import { Salience } from './salience.ts';
import type { Speaker } from './speaker.ts';

/** So many sentences after two have spoken together, "they" may still be these two. */
const PAIR_LASTS = 2;

/** Who has been meant, and who has spoken, as one reads the article in its order. */
export class Discourse {
  readonly #salience = new Salience();
  /** Who has spoken so far, by whatever words they were called. */
  readonly #haveSpoken = new Set<Person>();
  #sentence = -1;
  /** The last who spoke outside or inside quotation marks, together with others or alone. */
  #latest: { readonly speaker: Speaker; readonly sentence: number } | null = null;
  #lastOutside: number | null = null;

  /** Tells of the next unit, in the order of the article. */
  begin({ within }: Unit): void {
    if (within === null) this.#sentence++;
  }

  /**
   * Tells that the unit means somebody.
   *
   * @param start where, as an offset of the article
   * @param subject as the subject of a clause
   */
  mean(person: Person, start: number, { within }: Unit, subject: boolean): void {
    this.#salience.add({
      person,
      start,
      sentence: this.#sentence,
      subject,
      spoke: false,
      quoted: within !== null,
    });
  }

  /**
   * Tells who speaks in the unit.
   *
   * @param persons the speaker and those who speak together with them; empty for nobody who is known
   * @param start where the words for them stand
   */
  speak(speaker: Speaker, persons: readonly Person[], start: number, { within }: Unit): void {
    const sentence = this.#sentence;
    if (speaker.person !== null) this.#latest = { speaker, sentence };
    if (within === null) this.#lastOutside = speaker.person;
    for (const person of persons) {
      this.#haveSpoken.add(person);
      this.#salience.add({ person, start, sentence, subject: true, spoke: true, quoted: within !== null });
    }
  }

  hasSpoken(person: Person): boolean {
    return this.#haveSpoken.has(person);
  }

  /** {@link Person.id} of the last who spoke outside quotation marks; null for nobody, or nobody who is known. */
  get lastSpeaker(): number | null {
    return this.#lastOutside;
  }

  /** The speakers of just before, if they were several, so that "they" are these; null for one alone. */
  get pair(): Speaker | null {
    if (this.#latest === null || this.#sentence - this.#latest.sentence > PAIR_LASTS) return null;
    const { speaker } = this.#latest;
    return speaker.jointly.length > 0 ? speaker : null;
  }

  /** Who stands out most before an offset among those who fit; null where nobody does. */
  best(before: number, fits: (person: Person) => number): Candidate | null {
    return this.#salience.best(before, this.#sentence, fits);
  }
}
