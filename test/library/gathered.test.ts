import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Gathering } from '../../src/library/gathered.ts';
import { gather } from '../../src/library/gathered.ts';
import { directionsOf } from '../../src/search/directions.ts';
import { DIMENSIONS } from './arbitrary.ts';

/** A sentence's number tells its vectors apart: the whole's is all of it, each piece's begins with it. */
const gathering: fc.Arbitrary<Gathering> = fc
  .array(
    fc.record({
      words: fc.string({ unit: 'grapheme', maxLength: 12 }),
      pieces: fc.nat(4),
      taken: fc.boolean(),
    }),
    {
      maxLength: 8,
    },
  )
  .map((sentences) => {
    let text = 'Title. ';
    const spans = sentences.map(({ words }) => {
      const start = text.length;
      text += words;
      const span = { start, end: text.length };
      text += ' ';
      return span;
    });
    const row = (sentence: number, piece: number) => [sentence + 1, piece, ...Array(DIMENSIONS - 2).fill(1)];
    return {
      text,
      sentences: sentences.flatMap(({ taken }, at) => (taken ? [at] : [])),
      embedded: {
        dimensions: DIMENSIONS,
        sentences: spans,
        pieces: sentences.map(({ pieces }, at) =>
          Array.from({ length: pieces }, (_, which) => `${at}.${which}`),
        ),
        pooled: directionsOf(Int8Array.from(sentences.flatMap((_, at) => row(at, 9))), DIMENSIONS),
        tokens: directionsOf(
          Int8Array.from(
            sentences.flatMap(({ pieces }, at) =>
              Array.from({ length: pieces }, (_, which) => row(at, which)).flat(),
            ),
          ),
          DIMENSIONS,
        ),
        title: null,
      },
    };
  });

describe('gathered sentences', () => {
  test('are those that were asked for, with their own words, pieces and vectors', () => {
    fc.assert(
      fc.property(fc.array(gathering, { maxLength: 4 }), (articles) => {
        const { text, embedded, from } = gather(articles);
        const wanted = articles.flatMap(({ sentences }, article) =>
          sentences.map((sentence) => ({ article, sentence })),
        );
        expect(from.map(({ article, sentence }) => ({ article, sentence }))).toEqual(wanted);
        let token = 0;
        for (const [at, { article, sentence, span }] of from.entries()) {
          const source = articles[article];
          const own = embedded.sentences[at];
          expect(source?.embedded.sentences[sentence]).toEqual(span);
          expect(text.slice(own?.start, own?.end)).toBe(source?.text.slice(span.start, span.end));
          expect(embedded.pieces[at]).toEqual(source?.embedded.pieces[sentence]);
          expect(rowAt(embedded.pooled.values, at)).toEqual([sentence + 1, 9]);
          for (const piece of (embedded.pieces[at] ?? []).keys())
            expect(rowAt(embedded.tokens.values, token++)).toEqual([sentence + 1, piece]);
        }
        expect(embedded.tokens.scales).toHaveLength(token);
      }),
    );
  });

  test('leave out a number that the article has no sentence for', () => {
    const [one] = fc.sample(
      gathering.filter(({ sentences }) => sentences.length > 0),
      { numRuns: 1, seed: 1 },
    );
    if (!one) throw new Error('There is one');
    expect(gather([{ ...one, sentences: [...one.sentences, 99] }])).toEqual(gather([one]));
  });
});

function rowAt(values: Int8Array, row: number): number[] {
  return [...values.subarray(row * DIMENSIONS, row * DIMENSIONS + 2)];
}
