import fc from 'fast-check';

/** What Discord reads as Markdown, as mentions, as links. */
const MARKUP = [
  ...[
    '*',
    '**',
    '_',
    '~~',
    '||',
    '`',
    '```\n',
    '```js\n',
    '\\',
    '> ',
    '>>> ',
    '# ',
    '-# ',
    '- ',
    '+ ',
    '1. ',
  ],
  ...['@everyone', '@here', '<@1>', '<@&2>', '<#3>', '<t:1:R>', '<:a:1>', '</a:1>', ':a:', '¯\\_(ツ)_/¯'],
  ...[
    '[a](http://b.c)',
    '[a](<http://b.c> "d")',
    'https://b.c',
    '<https://b.c>',
    'HTTP://b.c/d_e_f',
    '<mailto:a@b.c>',
  ],
];

/** What stands between words or in them unseen: breaks, zero width, directions, accents, halves of characters. */
const UNSEEN = [
  ...['\n', '\r\n', '\r', ' ', '\t', '\u2028', '\u00a0', '\u200b', '\u200d', '\ufeff', '\u2060'],
  ...[
    '\u202e',
    '\u202a',
    '\u2066',
    '\u2069',
    '\u200f',
    '\u200e',
    'e\u0301',
    '🙂',
    '\ud83d',
    '\ude42',
    '\0',
    '\u001b[31m',
  ],
];

const WORDS = [
  '. ',
  ', ',
  '; ',
  '“',
  '”',
  '"',
  'Да. ',
  '十。',
  'שלום ',
  'Smith said ',
  'word '.repeat(300),
  'a'.repeat(2500),
];

/** Text as an ill-wisher sends it, of up to some 6,000 characters and more. */
export const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKUP, ...UNSEEN, ...WORDS),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** An article as an ill-wisher writes it: a file is UTF-8, which has no halves of characters. */
export const HOSTILE_ARTICLE = HOSTILE.map((text) => text.replaceAll(/\p{Surrogate}/gu, ''));
