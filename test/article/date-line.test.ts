import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDateLine } from '../../src/article/date-line.ts';

interface DateLineCase {
  readonly line: string;
  readonly published: string;
  readonly updated: string | null;
  readonly order: string | null;
}

const { dateLines, others } = JSON.parse(
  readFileSync(new URL('date-lines.json', import.meta.url), 'utf8'),
) as { dateLines: DateLineCase[]; others: string[] };

function read(line: string) {
  return readDateLine(line, { start: 0, end: line.length });
}

describe('a date line', () => {
  it.each(dateLines)('$line', ({ line, published, updated, order }) => {
    const found = read(line);
    expect(found?.published.day).toBe(published);
    expect(found?.updated?.day ?? null).toBe(updated);
    expect(found?.dateOrder).toBe(order);
  });

  it('tells where its dates stand in the whole text', () => {
    const text = 'Talks fail\n10:49 18.04.2023 (Updated: 10:48 03.08.2023)\nMore.';
    const found = readDateLine(text, { start: 11, end: 11 + 44 });
    expect(text.slice(found?.published.span?.start, found?.published.span?.end)).toBe('18.04.2023');
    expect(text.slice(found?.updated?.span?.start, found?.updated?.span?.end)).toBe('03.08.2023');
  });
});

describe('no date line', () => {
  it.each(others)('%s', (line) => {
    expect(read(line)).toBeNull();
  });
});
