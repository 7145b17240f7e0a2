import { expect, test } from 'vitest';
import { read, speakersOf } from './read.ts';
import cases from './speakers.json' with { type: 'json' };

test.each(cases)('$rule', ({ text, by, nested = false }) => {
  const found = read(text);
  const last = found.quotations.filter((quotation) => quotation.nested === nested).at(-1);
  expect(last && speakersOf(found, last)).toEqual([by]);
});
