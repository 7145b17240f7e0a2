import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/discord/escape.ts';

describe('escaped', () => {
  const cases: [string, string, string][] = [
    ['emphasis', '*a* _b_ **c** __d__', '\\*a\\* \\_b\\_ \\*\\*c\\*\\* \\_\\_d\\_\\_'],
    ['strikethrough, spoilers, code', '~~a~~ ||b|| `c`', '\\~\\~a\\~\\~ \\|\\|b\\|\\| \\`c\\`'],
    ['backslashes', 'C:\\news\\*', 'C\\:\\\\news\\\\\\*'],
    ['block quotes and headings', '> a\n>>> b\n# c', '\\> a\n\\>\\>\\> b\n\\# c'],
    ['masked links', '[a](https://b.c)', '\\[a\\](https\\://b.c)'],
    ['plain links', 'https://b.c', 'https\\://b.c'],
    ['mentions', '@everyone <@1> <#2> <@&3>', '\\@everyone \\<\\@1\\> \\<\\#2\\> \\<\\@&3\\>'],
    ['times, emoji, commands', '<t:1:R> <:a:1> </a:1>', '\\<t\\:1\\:R\\> \\<\\:a\\:1\\> \\</a\\:1\\>'],
    ['names of emoji', ':smile:', '\\:smile:'],
    ['lists', '- a\n+ b\n  * c\r\n1. d\r12. e', '\\- a\n\\+ b\n  \\* c\r\n1\\. d\r12\\. e'],
    ['small print', '-# a', '\\-\\# a'],
    ['half a character', 'a\ud83db \ude42🙂', 'a\ufffdb \ufffd🙂'],
    ['the shrug that Discord knows', '¯\\_(ツ)_/¯', '¯\\\\\\_(ツ)\\_/¯'],
  ];
  test.each(cases)('%s', (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('left as it is', () => {
  const cases = [
    'A three-day visit - the first: 1.5 million (or 2.5), "he said"; it’s “so”!',
    'В 10 часов · 十点。',
    'a.b/c?d=e&f+g',
    'e\u0301\u200b\u202e🙂',
  ];
  test.each(cases)('%s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });
});
