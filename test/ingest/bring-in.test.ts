import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import { UserError } from '../../src/errors.ts';
import { bringIn } from '../../src/ingest/bring-in.ts';
import type { PageReader } from '../../src/ingest/page-reader.ts';
import { openPageReader } from '../../src/ingest/page-reader.ts';
import { temporaryFolders } from '../temporary-folders.ts';
import type { Site } from './loopback.ts';
import { openSite, page, redirect } from './loopback.ts';

const STORY = `<!doctype html><title>Ferry runs again | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2023-04-18T23:30:00-05:00">
<meta property="article:modified_time" content="2023-04-19T08:00:00-05:00">
<h1>Ferry runs again</h1>
<p>The ferry to the island runs again since Monday, the harbour office said.</p>
<p>“We have waited for eleven days,” said Ane Lund, who keeps the shop on the island and had run out of flour.</p>
<p>A storm had torn the pier from its piles at Easter. It was mended by divers from the mainland.</p>`;

const MARKDOWN = `---
title: "Ferry runs again"
date: 2023-04-18
author: Ane Lund
---
# Ferry runs again

The **ferry** to the [island](https://island.example/) runs _again_ since Monday, the harbour office said.

- \`Two\` boats a day
- snake_case_names stay, 2 * 3 * 4 too

![The pier](pier.jpg)
> “We have waited,” said Ane Lund.
`;

let reader: PageReader;
let site: Site;
const folder = temporaryFolders()();

beforeAll(async () => {
  reader = openPageReader();
  site = await openSite({
    '/story': page(STORY),
    '/moved': redirect('/story'),
    '/notes.md': page(MARKDOWN, { 'content-type': 'text/plain; charset=utf-8' }),
    '/notes.txt': page('Ferry runs again\n\nThe ferry runs again.', { 'content-type': 'text/plain' }),
    '/binary.txt': page('a\0b', { 'content-type': 'text/plain' }),
    '/login': page('<form><input type="password"></form>'),
    '/app': page('<div id="root"></div><script src="app.js"></script>'),
    '/film': page('', { 'content-type': 'video/mp4' }),
  });
});
afterAll(async () => {
  await Promise.all([reader.close(), site.close()]);
});

async function* nothing(): AsyncGenerator<string> {}

const bring = (source: string, input: AsyncIterable<Uint8Array | string> = nothing()) =>
  bringIn(source, { reader, input, fetching: { allowance: site.allowance } });

async function expectRefused(source: string, problem: RegExp): Promise<void> {
  const failure = await bring(source).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserError);
  expect((failure as UserError).message).toMatch(problem);
  expect((failure as UserError).message).not.toContain('\n');
}

describe('a link', () => {
  test('gives an article whose text is what was extracted, with the rest beside it', async () => {
    const steps: string[] = [];
    const { page: found, article } = await bringIn(`${site.origin}/moved`, {
      reader,
      input: nothing(),
      fetching: { allowance: site.allowance },
      step: (step) => steps.push(step),
    });
    expect(steps).toEqual(['Fetching the page', 'Reading the page']);
    expect(article.text).toBe(found.text);
    expect(article.source).toEqual({
      title: 'Ferry runs again',
      name: 'Harbour Post',
      link: `${site.origin}/story`,
    });
    expect(article.published).toEqual({ day: '2023-04-18', span: null });
    expect(article.updated).toEqual({ day: '2023-04-19', span: null });
    expect(article.sentences.map((span) => cut(article, span))[0]).toBe(
      'The ferry to the island runs again since Monday, the harbour office said.',
    );
  });

  test('to a text or Markdown', async () => {
    expect((await bring(`${site.origin}/notes.txt`)).page).toMatchObject({
      title: 'Ferry runs again',
      link: `${site.origin}/notes.txt`,
    });
    expect((await bring(`${site.origin}/notes.md`)).page).toMatchObject({
      publishedAt: '2023-04-18',
      authors: ['Ane Lund'],
    });
  });

  test.each([
    ['/login', /asks for a login; .*paste the text/u],
    ['/app', /put together by scripts.*paste the text/u],
    ['/film', /video\/mp4/u],
    ['/binary.txt', /binary/u],
    ['/gone', /not there \(status 404\).*paste the text/u],
  ])('%s: one sentence says why not', async (path, problem) => {
    await expectRefused(`${site.origin}${path}`, problem);
  });
});

describe('files and standard input, told by their content', () => {
  const written = async (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };

  test('a page in a file of any name', async () => {
    for (const name of ['story.html', 'story.txt', 'story'])
      expect((await bring(await written(name, STORY))).page).toMatchObject({
        title: 'Ferry runs again',
        link: null,
      });
  });

  test('an excerpt of a page, by its name', async () => {
    const excerpt = `Ferry news<br>${STORY.slice(STORY.indexOf('<p>'))}`;
    expect((await bring(await written('excerpt.html', excerpt))).page.text).toContain('\n\nA storm had torn');
  });

  test('Markdown loses its marks and nothing else', async () => {
    const { page: found } = await bring(await written('notes.md', MARKDOWN));
    expect(found.title).toBe('Ferry runs again');
    expect(found.text.split('\n').filter(Boolean)).toEqual([
      'Ferry runs again',
      'The ferry to the island runs again since Monday, the harbour office said.',
      'Two boats a day',
      'snake_case_names stay, 2 * 3 * 4 too',
      '“We have waited,” said Ane Lund.',
    ]);
  });

  test('a text stays as it is, byte order mark and all', async () => {
    const text = '\ufeffFerry runs again\r\n\r\nThe <b>ferry</b> & the *pier*.\r\n';
    const { page: found, article } = await bring(await written('plain.txt', text));
    expect([found.text, article.text]).toEqual([text, text]);
  });

  test.each(['utf8', 'utf16le'] as const)('Markdown behind a byte order mark in %s', async (encoding) => {
    for (const source of ['# The ferry\n\nIt runs again.', '---\ntitle: The ferry\n---\nIt runs again.']) {
      const { page } = await bring(await written('post.md', Buffer.from(`\ufeff${source}`, encoding)));
      expect(page.title).toBe('The ferry');
    }
  });

  test('a text in UTF-16 with its mark', async () => {
    const little = Buffer.from('\ufeff“It rained,” Ane Lund said.', 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      const { article } = await bring(await written('notepad.txt', bytes));
      expect(article.sentences.map((span) => cut(article, span))).toEqual(['“It rained,” Ane Lund said.']);
    }
  });

  test.each<[string, string | Buffer, RegExp]>([
    ['empty', '', /empty/u],
    ['blank', ' \n\t\n', /empty/u],
    ['binary', Buffer.from([1, 0, 2]), /binary file.*paste its text/u],
    ['binary behind the mark of UTF-16', Buffer.from('\ufeffIt rained.\0', 'utf16le'), /binary/u],
    ['not UTF-8', Buffer.from([0x63, 0xe9, 0x2e]), /UTF-8/u],
    ['over 1 MB', 'word '.repeat(220_000), /1 MB/u],
  ])('one that is %s: one sentence says why not', async (name, content, problem) => {
    await expectRefused(await written(`${name}.txt`, content), problem);
  });

  test('one that is a folder, or missing: one sentence says so', async () => {
    await expectRefused(folder, /folder/u);
    await expectRefused(join(folder, 'nowhere.txt'), /no such file/u);
  });

  test('standard input', async () => {
    async function* input() {
      yield STORY.slice(0, 100);
      yield Buffer.from(STORY.slice(100));
    }
    expect((await bring('-', input())).page.site).toBe('Harbour Post');
    await expect(bring('-')).rejects.toThrow(/standard input is empty/u);
  });

  test('standard input without an end', async () => {
    async function* endless() {
      while (true) yield 'The ferry runs again. '.repeat(1000);
    }
    await expect(bring('-', endless())).rejects.toThrow(/5 MB/u);
  });
});
