import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerable } from '../../src/search/answerable.ts';
import { embedArticle } from '../../src/search/embedded-article.ts';
import type { Encoder } from '../../src/search/encoder.ts';
import { areOpposite } from '../../src/search/opposites.ts';
import { readQuery } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import { rememberEncodings } from '../../src/search/remember-encodings.ts';
import { indexSentences } from '../../src/search/sentence-index.ts';
import { readSigns } from '../../src/search/signs.ts';
import { stem } from '../../src/search/stem.ts';
import { sharedEncoder } from '../encoder.ts';

const encoder = await sharedEncoder();

const SENTENCES = [
  'The ferry Aurora left Tallinn on Monday with 340 passengers on board.',
  'It reached Helsinki two hours late because of thick ice.',
  'Captain Eva Lind said the lowest temperature of the winter had been measured that night.',
  'Nobody was hurt.',
  'The shipping company offered every passenger a free meal.',
];

async function indexOf(sentences: readonly string[]) {
  let end = 0;
  const spans = sentences.map((sentence) => {
    const start = end;
    end += sentence.length + 1;
    return { start, end: end - 1 };
  });
  const text = sentences.join(' ');
  return indexSentences({ text }, await embedArticle({ text, sentences: spans }, encoder));
}

const index = await indexOf(SENTENCES);

async function probability(question: string): Promise<number> {
  const query = readQuery(index, question, await encoder.encode(question));
  return answerable(index, query, rank(index, query));
}

const QUESTION = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('who', 'when', 'did', 'not', 'Aurora', 'Tallinn', '340', 'ice', 'highest', 'é', '?'),
      { maxLength: 9 },
    )
    .map((words) => words.join(' ')),
);

describe('ranking', () => {
  test.each([
    ['How many passengers were on board?', 0],
    ['Why did the ferry arrive late?', 1],
    ['Who spoke of the temperature?', 2],
    ['What did the passengers get for free?', 4],
  ])('%s', async (question, sentence) => {
    const query = readQuery(index, question, await encoder.encode(question));
    expect(rank(index, query)[0]?.sentence).toBe(sentence);
  });

  test('has every sentence once, best first, each score the sum of its named parts', async () => {
    await fc.assert(
      fc.asyncProperty(QUESTION, async (question) => {
        const query = readQuery(index, question, await encoder.encode(question));
        const ranked = rank(index, query);
        expect(ranked.map(({ sentence }) => sentence).sort()).toEqual([0, 1, 2, 3, 4]);
        for (const [at, { score, logOdds, why }] of ranked.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(logOdds).toBeLessThanOrEqual(ranked[at - 1]?.logOdds ?? Number.POSITIVE_INFINITY);
          const sum = Object.values(why).reduce((all, part) => all + part, 0);
          expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 9);
        }
        expect(rank(index, query)).toEqual(ranked);
      }),
      { numRuns: 60 },
    );
  });

  test.each([[[]], [['One sentence.']], [['…']]])('takes an article of %j', async (sentences) => {
    const small = await indexOf(sentences);
    const query = readQuery(small, 'What is it?', await encoder.encode('What is it?'));
    const ranked = rank(small, query);
    expect(ranked).toHaveLength(sentences.length);
    for (const { score } of ranked) expect(score).toBeGreaterThanOrEqual(0);
  });
});

describe('the probability that the article answers', () => {
  test('lies between 0 and 1 and is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(QUESTION, async (question) => {
        const first = await probability(question);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(1);
        expect(await probability(question)).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['', '   ', '?!', 'who is it?'])('is 0 without a content word: %j', async (question) => {
    expect(await probability(question)).toBe(0);
  });

  test.each([
    ['When did the Aurora leave Tallinn?', 'When did the Aurora leave Lisbon?'],
    [
      'How many passengers left on Monday with the Aurora?',
      'How many penguins left on Monday with the Aurora?',
    ],
    ['What was the lowest temperature?', 'What was the highest temperature?'],
    ['What was offered to every passenger?', 'What was not offered to every passenger?'],
    ['Did the 340 passengers leave Tallinn?', 'Did the 750 passengers leave Tallinn?'],
    ['the ferry', 'the election'],
  ])('is higher for %j than for %j', async (answered, other) => {
    expect(await probability(answered)).toBeGreaterThan(await probability(other));
  });
});

describe('opposites', () => {
  test.each([
    ['highest', 'lowest'],
    ['increased', 'decreased'],
    ['lawful', 'unlawful'],
    ['dependent', 'independent'],
    ['northern', 'south'],
  ])('%s and %s exclude each other', (one, other) => {
    expect(areOpposite(stem(one), stem(other))).toBe(true);
    expect(areOpposite(stem(other), stem(one))).toBe(true);
  });

  test.each([
    ['highest', 'highest'],
    ['port', 'import'],
    ['form', 'inform'],
    ['play', 'display'],
    ['minister', 'president'],
  ])('%s and %s do not', (one, other) => {
    expect(areOpposite(stem(one), stem(other))).toBe(false);
  });
});

describe('remembered encodings', () => {
  function counting(): { encoder: Encoder; passes: string[] } {
    const passes: string[] = [];
    return {
      passes,
      encoder: {
        ...encoder,
        encode: (text) => {
          passes.push(text);
          return text === 'bad' ? Promise.reject(new Error('no')) : encoder.encode(text);
        },
      },
    };
  }

  test('cost one pass each, until so many others have come', async () => {
    const { encoder: counted, passes } = counting();
    const remembering = rememberEncodings(counted, 2);
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) await remembering.encode(text);
    expect(passes).toEqual(['a', 'b', 'c', 'b']);
    expect(await remembering.encode('a')).toEqual(await encoder.encode('a'));
  });

  test('a failure is told and tried again', async () => {
    const { encoder: counted, passes } = counting();
    const remembering = rememberEncodings(counted);
    await expect(remembering.encode('bad')).rejects.toThrow('no');
    await expect(remembering.encode('bad')).rejects.toThrow('no');
    expect(passes).toEqual(['bad', 'bad']);
  });
});

describe('a name that a pronoun stands for', () => {
  const told = [
    'Jana Keller joined the rowing club at nine.',
    'She trained every morning before school.',
    'Her mother drove her to the lake.',
    'She has won eleven trophies since then.',
    'The lake froze over in January.',
  ];

  test('counts as met in the sentence, and not in one without a pronoun', async () => {
    const own = await indexOf(told);
    const question = 'how many trophies has keller won?';
    const query = readQuery(own, question, await encoder.encode(question));
    const ranked = rank(own, query);
    const metIn = (sentence: number) =>
      Math.min(
        ...query.nameRows.map(
          (row) => ranked.find((each) => each.sentence === sentence)?.similarities[row] ?? 0,
        ),
      );
    expect(query.nameRows.length).toBeGreaterThan(0);
    expect(ranked[0]?.sentence).toBe(3);
    expect(metIn(3)).toBeGreaterThan(0.7);
    expect(metIn(4)).toBeLessThan(0.6);
  });
});

describe('what is counted', () => {
  const read = async (sentences: readonly string[], question: string) => {
    const own = await indexOf(sentences);
    const query = readQuery(own, question, await encoder.encode(question));
    return readSigns(own, query, rank(own, query))?.counted ?? 0;
  };

  test('is near what the question asks the number of, or isn’t', async () => {
    const text = ['The bakery sold 340 loaves.', 'It opened at dawn.'];
    expect(await read(text, 'how many loaves did the bakery sell?')).toBeGreaterThan(0.9);
    expect(await read(text, 'how many ovens does the bakery have?')).toBeLessThan(0.6);
  });

  test('is found where the word is cut into pieces', async () => {
    const text = ['The side had 29 turnovers in the game.', 'It lost.'];
    expect(await read(text, 'how many turnovers did the side have?')).toBeGreaterThan(0.8);
  });
});
