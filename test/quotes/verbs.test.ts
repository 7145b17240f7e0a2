import { describe, expect, test } from 'vitest';
import { REPORTING_VERBS } from '../../src/quotes/reporting-verbs.ts';
import { read, wordsOf } from './read.ts';
import { past, present } from './verb-forms.ts';

/** A sentence for a frame of a verb, with what it makes somebody say. */
const SENTENCES: Readonly<Record<string, (form: string) => { text: string; said: string }>> = {
  t: (form) => ({ text: `Carla Voss ${form} that the prices fell.`, said: 'that the prices fell.' }),
  q: (form) => ({
    text: `Carla Voss ${form}, "The prices fell again in May."`,
    said: '"The prices fell again in May."',
  }),
  p: (form) => ({
    text: `"The prices fell again in May," Carla Voss ${form} on Tuesday.`,
    said: '"The prices fell again in May,"',
  }),
  i: (form) => ({
    text: `"The prices fell again in May," ${form} Carla Voss.`,
    said: '"The prices fell again in May,"',
  }),
};

/** "Mean" is somebody's thought only where it is the speaker's own ("I mean"). */
const NOT_ALONE = new Set(['mean']);

const cases = [...REPORTING_VERBS].flatMap(([verb, { class: kind, frames }]) =>
  [...frames]
    .filter((frame) => frame === 't' || frames.includes('q'))
    .filter((frame) => frame in SENTENCES && !NOT_ALONE.has(verb))
    .map((frame) => ({ verb, frame, kind })),
);

describe.each([
  ['the past', past],
  ['the present', present],
])('every reporting verb in %s takes what its data says', (_, form) => {
  test.each(cases)('$verb ($frame)', ({ verb, frame, kind }) => {
    const sentence = SENTENCES[frame]?.(form(verb));
    const found = read(sentence?.text ?? '');
    const said = found.quotations.map((quotation) => [quotation.class, ...wordsOf(found, quotation)]);
    expect(said).toContainEqual([kind, sentence?.said]);
  });
});
