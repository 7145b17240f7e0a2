import { describe, expect, test } from 'vitest';
import { takeArticle, typedCommand } from '../../src/conversation/typed.ts';

describe('a command', () => {
  test.each([
    ['/ask why?', { name: 'ask', rest: 'why?' }],
    ['  /ASK   why? ', { name: 'ask', rest: 'why?' }],
    ['/article add\nhttps://news.example/', { name: 'article', rest: 'add\nhttps://news.example/' }],
    ['/help', { name: 'help', rest: '' }],
    ['/', { name: '', rest: '' }],
    ['why?', null],
    ['and/or', null],
    ['', null],
  ])('%j', (line, typed) => {
    expect(typedCommand(line)).toEqual(typed);
  });
});

describe('the article that a line names', () => {
  test.each([
    ['/quotes Li article:ferry', '/quotes Li', 'ferry'],
    ['/quotes article:ferry Li trade', '/quotes Li trade', 'ferry'],
    ['article:1a2b3c4d5e who is quoted?', 'who is quoted?', '1a2b3c4d5e'],
    ['/when article:"The ferry runs" storm', '/when storm', 'The ferry runs'],
    ['/when Article:Ferry', '/when', 'Ferry'],
    ['/when article:""', '/when', ''],
    ['/when article:a article:b', '/when article:b', 'a'],
  ])('%j', (line, rest, article) => {
    expect(takeArticle(line)).toEqual({ line: rest, article });
  });

  test.each([
    'what does the article say?',
    'check: the article: "We will surely bring them to the new level"',
    'the article:',
    'subarticle:ferry',
    '(article:ferry)',
    '/check article:"not closed',
    '/check article:"closed"too early',
  ])('%j names none', (line) => {
    expect(takeArticle(line)).toEqual({ line, article: null });
  });
});
