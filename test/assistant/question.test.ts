import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../src/assistant/read-question.ts';
import { processorTime } from '../cpu-time.ts';
import cases from './question.json' with { type: 'json' };

describe('a question is understood by its form', () => {
  test.each(cases)('$question', ({ question, reads }) => {
    expect(readQuestion(question)).toEqual(reads);
  });

  test('any text is some question, and soon', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: 'grapheme' }), (text) => {
        expect(readQuestion(text).asks).toBeTypeOf('string');
      }),
    );
  });

  test.each([
    'what did ',
    'who said ',
    "x's ",
    'when was the ',
    'please ',
    'give me all the ',
    'any quotes ',
    'who called it ',
    'what about ',
    'said by ',
    ' or ',
    'when did it end ',
    'how many days between a and ',
    'what happened on ',
    'what did a say besides ',
    'who said “a ',
  ])('%j repeated takes no long time', (part) => {
    expect(processorTime(() => readQuestion(part.repeat(2000 / part.length)))).toBeLessThan(200);
  });
});
