import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, speakersOf, spoken, wordsOf } from './read.ts';

/** Ways in which newsrooms open and close a quotation; the last three mix two of them by mistake. */
const MARKS = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['„', '”'],
  ['‘', '’'],
  ["'", "'"],
  ['“', '"'],
  ['"', '”'],
  ['“', '“'],
] as const;

const marks = fc.constantFrom(...MARKS);
const speaker = fc.constantFrom('Carla Voss', 'Peter Oyelaran', 'Ingrid Solheim', 'Norbank');
const subject = fc.constantFrom('The bridge', 'Our plan', 'Nobody here', 'This town', 'The council');
const predicate = fc.constantFrom(
  'is ready for the winter',
  "won't be sold to anybody",
  'has cost 12,000 pounds so far',
  'must never close again',
  'was built by hand in 1904',
);
const sentence = fc.tuple(subject, predicate).map(([who, what]) => `${who} ${what}`);

describe('a quotation is found whatever its marks', () => {
  test('before the attribution', () => {
    fc.assert(
      fc.property(marks, speaker, sentence, ([open, close], name, words) => {
        const found = read(`${open}${words},${close} ${name} said on Monday.`);
        const [quotation, ...others] = spoken(found);
        expect(others).toEqual([]);
        expect(quotation && wordsOf(found, quotation)).toEqual([`${open}${words},${close}`]);
        expect(quotation && speakersOf(found, quotation)).toEqual([name]);
        expect(quotation?.style).toBe('direct');
      }),
    );
  });

  test('behind the attribution, with all that stands between the marks', () => {
    fc.assert(
      fc.property(
        marks,
        speaker,
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        ([open, close], name, all) => {
          const words = `${open}${all.join('. ')}.${close}`;
          const found = read(`${name} told reporters in Oslo: ${words}`);
          expect(spoken(found).map((quotation) => wordsOf(found, quotation))).toEqual([[words]]);
        },
      ),
    );
  });

  test('over several paragraphs, opened anew in each and closed once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('“', '"'),
        speaker,
        fc.array(sentence, { minLength: 2, maxLength: 4 }),
        (open, name, all) => {
          const close = open === '“' ? '”' : '"';
          const [first = '', ...rest] = all.map((words) => `${open}${words}.`);
          const text = `${name} said: ${[first, ...rest].join('\n\n')}${close}`;
          const found = read(text);
          const said = spoken(found);
          expect(said.flatMap((quotation) => wordsOf(found, quotation)).join(' ')).toBe(
            `${[first, ...rest].join(' ')}${close}`,
          );
          for (const quotation of said) expect(speakersOf(found, quotation)).toEqual([name]);
        },
      ),
    );
  });
});
