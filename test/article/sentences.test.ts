import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/article/sentences.ts';
import cases from './sentences.json' with { type: 'json' };

describe('a paragraph is divided into its sentences', () => {
  test.each(cases)('$name', ({ sentences }) => {
    const paragraph = sentences.join(' ');
    const spans = splitSentences(paragraph, { start: 0, end: paragraph.length });
    expect(spans.map(({ start, end }) => paragraph.slice(start, end))).toEqual(sentences);
  });
});
