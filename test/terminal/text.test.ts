import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Answer, Excerpt, Speaker } from '../../src/assistant/answer.ts';
import type { Quotation } from '../../src/quotes/quotation.ts';
import { toText, welcome } from '../../src/terminal/text.ts';

const article = readArticle(
  'A visit\n3 May 2021\nMayor Ann Lee said they won.\n“We won,” Lee said.\nBob Roe hopes to win, he said.\n',
);

function spanOf(words: string) {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length };
}

const LEE: Speaker = { name: spanOf('Ann Lee'), introduction: spanOf('Mayor Ann Lee') };
const ROE: Speaker = { name: spanOf('Bob Roe'), introduction: spanOf('Bob Roe') };

function excerpt(
  words: string,
  speakers: readonly Speaker[],
  known: Pick<Quotation, 'style' | 'class'>,
): Excerpt {
  const span = spanOf(words);
  const unknown = { cue: null, mention: null, speaker: null, jointly: [], nested: false, confidence: 1 };
  return { span, speakers, score: 1, why: null, quotation: { content: [span], ...unknown, ...known } };
}

const REPORTED = excerpt('Mayor Ann Lee said they won.', [LEE], { style: 'indirect', class: 'speech' });
const DIRECT = excerpt('“We won,” Lee said.', [LEE], { style: 'direct', class: 'speech' });
const VIEW = excerpt('Bob Roe hopes to win, he said.', [ROE], { style: 'indirect', class: 'other' });

function show(excerpts: readonly Excerpt[], speakers: Answer['speakers'] = [], colour = false): string {
  const nothing = {
    question: '',
    kind: 'quotes',
    answered: true,
    speaker: null,
    dates: [],
    check: null,
  } as const;
  return toText(article, { ...nothing, excerpts, speakers, message: 'Quoted:' }, colour);
}

test('a summary: title, day and source above it, every sentence with its number and how it is known', () => {
  const answer: Answer = {
    question: '',
    kind: 'summary',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts: [
      { ...REPORTED, place: 1 },
      { ...DIRECT, quotation: null, speakers: [], place: 12 },
    ],
    dates: [],
    check: null,
    message: 'In its own sentences:',
    heading: { title: spanOf('A visit'), day: '2021-05-03', source: 'The Gazette' },
  };
  expect(toText(article, answer, false).split('\n')).toEqual([
    'In its own sentences:',
    '  │ A visit',
    '  The Gazette, Monday 3 May 2021',
    'Mayor Ann Lee',
    '    1 reported      │ Mayor Ann Lee said they won.',
    '   12               │ “We won,” Lee said.',
  ]);
  const bare = { ...answer, heading: { title: null, day: null, source: null } };
  expect(toText(article, bare, false).split('\n').slice(0, 2)).toEqual([
    'In its own sentences:',
    'Mayor Ann Lee',
  ]);
  const ofPage = { ...article, source: { title: 'A visit' } };
  expect(toText(ofPage, bare, false).split('\n').slice(0, 3)).toEqual([
    'In its own sentences:',
    '  A visit',
    'Mayor Ann Lee',
  ]);
});

describe('quotations in a terminal', () => {
  test('each speaker introduced once, direct and reported speech and views told apart before the bar', () => {
    expect(show([REPORTED, DIRECT, VIEW]).split('\n')).toEqual([
      'Quoted:',
      'Mayor Ann Lee',
      '  reported      │ Mayor Ann Lee said they won.',
      '  said          │ “We won,” Lee said.',
      'Bob Roe',
      '  reported view │ Bob Roe hopes to win, he said.',
    ]);
  });

  test('the number of their quotations, for those whom the answer is about', () => {
    const speakers = [
      { ...LEE, quotations: 2 },
      { ...ROE, quotations: 1 },
    ];
    const shown = show(
      [DIRECT, excerpt('Bob Roe', [ROE, LEE], { style: 'direct', class: 'speech' })],
      speakers,
    );
    expect(shown).toContain('\nMayor Ann Lee (quoted 2 times)\n');
    expect(shown).toContain('\nBob Roe (quoted once) and Mayor Ann Lee (quoted 2 times)\n');
  });

  test('no numbers where speakers take turns', () => {
    const shown = show([DIRECT, VIEW, DIRECT], [{ ...LEE, quotations: 2 }]);
    expect(shown.match(/^Mayor Ann Lee$/gmu)).toHaveLength(2);
    expect(shown).not.toContain('quoted 2 times');
  });

  test('somebody whom no word names', () => {
    expect(show([excerpt('“We won,”', [], { style: 'direct', class: 'speech' })])).toContain(
      'Somebody not named\n  said          │ “We won,”',
    );
  });

  test('direct and reported speech in different colours', () => {
    const [, , reported = '', direct = ''] = show([REPORTED, DIRECT], [], true).split('\n');
    const colourOf = (line: string) => line.split('m')[0];
    expect(colourOf(reported)).toContain('\u001b[');
    expect(colourOf(direct)).not.toBe(colourOf(reported));
  });
});

describe('the welcome', () => {
  const TEXT = 'The ferry runs again, the office said. It had been mended.';

  test('shows a headline that stands beside the text without the bar of the article’s own words', () => {
    const source = { title: 'Ferry runs\u001b again', name: 'Harbour\u001b Post' };
    const shown = welcome(readArticle(TEXT, { headless: true, published: '2023-04-18', source }), false);
    expect(shown).toContain(
      '\n  Ferry runs\u241b again\n  Harbour\u241b Post, Tuesday 18 April 2023, 2 sentences\n',
    );
  });

  test('says where there is none', () => {
    expect(welcome(readArticle(TEXT, { headless: true }), false)).toContain('An article without a title');
    const short = readArticle('The ferry runs again.', { headless: true });
    expect(welcome(short, false)).toContain('\n  1 sentence\n');
  });
});

describe('where the article has a page', () => {
  const linked = { ...article, source: { link: 'https://news.example/a' } };
  const answer: Answer = {
    question: '',
    kind: 'quotes',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts: [DIRECT],
    dates: [],
    check: null,
    message: 'Quoted:',
  };
  const LINK = 'https://news.example/a#:~:text=%E2%80%9CWe%20won%2C%E2%80%9D%20Lee%20said.';

  test('the words lead to where they stand there, in a terminal that shows colours', () => {
    const words = '“We won,” Lee said.';
    expect(toText(linked, answer, true)).toContain(`│ \u001b]8;;${LINK}\u001b\\${words}\u001b]8;;\u001b\\`);
    expect(toText(article, answer, true)).not.toContain('\u001b]8');
  });

  test('and nowhere without', () => {
    expect(toText(linked, answer, false)).toBe(toText(article, answer, false));
  });
});
