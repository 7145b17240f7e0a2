import fc from 'fast-check';
import type { Scannable } from '../../src/library/scannable.ts';
import { stemHash } from '../../src/library/scannable.ts';
import type { Segment } from '../../src/library/segment.ts';
import { segmentOf } from '../../src/library/segment.ts';
import { directionsOf } from '../../src/search/directions.ts';

/** Length of a vector: a multiple of eight, as every model's. */
export const DIMENSIONS = 8;

/** Words of which sentences and questions are made: few, so that they meet. */
export const WORDS = ['harbour', 'ferri', 'budget', 'school', 'tax', 'road'];

/** Numbers of a vector: few, so that some sentences are as near as others, and such as rounding to eight bits leaves their direction. */
export const VECTOR = fc.array(fc.integer({ min: -1, max: 1 }), {
  minLength: DIMENSIONS,
  maxLength: DIMENSIONS,
});

interface Sentence {
  readonly stems: readonly string[];
  readonly vector: readonly number[];
}

export const SENTENCE: fc.Arbitrary<Sentence> = fc.record({ stems: fc.subarray(WORDS), vector: VECTOR });

export const SCANNABLE: fc.Arbitrary<Scannable> = fc
  .record({
    sentences: fc.array(SENTENCE, { maxLength: 12 }),
    speakers: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
  })
  .map(({ sentences, speakers }) => scannableOfSentences(sentences, speakers));

/** What is scanned of sentences. */
export function scannableOfSentences(
  sentences: readonly Sentence[],
  speakers: readonly string[] = [],
): Scannable {
  let end = 0;
  const rows = Int8Array.from(sentences.flatMap(({ vector }) => vector));
  return {
    sentences: sentences.length,
    dimensions: DIMENSIONS,
    ends: Uint32Array.from(sentences, ({ stems }) => {
      end += stems.length;
      return end;
    }),
    stems: Uint32Array.from(sentences.flatMap(({ stems }) => stems.map(stemHash))),
    vectors: directionsOf(rows, DIMENSIONS),
    speakers,
  };
}

/** Articles put together, named by their numbers from `first` on. */
export function segmentOfSentences(articles: readonly (readonly Sentence[])[], first = 0): Segment {
  return segmentOf(
    articles.map((sentences, at) => ({
      id: String(first + at),
      textHash: `text ${first + at}`,
      scannable: scannableOfSentences(sentences),
    })),
  );
}
