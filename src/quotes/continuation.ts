import type { Quoted } from './quotation-marks.ts';
import type { Unit } from './units.ts';
import { isPassage } from './units.ts';

/** A quotation that no verb introduces, and what its surroundings say of whose it is. */
export interface Loose {
  readonly quoted: Quoted;
  readonly unit: Unit;
  /**
   * `goes-on`: it takes up the paragraph before; `sentence`: it is a sentence of its own; `colon`: the clause before a colon
   * introduces it.
   */
  readonly by: 'goes-on' | 'sentence' | 'colon';
}

/** Quotations of a unit that may be somebody's words although no reporting verb is near; terms and titles are not among them. */
export function findLoose(unit: Unit): Loose[] {
  if (unit.within !== null) return [];
  return unit.words.flatMap((word, at): Loose[] => {
    const { quoted } = word;
    if (!quoted) return [];
    if (quoted.goesOn) return [{ quoted, unit, by: 'goes-on' }];
    if (unit.words[at - 1]?.text === ':' && isPassage(word)) return [{ quoted, unit, by: 'colon' }];
    const alone = unit.words.every(
      (other) => other.quoted !== null || other.pos === 'PUNCT' || other.pos === 'CCONJ',
    );
    return alone && (isPassage(word) || /[.!?,…]["”’»']?$/u.test(word.text.replaceAll(' ', '')))
      ? [{ quoted, unit, by: 'sentence' }]
      : [];
  });
}
