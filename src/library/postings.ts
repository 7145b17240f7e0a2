/** Of hashes of stems the sentences that have them: an inverted index, in plain arrays, since a library has millions of stems. */
export interface Postings {
  /** Where each bucket begins in the other two, and where the last one ends; a bucket has the stems whose hashes share their low bits. */
  readonly starts: Uint32Array;
  readonly stems: Uint32Array;
  /** The sentence of each stem; ascending in a bucket. */
  readonly sentences: Uint32Array;
}

/** Stems of a bucket on an average: few need to be passed over, and what is kept of the buckets is small beside the rest. */
const STEMS_IN_BUCKET = 4;

/**
 * Sorts stems into buckets.
 *
 * @param stems hashes, each once a sentence
 * @param ends where the stems of each sentence end
 */
export function postingsOf(stems: Uint32Array, ends: Uint32Array): Postings {
  const buckets = bucketsFor(stems.length);
  const starts = new Uint32Array(buckets + 1);
  for (let at = 0; at < stems.length; at++) {
    const next = bucketOf(stems[at] as number, buckets) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket++)
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
  const next = starts.slice(0, buckets);
  const postings = {
    starts,
    stems: new Uint32Array(stems.length),
    sentences: new Uint32Array(stems.length),
  };
  for (let sentence = 0, at = 0; sentence < ends.length; sentence++)
    for (; at < (ends[sentence] as number); at++) {
      const stem = stems[at] as number;
      const bucket = bucketOf(stem, buckets);
      const place = next[bucket] as number;
      next[bucket] = place + 1;
      postings.stems[place] = stem;
      postings.sentences[place] = sentence;
    }
  return postings;
}

/** The sentences that have a stem, ascending. */
export function* sentencesWith({ starts, stems, sentences }: Postings, stem: number): Generator<number> {
  const bucket = bucketOf(stem, starts.length - 1);
  for (let at = starts[bucket] as number; at < (starts[bucket + 1] as number); at++)
    if (stems[at] === stem) yield sentences[at] as number;
}

/** A power of two. */
function bucketsFor(stems: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, stems / STEMS_IN_BUCKET)));
}

function bucketOf(stem: number, buckets: number): number {
  return stem & (buckets - 1);
}
