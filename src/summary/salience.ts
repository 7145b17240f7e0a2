import type { SentenceIndex } from '../search/sentence-index.ts';
import { dot, normalise } from '../search/vectors.ts';

/*
 * How much each sign of importance weighs. Set by hand on a few news articles with human summaries; around these values little changes.
 */
const LEAD = 1;
const CENTRALITY = 1;
const NEWS = 0.5;
const LENGTH = 0.15;

/** After so many sentences the advantage of an early place has fallen to 1/e: news tells the most important first. */
const LEAD_SENTENCES = 3;

/** A sentence with more content words than this says more than one thing. */
const LONG = 14;

/**
 * How well each sentence stands for the whole article: early, like the article as a whole, like the headline (or, without one, like the
 * first sentence), and not too long. Comparable within one article only.
 */
export function rateSentences(index: SentenceIndex): readonly number[] {
  const { sentences, dimensions } = index;
  const centre = centreOf(index);
  const news = index.title ?? sentences[0]?.pooled ?? centre;
  return sentences.map(
    ({ pooled, length }, at) =>
      LEAD * Math.exp(-at / LEAD_SENTENCES) +
      CENTRALITY * dot(pooled, 0, centre, 0, dimensions) +
      NEWS * dot(pooled, 0, news, 0, dimensions) -
      LENGTH * Math.max(0, length / LONG - 1),
  );
}

/** The mean of all sentences' vectors, scaled to unit length. */
function centreOf({ sentences, dimensions }: SentenceIndex): Float32Array {
  const centre = new Float32Array(dimensions);
  for (const { pooled } of sentences)
    for (const [at, value] of pooled.entries()) centre[at] = (centre[at] ?? 0) + value;
  normalise(centre, 0, dimensions);
  return centre;
}

/** Cosine of two sentences. */
export function similarity(index: SentenceIndex, a: number, b: number): number {
  const [first, second] = [index.sentences[a], index.sentences[b]];
  return first && second ? dot(first.pooled, 0, second.pooled, 0, index.dimensions) : 0;
}
