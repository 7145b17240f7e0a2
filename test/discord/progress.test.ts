import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from '../../src/discord/library/progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('the latest step is shown, one edit in two seconds, and none behind the end', async () => {
  const shown: string[] = [];
  const progress = new Progress(async ({ content }) => {
    shown.push(content);
  });
  progress.step('Fetching the page');
  progress.begin();
  for (let count = 1; count <= 500; count++) {
    progress.step(`Reading the article: ${count} of 500 sentences`);
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(shown).toEqual([
    'Fetching the page …',
    'Reading the article: 200 of 500 sentences …',
    'Reading the article: 400 of 500 sentences …',
  ]);
  await progress.end();
  progress.step('more');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shown).toHaveLength(3);
});

test('nothing new is not shown again, and an edit that fails doesn’t matter', async () => {
  let edits = 0;
  const progress = new Progress(() => {
    edits++;
    return Promise.reject(new Error('gone'));
  });
  progress.step('Fetching the page');
  progress.begin();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(edits).toBe(1);
  await progress.end();
});
