import { describe, expect, test } from 'vitest';
import { findChanges } from '../../src/changes/find-changes.ts';
import { changesText } from '../../src/terminal/changes.ts';
import { versionOf } from '../changes/version.ts';

const BEFORE = [
  'Bridge Closed for Repairs',
  '3 May 2023',
  'The old bridge at Lund closed on Monday, and 40 buses a day take another road.',
  '"We expect two months of work," engineer Rosa Lind said.',
  '"It is a disaster for my shop," said Ole Berg.',
  'A ferry runs until midnight.',
].join('\n\n');

function shown(edits: readonly (readonly [string, string])[], colour = false): string {
  const edited = edits.reduce((text, [from, to]) => text.replace(from, to), BEFORE);
  const versions = { before: versionOf(BEFORE), after: versionOf(edited) };
  return changesText(versions, findChanges(versions.before, versions.after), colour);
}

const LEGEND = 'What changed, with [-what stood there-] and {+what stands there now+}:';

describe('what changed', () => {
  test('nothing', () => {
    expect(shown([['"We', '“We']])).toBe('The two versions say the same.');
  });

  test('words, speakers and days first, then sentences', () => {
    const edits = [
      ['Closed for Repairs', 'Closed'],
      ['closed on Monday', 'closed on Sunday'],
      ['two months', 'three months'],
      ['Ole Berg', 'Jon Dahl'],
      ['A ferry runs until midnight.', 'Correction: An earlier version named another shopkeeper.'],
    ] as const;
    expect(shown(edits)).toBe(
      [
        LEGEND,
        'Headline:',
        '  [-Bridge Closed for Repairs-]{+Bridge Closed+}',
        'Quotations:',
        'Rosa Lind',
        '  "We expect [-two-]{+three+} months of work,"',
        '[-Ole Berg-]{+Jon Dahl+}',
        '  "It is a disaster for my shop,"',
        'Dates:',
        '  [-“Monday”: Monday 1 May 2023-]{+“Sunday”: Sunday 30 April 2023+}',
        '  [-“two months”: 2 months-]{+“three months”: 3 months+}',
        'Sentences altered:',
        '  The old bridge at Lund closed on [-Monday-]{+Sunday+}, and 40 buses a day take another road.',
        '  "We expect [-two-]{+three+} months of work," engineer Rosa Lind said.',
        '  "It is a disaster for my shop," said [-Ole Berg-]{+Jon Dahl+}.',
        'Sentences added:',
        '  new  │ Correction: An earlier version named another shopkeeper.',
        'Sentences gone:',
        '  gone │ A ferry runs until midnight.',
      ].join('\n'),
    );
  });

  test('a quotation that came, that went, and that is only reported now', () => {
    const edits = [
      ['"We expect two months of work," engineer', 'The city expects two months of work, engineer'],
      ['"It is a disaster for my shop," said Ole Berg.', '"Nobody asked us," said Ole Berg.'],
    ] as const;
    const text = shown(edits);
    expect(text).toContain('Ole Berg\n  new  │ "Nobody asked us,"');
    expect(text).toContain('Ole Berg\n  gone │ "It is a disaster for my shop,"');
    expect(text).toContain('Rosa Lind [-said-]{+reported+}\n  [-We expect-]{+The city expects+} two months');
  });

  test('words that went, however many', () => {
    const clause =
      ', which had carried lorries and trains and buses from one bank to the other since 1931 without a pause';
    const stem =
      'The old iron bridge at Lund over the river Kvarn, known to sailors as the Grey Lady, closed after engineers found cracks in two of its seven pillars';
    const [before, after] = [versionOf(`${stem}${clause}.`), versionOf(`${stem}.`)];
    expect(changesText({ before, after }, findChanges(before, after), false)).toContain(
      `seven pillars [-${clause.slice(2)}-].`,
    );
  });

  test('with control characters that can’t steer the terminal', () => {
    expect(shown([['40 buses', '40\u001b[2J buses']])).not.toContain('\u001b');
  });

  test('in colour, with the same marks', () => {
    expect(shown([['40 buses', '50 buses']], true)).toContain(
      '\u001b[31m[-40-]\u001b[39m\u001b[32m{+50+}\u001b[39m',
    );
  });
});
