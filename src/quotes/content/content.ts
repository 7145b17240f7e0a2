import type { Span } from '../../article/span.ts';
import type { Word, WordRange } from '../grammar/units.ts';

/** The words of a unit that are what is said. */
export interface Content extends WordRange {
  /** How the verb takes it. */
  readonly by: 'that' | 'bare' | 'question' | 'quotation' | 'infinitive' | 'object' | 'colon';
}

/** The span of a content without the commas and dashes at its ends; null where nothing else is left of it. */
export function contentSpan(words: readonly Word[], { from, to }: WordRange): Span | null {
  let first = from;
  let last = to - 1;
  while (first < last && isEdge(words[first])) first++;
  while (last > first && isEdge(words[last])) last--;
  const start = words[first]?.start;
  const end = words[last]?.end;
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

function isEdge(word: Word | undefined): boolean {
  return word === undefined || (word.quoted === undefined && /^[,;:—–]$|^--?$/u.test(word.text));
}
