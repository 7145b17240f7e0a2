import { describe, expect, test } from 'vitest';
import { libraryQuestion } from '../../src/library/library-question.ts';

describe('a question to all articles, without the words that say so', () => {
  test.each([
    ['who said that the port closes in any article?', 'who said that the port closes?'],
    ['What did Smith say across all of the articles', 'What did Smith say'],
    ['what did Smith say, in the whole library?', 'what did Smith say?'],
    ['search all articles for tax cuts', 'tax cuts'],
    ['please look through the library for the ferry', 'the ferry'],
    ['In all articles, who said that?', 'who said that?'],
    ['who spoke in every one of the articles', 'who spoke'],
  ])('%s', (line, question) => {
    expect(libraryQuestion(line)).toBe(question);
  });

  test.each([
    'when does the library open?',
    'what happened in the library?',
    'does it violate any article of the treaty?',
    'is freedom of speech in any article of the constitution?',
    'what does the article say?',
    'in all articles',
    'search',
  ])('not: %s', (line) => {
    expect(libraryQuestion(line)).toBeNull();
  });
});
