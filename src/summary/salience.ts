import type { SentenceIndex } from '../search/sentence-index.ts';
import { dot } from '../search/vectors.ts';

export const KNOBS = { lead: 0.5, tau: 3, cent: 1, first: 0.5, long: 0.15, ideal: 14 };

/** How well each sentence stands for the whole. */
export function rateSentences(index: SentenceIndex): readonly number[] {
  const centre = new Float32Array(index.dimensions);
  for (const { pooled } of index.sentences)
    for (const [k, value] of pooled.entries()) centre[k] = (centre[k] ?? 0) + value / index.sentences.length;
  const norm = Math.sqrt(dot(centre, 0, centre, 0, centre.length)) || 1;
  return index.sentences.map((s, at) => {
    const central = dot(s.pooled, 0, centre, 0, centre.length) / norm;
    const tooLong = Math.max(0, s.length - KNOBS.ideal) / KNOBS.ideal;
    return (
      KNOBS.lead * Math.exp(-at / KNOBS.tau) +
      KNOBS.cent * central +
      KNOBS.first * similarity(index, at, 0) -
      KNOBS.long * tooLong
    );
  });
}

/** Cosine of two sentences. */
export function similarity(index: SentenceIndex, a: number, b: number): number {
  const [first, second] = [index.sentences[a], index.sentences[b]];
  return first && second ? dot(first.pooled, 0, second.pooled, 0, index.dimensions) : 0;
}
