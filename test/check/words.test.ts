import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/check/word.ts';
import { checkable } from './source.ts';

const keys = (text: string) => wordsIn(text, { start: 0, end: text.length }).map(({ key }) => key);

describe('the same words', () => {
  test.each([
    ['It’s so', "it's SO"],
    ['Café Zürich', 'cafe\u0301 Zurich'],
    ['12,000 tonnes', '12000 tonnes'],
    ['re-opened', 're opened'],
    ['Ten years', '[T]en years'],
    ['Sergeн', 'Sergen'],
    ['they don’t', 'they don`t'],
    ['−5 degrees', '-5 degrees'],
    ['“Yes,” he said.', 'Yes - he said'],
  ])('%s = %s', (a, b) => {
    expect(keys(a)).toEqual(keys(b));
  });
});

describe('other words', () => {
  test.each([
    ['12,000', '12'],
    ['1.5 million', '15 million'],
    ['5% more', '5 more'],
    ['$5', '€5'],
    ['−5 degrees', '5 degrees'],
    ['Li’s', 'Li'],
    ['won’t', 'will not'],
    ['defence', 'defense'],
  ])('%s ≠ %s', (a, b) => {
    expect(keys(a)).not.toEqual(keys(b));
  });
});

test('a number without its minus sign has lost what changes its sense', () => {
  const { check } = checkable('Cold\n3 May 2021\nIt was −5 degrees in Oslo on Monday, the office said.');
  expect(check('It was 5 degrees in Oslo on Monday, the office said.').verdict).toBe('partial');
  expect(check('It was -5 degrees in Oslo on Monday, the office said.').verdict).toBe('exact');
});

test('a range of days has no minus sign', () => {
  expect(keys('From March 20-22')).toEqual(['from', 'march', '20', '22']);
});
