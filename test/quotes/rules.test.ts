import { describe, expect, test } from 'vitest';
import negatives from './no-quotation.json' with { type: 'json' };
import { read, speakersOf, spoken, wordsOf } from './read.ts';
import rules from './rules.json' with { type: 'json' };

describe('each way of reporting speech is found', () => {
  test.each(rules)('$rule', ({ text, said }) => {
    const found = read(text);
    const all = spoken(found).map((quotation) => ({
      by: speakersOf(found, quotation),
      style: quotation.style,
      words: wordsOf(found, quotation),
    }));
    expect(all).toEqual(said);
  });
});

describe('nobody is quoted where nobody speaks', () => {
  test.each(negatives)('$name', ({ text }) => {
    const found = read(text);
    expect(spoken(found).map((quotation) => wordsOf(found, quotation))).toEqual([]);
  });
});
