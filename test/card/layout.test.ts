import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { alternativeText, LONGEST_ALTERNATIVE } from '../../src/card/alternative-text.ts';
import type { Card } from '../../src/card/card.ts';
import { LONGEST_QUOTATION, planCard } from '../../src/card/card.ts';
import { directionOf, emojiName, isEmoji } from '../../src/card/clusters.ts';
import type { Element } from '../../src/card/layout.ts';
import { layOut } from '../../src/card/layout.ts';
import { SETTINGS } from '../../src/card/settings.ts';
import { COLOURS } from '../../src/card/styles.ts';
import { ARTICLE_TEXT } from '../generated-articles.ts';
import type { Quoted } from './quoted.ts';
import { directQuotation, quoted } from './quoted.ts';

function plan(each: Quoted): { article: ReturnType<typeof quoted>['article']; card: Card } {
  const { article, excerpt } = quoted(each);
  const planned = planCard(article, excerpt);
  if ('obstacle' in planned) throw new Error(planned.obstacle);
  return { article, card: planned.card };
}

function elements(element: Element): readonly Element[] {
  return element.type === 'box' ? [element, ...element.children.flatMap(elements)] : [element];
}

/** The words of a part, emoji too, if they are of a kind. */
function wordsOf(part: Element, kind: 'words' | 'label'): readonly string[] {
  const own = part.type === 'emoji' ? part.of : part;
  return own.type === kind ? [own.text] : [];
}

/** The texts of an element's blocks of the article's words, and those of other words apart. */
function shown(each: Quoted): { words: string[]; labels: string[] } {
  const { article, card } = plan(each);
  const [setting] = SETTINGS;
  if (!setting) throw new Error('no settings');
  const all = elements(layOut(article, card, setting));
  const blocks = (kind: 'words' | 'label') =>
    all.flatMap((element) => {
      const parts = element.type === 'box' ? element.children : [];
      const words = parts.flatMap((part) => wordsOf(part, kind));
      return words.length > 0 ? [words.join('')] : [];
    });
  return { words: blocks('words'), labels: blocks('label') };
}

describe('a card shows', () => {
  test('the quotation unchanged, the speaker, what introduces them, the title; source and date in words of its own', () => {
    expect(shown({ quotation: ['“We “won”,"'] })).toEqual({
      words: [
        '“We “won”,"',
        'Ann Lee',
        'a spokeswoman for the port',
        'Harbour Bridge to Stay Closed Until Spring',
      ],
      labels: ['The Courier · Tuesday 18 April 2023'],
    });
  });

  test('a title that stands before a name', () => {
    const { words } = shown({
      quotation: ['“Yes.”'],
      speakers: [['Li Shangfu', 'Chinese Defense Minister Li Shangfu']],
    });
    expect(words.slice(1, 3)).toEqual(['Li Shangfu', 'Chinese Defense Minister']);
  });

  test('every span of a quotation and every paragraph of a span apart, with nothing between them', () => {
    const quotation = ['“One,”', '“two.\r\n\r\n  “Three.”'];
    expect(shown({ quotation }).words.slice(0, 3)).toEqual(['“One,”', '“two.', '“Three.”']);
  });

  test('several who speak together, and that there are more', () => {
    const speakers = ['Ann', 'Bob', 'Cid', 'Dee'].map((name) => [name, name] as const);
    const { words, labels } = shown({ quotation: ['“Yes.”'], speakers });
    expect(words.slice(1, 4)).toEqual(['Ann', 'Bob', 'Cid']);
    expect(labels[0]).toBe('and others');
  });

  test('nothing in place of what isn’t known, but that nobody is named', () => {
    const unknown = { title: null, source: null, day: null, speakers: [] };
    expect(shown({ quotation: ['“Yes.”'], ...unknown })).toEqual({
      words: ['“Yes.”'],
      labels: ['Somebody not named'],
    });
  });

  test('a headline that stands beside the text, as a page has it, unless the text has one', () => {
    const beside = { quotation: ['“Yes.”'], titleBeside: 'Bridge Shut' };
    expect(shown({ ...beside, title: null })).toEqual({
      words: ['“Yes.”', 'Ann Lee', 'a spokeswoman for the port'],
      labels: ['Bridge Shut', 'The Courier · Tuesday 18 April 2023'],
    });
    expect(shown(beside).labels).toEqual(['The Courier · Tuesday 18 April 2023']);
  });

  test('no title that is none, but a paragraph', () => {
    expect(shown({ quotation: ['“Yes.”'], title: 'It was so. '.repeat(30).trim() }).words).toHaveLength(3);
  });

  test('emoji as pictures, each in its place', () => {
    const { article, card } = plan({
      quotation: ['“We 🏆 won 👨‍👩‍👧!”'],
      title: null,
      titleBeside: 'A 🎉 party',
      source: 'The 🐝',
    });
    const [setting] = SETTINGS;
    const parts = setting ? elements(layOut(article, card, setting)) : [];
    expect(parts.flatMap((part) => (part.type === 'emoji' ? [[part.of.text, part.name]] : []))).toEqual([
      ['🏆', '1f3c6'],
      ['👨‍👩‍👧', '1f468-200d-1f469-200d-1f467'],
      ['🎉', '1f389'],
      ['🐝', '1f41d'],
    ]);
  });
});

describe('no card', () => {
  test.each(['mixed', 'indirect'] as const)('of words that aren’t all in quotation marks: %s', (style) => {
    const { article, excerpt } = quoted({ quotation: ['“Yes.”'] });
    const quotation = excerpt.quotation && { ...excerpt.quotation, style };
    expect(planCard(article, { ...excerpt, quotation })).toEqual({
      obstacle:
        'There is no card of this: only somebody’s very words can be on one, all of them in quotation marks or a turn of an interview.',
    });
  });

  test('of what is no quotation', () => {
    const { article, excerpt } = quoted({ quotation: ['“Yes.”'] });
    expect(planCard(article, { ...excerpt, quotation: null })).toHaveProperty('obstacle');
  });

  test('of what somebody merely thinks', () => {
    const { article, excerpt } = quoted({ quotation: ['“Yes.”'] });
    const quotation = excerpt.quotation && { ...excerpt.quotation, class: 'other' as const };
    expect(planCard(article, { ...excerpt, quotation })).toHaveProperty('obstacle');
  });

  test('of more than it can hold', () => {
    const { article, excerpt } = quoted({ quotation: [`“${'x'.repeat(LONGEST_QUOTATION)}”`] });
    expect(planCard(article, excerpt)).toEqual({
      obstacle: 'There is no card of this: the quotation is too long for one (802 characters).',
    });
  });

  test('of more paragraphs than it has room for', () => {
    const { article, excerpt } = quoted({ quotation: [`“${'Yes.\n'.repeat(21)}”`] });
    expect(planCard(article, excerpt)).toHaveProperty('obstacle', expect.stringContaining('too long'));
  });

  test('by whoever takes a paragraph to name', () => {
    const { article, excerpt } = quoted({
      quotation: ['“Yes.”'],
      speakers: [['a man '.repeat(30), 'a man '.repeat(30)]],
    });
    expect(planCard(article, excerpt)).toEqual({ obstacle: expect.stringContaining('too long') });
  });
});

test('sizes get smaller and cards taller, and at the end a word may be divided', () => {
  for (const [index, { size, tallest }] of SETTINGS.entries()) {
    expect(size).toBeLessThanOrEqual(SETTINGS[index - 1]?.size ?? size);
    expect(tallest).toBeGreaterThanOrEqual(SETTINGS[index - 1]?.tallest ?? tallest);
  }
  expect(SETTINGS.at(-1)?.breaksWords).toBe(true);
});

test.each(['ink', 'quiet', 'accent'] as const)('%s is read well on the paper (WCAG AA)', (colour) => {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (luminance(COLOURS.paper) + 0.05) / (luminance(COLOURS[colour]) + 0.05);
  expect(contrast).toBeGreaterThan(4.5);
});

describe('the alternative text', () => {
  test('names speaker, words, article, source and date', () => {
    const { article, card } = plan({ quotation: ['“One,”', '“two.”'] });
    expect(alternativeText(article, card)).toBe(
      'Ann Lee (a spokeswoman for the port): “One,” · “two.” — the article “Harbour Bridge to Stay Closed Until Spring”, ' +
        'The Courier, Tuesday 18 April 2023',
    );
  });

  test('names the article by a headline that stands beside its text', () => {
    const { article, card } = plan({ quotation: ['“Yes.”'], title: null, titleBeside: 'Bridge Shut' });
    expect(alternativeText(article, card)).toContain('— the article “Bridge Shut”, The Courier');
  });

  test('leaves out titles rather than words of the quotation', () => {
    const words = `“${'word '.repeat(157)}end.”`;
    const name = `a ${'b '.repeat(45)}c`;
    const { article, card } = plan({
      quotation: [words],
      title: 'Long '.repeat(45).trim(),
      speakers: [[name, name]],
    });
    const text = alternativeText(article, card);
    expect(text.length).toBeLessThanOrEqual(LONGEST_ALTERNATIVE);
    expect(text).toContain(words);
    expect(text).toContain(name);
    expect(text).toContain('Tuesday 18 April 2023');
  });
});

test.each([
  ['🙂', true],
  ['👍🏽', true],
  ['🇨🇳', true],
  ['1️⃣', true],
  ['❤️', true],
  ['☺', true],
  ['☺︎', false],
  ['©', false],
  ['™', false],
  ['→', false],
  ['↔', false],
  ['1', false],
  ['战', false],
])('%s is an emoji: %s', (cluster, expected) => {
  expect(isEmoji(cluster)).toBe(expected);
});

test.each([
  ['❤️', '2764'],
  ['1️⃣', '31-20e3'],
  ['🏳️‍🌈', '1f3f3-fe0f-200d-1f308'],
])('%s is the picture %s', (cluster, name) => {
  expect(emojiName(cluster)).toBe(name);
});

test.each([
  ['"إن China', 'rtl'],
  ['“China إن', 'ltr'],
  ['“שלום”', 'rtl'],
  ['100 %', 'ltr'],
])('%s runs %s', (words, direction) => {
  expect(directionOf(words)).toBe(direction);
});

test('whatever the article: every one of its words on a card is a slice of it, and the quotation is there whole', () => {
  fc.assert(
    fc.property(ARTICLE_TEXT, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (text, picks) => {
      const article = { ...readArticle(text), title: null };
      const [a = 0, b = 0, c = 0, d = 0] = picks
        .map((pick) => pick % (text.length + 1))
        .sort((x, y) => x - y);
      const content = [
        { start: a, end: b },
        { start: c, end: d },
      ];
      const name = { start: b, end: Math.min(c, b + 20) };
      const planned = planCard(article, {
        span: { start: a, end: d },
        quotation: directQuotation(content),
        speakers: [{ name, introduction: name }],
        score: 1,
        why: null,
      });
      if ('obstacle' in planned) return;
      const [setting] = SETTINGS;
      const all = setting ? elements(layOut(article, planned.card, setting)) : [];
      const words = all.flatMap((part) => wordsOf(part, 'words'));
      for (const each of words) expect(text).toContain(each);
      const lines = content.flatMap(({ start, end }) => text.slice(start, end).split(/[\r\n\u2028\u2029]+/u));
      const wanted = lines.map((line) => line.trim()).join('') + text.slice(name.start, name.end);
      expect(words.join('')).toBe(wanted);
      expect(alternativeText(article, planned.card).length).toBeLessThanOrEqual(LONGEST_ALTERNATIVE);
    }),
    { numRuns: 300 },
  );
});
