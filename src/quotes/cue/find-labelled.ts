import type { Unit, Word } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import type { Finding } from './finding.ts';

/** A speaker's label has no more words: "Russian Defence Minister Sergey Shoigu:". */
const LONGEST_LABEL = 7;

/**
 * A speaker before a colon: in a headline ("Kremlin: no plans for talks"), and at the beginning of a paragraph that is no turn of a
 * whole transcript ("TAPPER: Do you agree?"), where what is said goes on to the paragraph's end.
 *
 * @param paragraphEnd where the paragraph of the unit ends; null unless the unit begins it
 */
export function findLabelled(unit: Unit, paragraphEnd: number | null): Finding[] {
  const { words, headline, within } = unit;
  if (within !== null || (!headline && paragraphEnd === null)) return [];
  const colon = words.findIndex(({ text, quoted }) => quoted === undefined && text === ':');
  const [first, next, last] = [words[0], words[colon + 1], words.at(-1)];
  if (colon < 1 || colon > LONGEST_LABEL || !first || !next || !last || next.quoted || !isLabel(words, colon))
    return [];
  if (!headline && !words.slice(colon + 1).some(isSpoken)) return [];
  const content = { start: next.start, end: headline ? last.end : (paragraphEnd ?? last.end) };
  const cue = { start: words[colon]?.start ?? 0, end: words[colon]?.end ?? 0 };
  return [
    {
      unit,
      content: [content],
      cue,
      subject: { from: 0, to: colon },
      class: 'speech',
      needsName: true,
      confidence: headline ? 0.7 : 0.8,
    },
  ];
}

/** What a transcript's turns have and the entries of a list have not: somebody addressed, a verb with its auxiliary, a question. */
function isSpoken({ lower, pos, text }: Word): boolean {
  return pos === 'AUX' || text === '?' || /^(?:i|we|you|my|our|your|thank|thanks)(?:'|$)/u.test(lower);
}

function isLabel(words: readonly Word[], colon: number): boolean {
  return (
    words
      .slice(0, colon)
      .every(
        ({ pos, quoted }, at) =>
          quoted === undefined &&
          !isFiniteVerb(words, at) &&
          /^(?:PROPN|NOUN|ADJ|PART|PUNCT|DET)$/u.test(pos),
      ) && words[colon - 1]?.pos !== 'PUNCT'
  );
}
