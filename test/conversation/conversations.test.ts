import { describe, expect, test } from 'vitest';
import { Conversations } from '../../src/conversation/conversations.ts';

describe('conversations', () => {
  test('are apart by their keys, such as of another article', () => {
    const conversations = new Conversations(() => 0);
    conversations.add('article 1, Ann', '1', 'what did Li say?');
    conversations.add('article 2, Ann', '2', 'what did Dahl say?');
    expect(conversations.before('article 1, Ann', '3')).toEqual(['what did Li say?']);
    expect(conversations.before('article 2, Ann', '3')).toEqual(['what did Dahl say?']);
    expect(conversations.before('article 3, Ann', '3')).toEqual([]);
  });

  test('have the last questions alone, each for 15 minutes', () => {
    let now = 0;
    const conversations = new Conversations(() => now);
    for (let index = 0; index < 9; index++) {
      conversations.add('Ann', `${index}`, `question ${index}`);
      now += 60_000;
    }
    expect(conversations.before('Ann', 'next')).toEqual([4, 5, 6, 7, 8].map((index) => `question ${index}`));
    now = 20 * 60_000;
    expect(conversations.before('Ann', 'next')).toEqual([6, 7, 8].map((index) => `question ${index}`));
    now = 60 * 60_000;
    expect(conversations.before('Ann', 'next')).toEqual([]);
  });

  test('are bounded: the one that rested longest makes room', () => {
    const conversations = new Conversations(() => 0);
    for (let index = 0; index < 1000; index++) conversations.add(`asker ${index}`, `${index}`, 'who?');
    conversations.add('asker 0', 'again', 'what?');
    conversations.add('asker 1000', '1000', 'why?');
    expect(conversations.before('asker 0', 'next')).toEqual(['who?', 'what?']);
    expect(conversations.before('asker 1', 'next')).toEqual([]);
    expect(conversations.before('asker 2', 'next')).toEqual(['who?']);
  });

  test('know what stood before a question, and before one that replies', () => {
    const conversations = new Conversations(() => 0);
    for (const id of ['a', 'b', 'c']) conversations.add('Ann', id, `question ${id}`);
    expect(conversations.before('Ann', 'b')).toEqual(['question a']);
    expect(conversations.before('Ann', 'd', 'a')).toEqual(['question a']);
    expect(conversations.before('Ann', 'd', 'of somebody else')).toEqual([]);
    conversations.add('Ann', 'b', null);
    expect(conversations.before('Ann', 'd')).toEqual(['question a', 'question c']);
    conversations.forget('c');
    expect(conversations.before('Ann', 'd')).toEqual(['question a']);
  });
});
