import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageReader } from '../../src/ingest/page-reader.ts';
import { openPageReader } from '../../src/ingest/page-reader.ts';

const HINTS = { charset: null, address: null };
const STORY = `<h1>Ferry runs again</h1>${'<p>The ferry to the island runs again since Monday morning, the harbour office said.</p>'.repeat(8)}`;

const bytesOf = (html: string) => new TextEncoder().encode(html);

describe('pages that no parser takes', () => {
  let reader: PageReader;
  beforeAll(() => {
    reader = openPageReader({ milliseconds: 1500, megabytes: 128 });
  });
  afterAll(() => reader.close());

  test.each([
    ['nested deep', '<div>'.repeat(200_000)],
    ['nested deep, with an article inside', `${'<div><p>'.repeat(20_000)}${STORY}`],
    ['nested inline', `<p>${'<b><i>'.repeat(50_000)}Words.`],
    ['wide', '<p>a</p>'.repeat(600_000)],
    ['drawn', `<svg>${'<path d="M0 0"/>'.repeat(300_000)}</svg>`],
    ['of attributes', `<p ${Array.from({ length: 200_000 }, (_, at) => `a${at}="b"`).join(' ')}>Words.</p>`],
    ['of tables', '<table><tr><td>'.repeat(30_000)],
    ['never closed', '<'.repeat(2_000_000)],
    ['of one long word', `<p>${'a'.repeat(4_000_000)}</p>`],
    ['of JSON-LD', `<script type="application/ld+json">${'['.repeat(500_000)}</script>`],
    [
      'of links in JSON-LD',
      `<script type="application/ld+json">${JSON.stringify({ a: Array(100_000).fill({ b: {} }) })}</script>`,
    ],
    ['of entities', `<p>${'&amp;'.repeat(1_000_000)}</p>`],
    ['empty', ''],
    ['of zeros', '\0'.repeat(1_000_000)],
  ])('%s', async (_, html) => {
    const began = performance.now();
    const read = await reader.read(bytesOf(html), HINTS);
    // The article inside may be found; anything else gives no page, and all of it ends.
    if (!('page' in read)) expect(read.refused).toMatch(/^(?:given-up|no-article|login|scripts)$/u);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('the reader goes on after them', async () => {
    expect(await reader.read(bytesOf(STORY), HINTS)).toMatchObject({ page: { title: 'Ferry runs again' } });
  });
});

test('a page that takes too long is given up, and the next one read', async () => {
  const reader = openPageReader({ milliseconds: 3000, megabytes: 512 });
  const began = performance.now();
  const slow = reader.read(bytesOf(`${'<div>'.repeat(6000)}${STORY}`), HINTS);
  const next = reader.read(bytesOf(STORY), HINTS);
  expect(await slow).toEqual({ refused: 'given-up' });
  expect(performance.now() - began).toBeLessThan(5000);
  expect(await next).toHaveProperty('page');
  await reader.close();
});

test('a page that takes too much memory is given up', async () => {
  const reader = openPageReader({ milliseconds: 15_000, megabytes: 24 });
  expect(await reader.read(bytesOf('<p><b>a</b></p>'.repeat(300_000)), HINTS)).toEqual({
    refused: 'given-up',
  });
  expect(await reader.read(bytesOf(STORY), HINTS)).toHaveProperty('page');
  await reader.close();
});

test('closing while a page is read gives it up', async () => {
  const reader = openPageReader();
  const read = reader.read(bytesOf('<div>'.repeat(6000)), HINTS);
  setTimeout(() => reader.close(), 50);
  expect(await read).toEqual({ refused: 'given-up' });
});

test('a thread that ends slowly leaves its successor to the reader, which ends it too', async () => {
  const started: Worker[] = [];
  const note = (worker: Worker) => started.push(worker);
  process.on('worker', note);
  const reader = openPageReader();
  await reader.read(bytesOf(STORY), HINTS);
  await Promise.all([reader.close(), reader.read(bytesOf(STORY), HINTS)]);
  await reader.close();
  process.off('worker', note);
  // A thread that has ended has the number -1.
  expect(started.map(({ threadId }) => threadId)).toEqual([-1, -1]);
});
