import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import type { Directions } from './directions.ts';
import { directionsOf, joinRows, roundRows } from './directions.ts';
import type { Encoder, Encoding } from './encoder.ts';
import { isContent } from './terms.ts';

/**
 * What the encoder makes of an article's sentences and headline, as far as it is compared: all that takes a pass of the network. The
 * index is always made of this, so that it is the same whether the article was embedded just now or in an earlier run.
 */
export interface EmbeddedArticle {
  /** Length of a vector. */
  readonly dimensions: number;
  /** The sentences that were embedded, in order. */
  readonly sentences: readonly Span[];
  /** The vector of each sentence, a row each. */
  readonly pooled: Directions;
  /** The content tokens of each sentence, as word pieces. */
  readonly pieces: readonly (readonly string[])[];
  /** Their vectors, a row each, one sentence behind the other. */
  readonly tokens: Directions;
  readonly title: EmbeddedTitle | null;
}

interface EmbeddedTitle {
  readonly span: Span;
  /** The headline's vector: one row. */
  readonly pooled: Directions;
}

/** What of an article is embedded: its sentences, or others that are to be ranked, and its headline if it has one. */
export interface Embeddable extends Pick<Article, 'text'> {
  readonly sentences: readonly Span[];
  readonly title?: Span | null;
}

/** Told after each sentence of an article how many are embedded, of how many. */
export type Progress = (done: number, total: number) => void;

/** Embeds an article: one pass of the encoder for each sentence and one for the headline. */
export async function embedArticle(
  { text, sentences, title = null }: Embeddable,
  encoder: Encoder,
  progress?: Progress,
): Promise<EmbeddedArticle> {
  const pieces: (readonly string[])[] = [];
  const tokens: Int8Array[] = [];
  const pooled: Int8Array[] = [];
  for (const span of sentences) {
    const encoding = await encoder.encode(cut({ text }, span));
    pieces.push(encoding.tokens.filter(isContent));
    tokens.push(roundRows(contentVectors(encoding), encoding.dimensions));
    pooled.push(roundRows(encoding.pooled, encoding.dimensions));
    progress?.(pieces.length, sentences.length);
  }
  const headline = title ? await encoder.encode(cut({ text }, title)) : null;
  const dimensions = pooled[0]?.length ?? headline?.dimensions ?? 0;
  return {
    dimensions,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    pooled: directionsOf(joinRows(pooled), dimensions),
    pieces,
    tokens: directionsOf(joinRows(tokens), dimensions),
    title: title &&
      headline && {
        span: title,
        pooled: directionsOf(roundRows(headline.pooled, dimensions), dimensions),
      },
  };
}

/** Whether these are the vectors of the very sentences and headline of an article; other rules may have divided the same text otherwise. */
export function isEmbeddingOf({ sentences, title }: EmbeddedArticle, article: Embeddable): boolean {
  return (
    sentences.length === article.sentences.length &&
    sentences.every((span, at) => isSame(span, article.sentences[at])) &&
    isSame(title?.span, article.title)
  );
}

function isSame(a: Span | null | undefined, b: Span | null | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

/** Only the vectors of content tokens are kept: the others are never compared. */
function contentVectors({ vectors, tokens, dimensions }: Encoding): Float32Array {
  const rows = tokens.flatMap((token, row) => (isContent(token) ? [row] : []));
  const content = new Float32Array(rows.length * dimensions);
  for (const [at, row] of rows.entries())
    content.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), at * dimensions);
  return content;
}
