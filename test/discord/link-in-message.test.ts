import { expect, test } from 'vitest';
import { linkIn } from '../../src/discord/library/link-in-message.ts';

test.each([
  ['https://a.example/b', 'https://a.example/b', null],
  ['<https://a.example/b>', 'https://a.example/b', null],
  ['read this: https://a.example/b, please', 'https://a.example/b', null],
  ['who spoke? https://a.example/b', 'https://a.example/b', 'who spoke?'],
  ['https://a.example/b who spoke', 'https://a.example/b', 'who spoke'],
  ['In https://a.example/b: what did Smith say?', 'https://a.example/b', 'In what did Smith say?'],
  ['(see https://a.example/b)', 'https://a.example/b', null],
  ['https://a.example/b_(c)', 'https://a.example/b_(c)', null],
  ['HTTPS://a.example/B?c=d&e=f#g.', 'HTTPS://a.example/B?c=d&e=f#g', null],
  ['https://a.example/b https://a.example/c', 'https://a.example/b', null],
  ['check https://a.example/b', 'https://a.example/b', null],
  ['check this out: https://a.example/b', 'https://a.example/b', null],
  ['Please check the article <https://a.example/b>!', 'https://a.example/b', null],
  ['who wrote the check? https://a.example/b', 'https://a.example/b', 'who wrote the check?'],
  ['checked: https://a.example/b', 'https://a.example/b', null],
])('%s', (text, link, question) => {
  const found = linkIn(text);
  expect(found?.link).toBe(link);
  expect(found?.question?.replaceAll(/\s+/gu, ' ') ?? null).toBe(question?.replaceAll(/\s+/gu, ' ') ?? null);
});

test.each([
  '/check The harbour opens, see https://a.example/b',
  'check: The harbour opens on Monday, see https://a.example/b',
  'check this quote: “The harbour opens” https://a.example/b',
  'fact-check\nThe harbour opens.\nhttps://a.example/b',
  'please check The harbour opens https://a.example/b',
  'verify: https://a.example/b says that the harbour opens',
])('a text to check: %s', (text) => {
  expect(linkIn(text)).toBeNull();
});

test.each(['no link', 'a.example/b', 'ftp://a.example/b', 'https://', 'http://[', 'mailto:a@b.example'])(
  'none: %s',
  (text) => {
    expect(linkIn(text)).toBeNull();
  },
);
