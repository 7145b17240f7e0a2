import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LibraryText, TextGroup } from '../../src/library/groups.ts';
import { MOST_IN_GROUP, regroup } from '../../src/library/groups.ts';

/** The texts of a library as they come and go: from each step to the next some go, and some are added. */
const steps = fc.array(
  fc.record({ stays: fc.func(fc.boolean()), keepsAll: fc.boolean(), added: fc.nat(250) }),
  { minLength: 1, maxLength: 8 },
);

describe('groups of texts', () => {
  test('have every text once, and stay the same objects as long as their texts do', () => {
    fc.assert(
      fc.property(steps, (each) => {
        let texts: readonly LibraryText[] = [];
        let groups: readonly TextGroup[] = [];
        let next = 0;
        for (const { stays, keepsAll, added } of each) {
          const left = texts.filter(({ id }) => keepsAll || stays(Number(id)));
          texts = [...left, ...Array.from({ length: added }, () => textOf(next++))];
          const before = groups;
          groups = regroup(before, texts);
          expect(new Set(groups.flat())).toEqual(new Set(texts));
          expect(groups.flat()).toHaveLength(texts.length);
          for (const group of groups) expect(group.length).toBeLessThanOrEqual(MOST_IN_GROUP);
          expect(groups.length).toBeLessThanOrEqual(2 * Math.ceil(texts.length / MOST_IN_GROUP));
          const isMadeAnew = groups.length === Math.ceil(texts.length / MOST_IN_GROUP);
          if (keepsAll && !isMadeAnew)
            for (const group of before.filter(({ length }) => length === MOST_IN_GROUP))
              expect(groups.some((now) => now === group)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('that have not changed are the same', () => {
    const texts = [textOf(1), textOf(2)];
    const groups = regroup([], texts);
    const again = regroup(
      groups,
      texts.map((text) => ({ ...text })),
    );
    expect(again[0]).toBe(groups[0]);
  });

  test('stay the same where texts are added, but for the last one', () => {
    const texts = Array.from({ length: 250 }, (_, id) => textOf(id));
    const groups = regroup([], texts);
    const more = regroup(groups, [...texts, ...Array.from({ length: 60 }, (_, id) => textOf(250 + id))]);
    expect(more).toHaveLength(4);
    expect(more[0]).toBe(groups[0]);
    expect(more[1]).toBe(groups[1]);
  });

  test('follow a text that another article has now', () => {
    const groups = regroup([], [textOf(1), textOf(2)]);
    expect(regroup(groups, [{ ...textOf(1), id: '3' }, textOf(2)]).flat()).toEqual([
      textOf(2),
      { ...textOf(1), id: '3' },
    ]);
  });
});

function textOf(id: number): LibraryText {
  return { id: String(id), textHash: `text ${id}` };
}
