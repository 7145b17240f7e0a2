import type { Person } from '../../people/people.ts';

/** Somebody was meant at a place of the article: by name, or by a role or pronoun that was understood. */
export interface Event {
  readonly person: Person;
  readonly start: number;
  /** Index of the unit, counted over the article's own sentences. */
  readonly sentence: number;
  /** As the subject of its clause. */
  readonly subject: boolean;
  /** As somebody who spoke. */
  readonly spoke: boolean;
  /** Inside quotation marks: the one quoted speaks of them, the article doesn't. */
  readonly quoted: boolean;
}

/** How many sentences back somebody may have been named for a pronoun or role to mean them. */
const REACH = 10;

/** What each further place adds, as a share of its own weight: chosen on the working halves (0 to 0.35 were tried). */
const REPEATED = 0.1;

/**
 * Who stands out at a place of the article: named lately, as a subject, as the last to speak. After the weights of
 * Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994), halved for each sentence that lies between.
 */
export class Salience {
  readonly #events: Event[] = [];

  /** In order of the text. */
  add(event: Event): void {
    this.#events.push(event);
  }

  /** The one who fits best before `start`, and by how much: 1 where nobody else fits, 0 where two fit as well. */
  best(
    start: number,
    sentence: number,
    fits: (person: Person) => number,
  ): { person: Person; margin: number } | null {
    const scores = new Map<Person, number>();
    for (let at = this.#events.length - 1; at >= 0; at--) {
      const event = this.#events[at] as Event;
      if (event.start >= start) continue;
      if (event.sentence < sentence - REACH) break;
      const fit = fits(event.person);
      if (fit <= 0) continue;
      const weight = 1 + (event.subject ? 1 : 0) + (event.spoke ? 1 : 0) - (event.quoted ? 0.8 : 0);
      const score = fit * weight * 0.5 ** (sentence - event.sentence);
      scores.set(event.person, Math.max(scores.get(event.person) ?? 0, score) + score * REPEATED);
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    if (!first) return null;
    return { person: first[0], margin: second ? 1 - second[1] / first[1] : 1 };
  }
}
