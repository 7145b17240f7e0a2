import type { Unit, Word } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import type { Quoted } from '../quotation-marks.ts';
import { findSignature } from './find-signature.ts';

/**
 * Free direct speech (Leech and Short, Style in Fiction, 1981, chapter 10): a quotation that no reporting verb introduces, and what its
 * surroundings say of whose it is.
 */
export interface FreeQuotation {
  readonly quoted: Quoted;
  readonly unit: Unit;
  /**
   * `goes-on`: it takes up the paragraph before; `sentence`: it is a sentence of its own; `colon`: the clause before a colon
   * introduces it; `comma`: it ends a sentence that says somebody did something ("she left this farewell, …").
   */
  readonly by: 'goes-on' | 'sentence' | 'colon' | 'comma';
}

/** Quotations of a unit that may be somebody's words although no reporting verb is near; terms and titles are not among them. */
export function findFreeQuotations(unit: Unit): FreeQuotation[] {
  if (unit.within !== null) return [];
  const alone = hasOnlyQuotations(unit);
  return unit.words.flatMap(({ quoted }, at): FreeQuotation[] => {
    const by = quoted ? introductionOf(unit, at, quoted, alone) : null;
    return quoted && by ? [{ quoted, unit, by }] : [];
  });
}

/** Whether nothing stands in a unit but quotations, and perhaps who signs them. */
function hasOnlyQuotations(unit: Unit): boolean {
  return unit.words
    .slice(0, findSignature(unit)?.dash)
    .every(({ quoted, pos }) => quoted !== undefined || pos === 'PUNCT' || pos === 'CCONJ');
}

function introductionOf(
  { words }: Unit,
  at: number,
  quoted: Quoted,
  alone: boolean,
): FreeQuotation['by'] | null {
  const [before, word] = [words[at - 1], words[at]];
  if (!word) return null;
  if (quoted.goesOn) return 'goes-on';
  if (before?.text === ':' && isPassage(word)) return 'colon';
  const last = words.slice(at + 1).every(({ pos }) => pos === 'PUNCT');
  if (before?.text === ',' && last && isClause(word)) return 'comma';
  return alone && (isPassage(word) || endsWithStop(word)) ? 'sentence' : null;
}

/** "No!": a word alone that has a stop or comma inside its marks. */
function endsWithStop({ text }: Word): boolean {
  return /[.!?,…]["”’»']{0,2}$/u.test(text.replaceAll(' ', ''));
}

/** So many words at least has a clause of somebody's that no verb introduces; fewer may be a title. */
const SHORTEST_CLAUSE = 6;

/** A title has a capital in most of its words. An estimate. */
const MOSTLY_SMALL = 0.6;

/** So many code units of a quotation tell whether it is a clause. */
const BEGINNING = 400;

/** A clause, not a title: most of its words are small, and one is a verb with a tense or a pronoun. */
function isClause({ text }: Word): boolean {
  const beginning = text.slice(0, BEGINNING);
  const words = beginning.split(' ').filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    words.length >= SHORTEST_CLAUSE &&
    small / words.length > MOSTLY_SMALL &&
    /\b(?:I|we|is|are|was|were|have|has|will|would|can|must|do)\b/u.test(beginning)
  );
}
