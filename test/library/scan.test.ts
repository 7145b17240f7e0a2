import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Scan } from '../../src/library/scan.ts';
import { SENTENCE, segmentOfSentences, VECTOR, WORDS } from './arbitrary.ts';

type Sentence = typeof SENTENCE extends fc.Arbitrary<infer T> ? T : never;

const question = fc.record({ stems: fc.subarray(WORDS), vector: VECTOR });
const articles = fc.array(fc.array(SENTENCE, { maxLength: 15 }), { maxLength: 12, size: 'max' });

describe('a scan', () => {
  test('finds what comparing every sentence finds', () => {
    fc.assert(
      fc.property(articles, question, fc.integer({ min: 1, max: 5 }), (each, { stems, vector }, together) => {
        const scan = new Scan(Float32Array.from(vector), stems);
        for (let first = 0; first < each.length; first += together)
          scan.take(segmentOfSentences(each.slice(first, first + together), first));
        const found = scan.candidates();
        const places = each.flatMap((sentences, article) =>
          sentences.map((own, sentence) => ({ article, sentence, own })),
        );
        const byMeaning = firstOf(places, ({ own }) => cosine(own.vector, vector));
        const rare = weightsOf(
          places.map(({ own }) => own),
          stems,
        );
        const mean = places.reduce((sum, { own }) => sum + own.stems.length, 0) / places.length;
        const withWords = places.filter(({ own }) => own.stems.some((stem) => stems.includes(stem)));
        const byWords = firstOf(withWords, ({ own }) => bm25(own, stems, rare, mean));
        // Equal places may be in any order; what is found is in one of the lists, and all that is surely in one is found.
        const scores = new Map(found.map(({ id, sentence }, at) => [`${id} ${sentence}`, at]));
        for (const { article, sentence } of [...byMeaning.sure, ...byWords.sure])
          expect(scores.has(`${article} ${sentence}`)).toBe(true);
        const possible = new Set(
          [...byMeaning.possible, ...byWords.possible].map(
            ({ article, sentence }) => `${article} ${sentence}`,
          ),
        );
        for (const place of scores.keys()) expect(possible).toContain(place);
        expect(scores.size).toBe(found.length);
        const best = byMeaning.sure[0];
        if (byMeaning.sure.length === 1 && best && byWords.sure.includes(best))
          expect(found[0]).toEqual({
            id: String(best.article),
            sentence: best.sentence,
            score: expect.any(Number),
          });
      }),
      { numRuns: 300 },
    );
  });

  test('puts first what is best in both', () => {
    const near = { stems: ['harbour', 'tax'], vector: [2, 0, 0, 0, 0, 0, 0, 0] };
    const far = { stems: ['road'], vector: [0, 2, 0, 0, 0, 0, 0, 0] };
    const scan = new Scan(Float32Array.from([1, 0, 0, 0, 0, 0, 0, 0]), ['harbour', 'tax']);
    scan.take(segmentOfSentences([[far, far]]));
    scan.take(segmentOfSentences([[far, near, far]], 1));
    expect(scan.candidates()[0]).toMatchObject({ id: '1', sentence: 1 });
  });

  test('of some articles finds what it finds where there are no others', () => {
    fc.assert(
      fc.property(articles, question, fc.func(fc.boolean()), (each, { stems, vector }, isTaken) => {
        const ofSome = new Scan(Float32Array.from(vector), stems);
        ofSome.take(segmentOfSentences(each), ({ id }) => isTaken(Number(id)));
        const alone = new Scan(Float32Array.from(vector), stems);
        for (const [id, sentences] of each.entries())
          if (isTaken(id)) alone.take(segmentOfSentences([sentences], id));
        expect(ofSome.candidates()).toEqual(alone.candidates());
        expect(ofSome.isEmpty).toBe(alone.isEmpty);
      }),
    );
  });

  test('leaves out the vectors of another model, and finds by words there too', () => {
    const scan = new Scan(new Float32Array(16).fill(1), ['tax']);
    scan.take(segmentOfSentences([[{ stems: ['road'], vector: Array(8).fill(1) }]]));
    scan.take(segmentOfSentences([[{ stems: ['tax'], vector: Array(8).fill(1) }]], 1));
    expect(scan.candidates()).toMatchObject([{ id: '1', sentence: 0 }]);
  });

  test('of nothing finds nothing', () => {
    expect(new Scan(new Float32Array(8), []).candidates()).toEqual([]);
  });
});

interface Place {
  readonly article: number;
  readonly sentence: number;
  readonly own: Sentence;
}

/** The forty best by a measure: those that are among them however equals are ordered, and those that may be. */
function firstOf(places: readonly Place[], measure: (place: Place) => number) {
  const scored = places.map((place) => ({ place, score: measure(place) })).sort((a, b) => b.score - a.score);
  const least = scored[39]?.score ?? Number.NEGATIVE_INFINITY;
  const fits = scored.length <= 40;
  return {
    sure: scored.filter(({ score }) => fits || score > least + 1e-6).map(({ place }) => place),
    possible: scored.filter(({ score }) => fits || score > least - 1e-6).map(({ place }) => place),
  };
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  const lengths = Math.sqrt(product(a, a) * product(b, b));
  return lengths === 0 ? 0 : product(a, b) / lengths;
}

function weightsOf(sentences: readonly Sentence[], stems: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    stems.map((stem) => {
      const having = sentences.filter((each) => each.stems.includes(stem)).length;
      return [stem, idf(having, sentences.length)];
    }),
  );
}

function idf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function bm25(
  own: Sentence,
  stems: readonly string[],
  weights: ReadonlyMap<string, number>,
  mean: number,
): number {
  const norm = 1.2 * (1 - 0.75 + (0.75 * own.stems.length) / Math.max(1, mean));
  return stems
    .filter((stem) => own.stems.includes(stem))
    .reduce((sum, stem) => sum + ((weights.get(stem) ?? 0) * 2.2) / (1 + norm), 0);
}
