import { join } from '../search/directions.ts';
import type { LibraryText } from './groups.ts';
import type { Postings } from './postings.ts';
import { postingsOf } from './postings.ts';
import type { Scannable } from './scannable.ts';

/** What is scanned of several texts, put together: one array behind the other, so that a search of thousands runs through few. */
export interface Segment {
  readonly texts: readonly SegmentText[];
  readonly dimensions: number;
  /** Of each sentence a row, as integers; see {@link Scannable.vectors}. */
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  /** Where the stems of each sentence would end, were they one behind the other. */
  readonly ends: Uint32Array;
  readonly postings: Postings;
}

/** A text of a segment. */
export interface SegmentText extends LibraryText, Pick<Scannable, 'speakers'> {
  /** The number of its first sentence in the segment, and the one after its last. */
  readonly first: number;
  readonly end: number;
}

/** A text with what is scanned of it. */
export interface ScannableText extends LibraryText {
  readonly scannable: Scannable;
}

/**
 * Puts texts together.
 *
 * @param texts their vectors of the same model
 */
export function segmentOf(texts: readonly ScannableText[]): Segment {
  const scannables = texts.map(({ scannable }) => scannable);
  const ends = joinEnds(scannables);
  let end = 0;
  return {
    texts: texts.map(({ id, textHash, scannable: { sentences, speakers } }) => {
      end += sentences;
      return { id, textHash, speakers, first: end - sentences, end };
    }),
    dimensions: scannables.find(({ sentences }) => sentences > 0)?.dimensions ?? 0,
    rows: join(
      Int8Array,
      scannables.map(({ vectors }) => vectors.values),
    ),
    scales: join(
      Float32Array,
      scannables.map(({ vectors }) => vectors.scales),
    ),
    ends,
    postings: postingsOf(
      join(
        Uint32Array,
        scannables.map(({ stems }) => stems),
      ),
      ends,
    ),
  };
}

/** Bytes that it takes in memory. */
export function sizeOf({ rows, scales, ends, postings: { starts, stems, sentences } }: Segment): number {
  const arrays = [rows, scales, ends, starts, stems, sentences];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function joinEnds(scannables: readonly Scannable[]): Uint32Array {
  let before = 0;
  return join(
    Uint32Array,
    scannables.map(({ ends, stems }) => {
      const start = before;
      before += stems.length;
      return ends.map((end) => start + end);
    }),
  );
}
