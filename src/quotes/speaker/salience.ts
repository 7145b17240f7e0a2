import type { Person } from '../../people/people.ts';

/** Somebody was meant at a place of the article: by name, or by a role or pronoun that was understood. */
export interface Meant {
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

/** The one who stands out most. */
export interface Candidate {
  readonly person: Person;
  /** By how much: 1 where nobody else fits, 0 where two fit as well. */
  readonly margin: number;
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
  readonly #meant: Meant[] = [];

  /** To be told in the order of the text. */
  add(meant: Meant): void {
    this.#meant.push(meant);
  }

  /**
   * The one who fits best before an offset; null where nobody does.
   *
   * @param sentence that of the offset
   * @param fits how well somebody fits: 0 (not at all) to 1
   */
  best(start: number, sentence: number, fits: (person: Person) => number): Candidate | null {
    const scores = new Map<Person, number>();
    for (let at = this.#meant.length - 1; at >= 0; at--) {
      const meant = this.#meant[at] as Meant;
      if (meant.start >= start) continue;
      if (meant.sentence < sentence - REACH) break;
      const fit = fits(meant.person);
      if (fit <= 0) continue;
      const score = fit * weightOf(meant) * 0.5 ** (sentence - meant.sentence);
      scores.set(meant.person, Math.max(scores.get(meant.person) ?? 0, score) + score * REPEATED);
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    if (!first) return null;
    return { person: first[0], margin: second ? 1 - second[1] / first[1] : 1 };
  }
}

/** What is only spoken of in somebody's quotation stands out little: an estimate. */
const IN_QUOTATION = 0.8;

function weightOf({ subject, spoke, quoted }: Meant): number {
  return 1 + (subject ? 1 : 0) + (spoke ? 1 : 0) - (quoted ? IN_QUOTATION : 0);
}
