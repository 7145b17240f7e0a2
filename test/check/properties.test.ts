import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../src/check/segments.ts';
import { wordsIn } from '../../src/check/word.ts';
import { STOP_WORDS } from '../../src/search/stop-words.ts';
import { ARTICLE_TEXT } from '../generated-articles.ts';
import { ARTICLES, checkable, load } from './source.ts';

const loaded = ARTICLES.map((path) => ({ path, ...load(path) }));
const fallback = load(ARTICLES[0]);

describe.each(loaded)('$path', ({ article, check, source }) => {
  const { text, sentences } = article;

  test('every sentence stands in the article exactly so', () => {
    for (const { start, end } of sentences) {
      const { verdict, differences } = check(text.slice(start, end));
      expect({ sentence: text.slice(start, end), verdict, differences }).toMatchObject({
        verdict: 'exact',
        differences: [],
      });
    }
  });

  test('a quotation with a word of content changed is never exact', () => {
    const quotations = source.spoken
      .filter(({ style }) => style === 'direct')
      .flatMap(({ content }) => content);
    for (const { start, end } of quotations) {
      const words = wordsIn(text, { start, end });
      for (const word of words.filter(({ key }) => !STOP_WORDS.has(key))) {
        const changed = `${text.slice(start, word.start)}zebra${text.slice(word.end, end)}`;
        expect(check(changed).verdict, changed).not.toBe('exact');
      }
    }
  });

  test('a sentence without one of its negations has words left out that change its sense', () => {
    for (const { start, end } of sentences) {
      for (const { 0: negation, index } of text.slice(start, end).matchAll(/\b(?:not|never|no) /gu)) {
        const sentence = text.slice(start, end);
        const without = sentence.slice(0, index) + sentence.slice(index + negation.length);
        expect(check(without).verdict, without).toBe('partial');
      }
    }
  });
});

/** Pieces of articles and of what people write around them. */
const PASTED = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '“',
        '”',
        '> ',
        '\n',
        ': ',
        '...',
        ' [...] ',
        ' — Putin',
        'Putin said ',
        'did Li say ',
        '?',
        '🙂',
        'не ',
      ),
      fc.nat({ max: 4 }).chain((article) => {
        const { text } = (loaded[article] ?? fallback).article;
        return fc
          .tuple(fc.nat(text.length), fc.nat(80))
          .map(([start, length]) => text.slice(start, start + length));
      }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join('').slice(0, 2000));

test('whatever is pasted: a verdict, with spans inside both texts and in the order of the pasted one', () => {
  fc.assert(
    fc.property(PASTED, fc.nat({ max: loaded.length - 1 }), (pasted, index) => {
      const { article, check } = loaded[index] ?? fallback;
      const { verdict, passages, differences } = check(pasted);
      if (verdict === 'exact') expect(differences).toEqual([]);
      if (verdict === 'changed' || verdict === 'partial') expect(differences.length).toBeGreaterThan(0);
      for (const { span } of passages) expectInside(span, article.text);
      let at = 0;
      for (const difference of differences) {
        expect(difference.article ?? difference.text).not.toBeNull();
        if (difference.article) expectInside(difference.article, article.text);
        if (difference.text) expectInside(difference.text, pasted);
        expect(difference.at).toBeGreaterThanOrEqual(at);
        at = difference.at;
      }
      const own = segmentsOf(pasted, differences).flatMap((segment) =>
        segment.kind === 'same' || segment.kind === 'text' ? [segment.span] : [],
      );
      for (const [position, span] of own.entries()) {
        expectInside(span, pasted);
        expect(span.start).toBeGreaterThanOrEqual(own[position - 1]?.end ?? 0);
      }
    }),
    { numRuns: 400 },
  );
});

function expectInside({ start, end }: { start: number; end: number }, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

test('whatever the article: its sentences with words in them are in it', () => {
  fc.assert(
    fc.property(ARTICLE_TEXT, (text) => {
      const { article, check } = checkable(text);
      for (const { start, end } of article.sentences) {
        const sentence = text.slice(start, end);
        if (wordsIn(text, { start, end }).length > 0) expect(check(sentence).verdict, sentence).toBe('exact');
      }
    }),
    { numRuns: 50 },
  );
});

describe('in bounded time', () => {
  const prose = loaded.map(({ article }) => article.text).join('\n');
  const { check, source } = checkable(prose.repeat(5));

  test.each([
    ['a sentence', 'We will surely bring them to the next level,” Shoigu said', 100],
    ['an off-topic sentence', 'The price of oil fell by five percent on Monday and nobody knew why', 100],
    ['2,000 characters of an article', prose.slice(500, 2500), 400],
    ['the commonest word', 'the '.repeat(500), 400],
    ['two words in turn', 'a b '.repeat(500), 400],
    ['nothing but quotations', 'said "x" '.repeat(222), 600],
    ['opening marks', '“'.repeat(2000), 400],
    ['one long word', 'x'.repeat(2000), 400],
    ['labels', 'A: '.repeat(660), 400],
    ['a question that doesn’t end', `did ${'Putin '.repeat(300)}`, 400],
  ])('%s', (_, text, milliseconds) => {
    expect(source.words.words.length).toBeGreaterThan(10_000);
    check(text);
    const start = performance.now();
    check(text);
    // Alone on a machine it takes a tenth of that.
    expect(performance.now() - start).toBeLessThan(milliseconds);
  });
});
