import type { ArticleId } from '../catalogue/entry.ts';
import { countLeading } from '../halving.ts';
import { roundAsked } from '../search/directions.ts';
import { products } from '../search/products.ts';
import { idf } from '../search/terms.ts';
import { Best } from './best.ts';
import { sentencesWith } from './postings.ts';
import { stemHash } from './scannable.ts';
import type { Segment, SegmentText } from './segment.ts';

/** Sentences that are taken by either measure. */
const MOST_CANDIDATES = 40;

/** BM25's usual constants (Robertson and Zaragoza 2009). */
const [SATURATION, LENGTH_WEIGHT] = [1.2, 0.75];

/** Reciprocal rank fusion's usual constant (Cormack and others 2009). */
const RANK_WEIGHT = 60;

/** A question's stems are told apart by bits of one number. */
const MOST_STEMS = 30;

/** A sentence that may answer, by its number in its article. */
export interface Candidate {
  readonly id: ArticleId;
  readonly sentence: number;
}

/** A sentence by its number in a segment. */
interface Place extends Pick<Segment, 'texts'> {
  readonly sentence: number;
}

/**
 * Of a segment with words of the question: which of its stems each sentence has, a bit each. The segment itself, with its vectors, isn't
 * held, for there may be more than have room.
 */
interface Looked extends Pick<Segment, 'texts' | 'ends'> {
  readonly has: Uint32Array;
}

/**
 * Looks through the sentences of a library, all of them: those nearest to a question in meaning (the cosine of their vectors) and those
 * that have its words (BM25, every stem of a sentence counted once).
 */
export class Scan {
  readonly #vector: Int16Array;
  readonly #stems: readonly number[];
  /** How many sentences have each stem. */
  readonly #frequency: number[];
  readonly #nearest = new Best(MOST_CANDIDATES, isBefore);
  readonly #looked: Looked[] = [];
  #sentences = 0;
  #stemCount = 0;

  /**
   * @param vector the question's unit vector
   * @param stems the question's, without stop words
   */
  constructor(vector: Float32Array, stems: readonly string[]) {
    this.#vector = roundAsked(vector, vector.length);
    this.#stems = [...new Set(stems.map(stemHash))].slice(0, MOST_STEMS);
    this.#frequency = this.#stems.map(() => 0);
  }

  /** Whether it took any sentence. */
  get isEmpty(): boolean {
    return this.#sentences === 0;
  }

  /** Looks through one more segment, or only through some of its texts. */
  take(segment: Segment, isTaken: (text: SegmentText) => boolean = () => true): void {
    const taken = new Uint8Array(segment.scales.length);
    for (const text of segment.texts.filter(isTaken)) {
      taken.fill(1, text.first, text.end);
      this.#sentences += text.end - text.first;
      this.#stemCount += endOf(segment.ends, text.end - 1) - endOf(segment.ends, text.first - 1);
    }
    this.#compareVectors(segment, taken);
    this.#compareStems(segment, taken);
  }

  /** The most promising sentences of all that were looked at, best first: by their ranks in either measure. */
  candidates(): readonly Candidate[] {
    const fused = new Map<string, Candidate & { score: number }>();
    for (const list of [this.#nearest.items(), this.#bestByWords()])
      for (const [rank, place] of list.entries()) {
        const candidate = candidateAt(place);
        const key = `${candidate.id} ${candidate.sentence}`;
        const score = (fused.get(key)?.score ?? 0) + 1 / (RANK_WEIGHT + rank);
        fused.set(key, { ...candidate, score });
      }
    // Sorting keeps the order of equals.
    return [...fused.values()].sort((a, b) => b.score - a.score);
  }

  #compareVectors(segment: Segment, taken: Uint8Array): void {
    if (segment.dimensions !== this.#vector.length) return;
    for (const { first, end } of runsOf(taken)) {
      const rows = segment.rows.subarray(first * segment.dimensions, end * segment.dimensions);
      const found = products(rows, this.#vector, segment.dimensions);
      const { texts, scales } = segment;
      for (let sentence = first; sentence < end; sentence++) {
        const likeness = (found[sentence - first] as number) * (scales[sentence] as number);
        if (this.#nearest.takes(likeness)) this.#nearest.add({ texts, sentence }, likeness);
      }
    }
  }

  #compareStems({ texts, ends, postings }: Segment, taken: Uint8Array): void {
    const has = new Uint32Array(taken.length);
    let isMet = false;
    for (const [which, stem] of this.#stems.entries())
      for (const sentence of sentencesWith(postings, stem)) {
        if (taken[sentence] === 0) continue;
        has[sentence] = (has[sentence] as number) | (1 << which);
        this.#frequency[which] = (this.#frequency[which] ?? 0) + 1;
        isMet = true;
      }
    if (isMet) this.#looked.push({ texts, ends, has });
  }

  #bestByWords(): readonly Place[] {
    const weights = this.#frequency.map((frequency) => idf(frequency, this.#sentences));
    const mean = this.#stemCount / Math.max(1, this.#sentences);
    const best = new Best(MOST_CANDIDATES, isBefore);
    for (const { texts, ends, has } of this.#looked)
      for (let sentence = 0; sentence < has.length; sentence++) {
        const stems = has[sentence] as number;
        if (stems === 0) continue;
        const length = endOf(ends, sentence) - endOf(ends, sentence - 1);
        const score = bm25(stems, weights, length / Math.max(1, mean));
        if (best.takes(score)) best.add({ texts, sentence }, score);
      }
    return best.items();
  }
}

/**
 * @param stems which the sentence has, a bit each
 * @param length the sentence's, over the mean of all
 */
function bm25(stems: number, weights: readonly number[], length: number): number {
  const norm = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length);
  let sum = 0;
  for (let which = 0; which < weights.length; which++)
    if (stems & (1 << which)) sum += weights[which] as number;
  return (sum * (SATURATION + 1)) / (1 + norm);
}

/** Where the stems of a sentence end; 0 for the one before the first. */
function endOf(ends: Uint32Array, sentence: number): number {
  return sentence < 0 ? 0 : (ends[sentence] ?? 0);
}

/** Sentences one after the other that are taken. */
function* runsOf(taken: Uint8Array): Generator<{ readonly first: number; readonly end: number }> {
  let first = taken.indexOf(1);
  while (first >= 0) {
    const next = taken.indexOf(0, first);
    const end = next < 0 ? taken.length : next;
    yield { first, end };
    first = taken.indexOf(1, end);
  }
}

function candidateAt(place: Place): Candidate {
  const { id, first } = textAt(place);
  return { id, sentence: place.sentence - first };
}

/** The text that a sentence is of; they are in order, so it is found by halving. */
function textAt({ texts, sentence }: Place): SegmentText {
  const text = texts[countLeading(texts, ({ end }) => end <= sentence)];
  if (!text) throw new RangeError(`A segment of ${texts.length} texts has no sentence ${sentence}`);
  return text;
}

/** Of equals, the order of texts and sentences, so that it doesn't matter in which order they are looked at. */
function isBefore(a: Place, b: Place): boolean {
  const [one, other] = [textAt(a), textAt(b)];
  if (one.textHash !== other.textHash) return one.textHash < other.textHash;
  return a.sentence - one.first < b.sentence - other.first;
}
