import type { Span } from '../article/span.ts';
import { directionsOf, joinRows } from '../search/directions.ts';
import type { EmbeddedArticle } from '../search/embedded-article.ts';

/** Some sentences of one article. */
export interface Gathering {
  readonly text: string;
  readonly embedded: EmbeddedArticle;
  /** Numbers of the sentences, ascending. */
  readonly sentences: readonly number[];
}

/** Sentences of several articles as if they were one, so that they can be ranked together. */
export interface Gathered {
  readonly text: string;
  readonly embedded: EmbeddedArticle;
  /** For each of its sentences where it comes from. */
  readonly from: readonly { readonly article: number; readonly sentence: number; readonly span: Span }[];
}

/** Puts sentences of several articles one behind the other. */
export function gather(articles: readonly Gathering[]): Gathered {
  const from: { article: number; sentence: number; span: Span }[] = [];
  const pieces: (readonly string[])[] = [];
  const pooled: Int8Array[] = [];
  const tokens: Int8Array[] = [];
  const spans: Span[] = [];
  let text = '';
  const dimensions = articles.find(({ embedded }) => embedded.dimensions > 0)?.embedded.dimensions ?? 0;
  for (const [article, { text: source, embedded, sentences }] of articles.entries()) {
    const firsts = firstTokens(embedded);
    for (const sentence of sentences) {
      const span = embedded.sentences[sentence];
      const own = embedded.pieces[sentence];
      if (!span || !own) continue;
      const start = text.length;
      text += `${source.slice(span.start, span.end)}\n`;
      spans.push({ start, end: text.length - 1 });
      from.push({ article, sentence, span });
      pieces.push(own);
      pooled.push(rows(embedded.pooled.values, sentence, 1, dimensions));
      tokens.push(rows(embedded.tokens.values, firsts[sentence] ?? 0, own.length, dimensions));
    }
  }
  return {
    text,
    from,
    embedded: {
      dimensions,
      sentences: spans,
      pooled: directionsOf(joinRows(pooled), dimensions),
      pieces,
      tokens: directionsOf(joinRows(tokens), dimensions),
      title: null,
    },
  };
}

/** Of each sentence the row of its first token. */
function firstTokens({ pieces }: EmbeddedArticle): readonly number[] {
  let next = 0;
  return pieces.map(({ length }) => {
    next += length;
    return next - length;
  });
}

function rows(values: Int8Array, first: number, count: number, dimensions: number): Int8Array {
  return values.subarray(first * dimensions, (first + count) * dimensions);
}
