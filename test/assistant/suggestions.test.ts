import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { sharedEncoder } from '../encoder.ts';

const encoder = await sharedEncoder();
const bundled = await openAssistant(
  await loadArticle(packagePath('data/articles/china-russia-cooperation.txt')),
  encoder,
);

async function open(...lines: string[]) {
  return openAssistant(readArticle(lines.join('\n')), encoder);
}

describe('topics', () => {
  test('the noun phrases that the article uses most, in its words', () => {
    const { article } = bundled;
    const topics = bundled.topics();
    expect(topics.slice(0, 12)).toEqual(
      expect.arrayContaining(['cooperation', 'strategic cooperation', 'military cooperation', 'visit']),
    );
    for (const topic of topics) expect(article.text).toContain(topic);
    expect(new Set(topics).size).toBe(topics.length);
  });

  test('neither people, nor their titles before their names, nor days', () => {
    for (const topic of bundled.topics()) expect(topic).not.toMatch(/Shoigu|Defense Minister|Sunday|March/u);
  });

  test('an end of a phrase only where it is used without the rest', async () => {
    const assistant = await open(
      'The fish quota was cut. The fish quota is too low for the towns. The tide gate is old. Critics dislike the gate.',
    );
    const topics = assistant.topics();
    expect(topics).toContain('fish quota');
    expect(topics).not.toContain('quota');
    expect(topics).toContain('gate');
  });

  test('none in an article without nouns', async () => {
    expect((await open('They went there.')).topics()).toEqual([]);
  });
});

describe('events', () => {
  test('clauses of the article that get their own date when they are asked', async () => {
    const { article } = bundled;
    const events = bundled.events();
    expect(events.length).toBeGreaterThan(2);
    for (const event of events) {
      expect(article.text).toContain(event);
      expect(event.length).toBeLessThanOrEqual(100);
      const { answered, dates } = await bundled.when(event);
      expect({ answered, dates: dates.length }).toEqual({ answered: true, dates: 1 });
    }
  });

  test('none where nothing is dated', async () => {
    expect((await open('The town of Varnholm cut the fish quota.')).events()).toEqual([]);
  });
});
