import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { cut } from '../../src/article/cut.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Span } from '../../src/article/span.ts';
import { linkToSentence } from '../../src/article/text-fragment.ts';
import { extractPage } from '../../src/extract/extract-page.ts';
import { packagePath } from '../../src/package.ts';
import { decodePng } from '../card/png.ts';
import type { Site } from '../ingest/loopback.ts';
import { openSite, page as pageOf } from '../ingest/loopback.ts';
import { findChromium, openBrowser } from './browser.ts';

const chromium = findChromium();
if (chromium === null)
  console.warn('No Chromium on this machine: links to sentences are not tried in a browser.');

const HTML = await readFile(packagePath('test/article/fragments/page.html'));

/** The article as it is read from its page. */
function articleOf(html: Uint8Array): Article {
  const extracted = extractPage(html, { charset: 'utf-8', address: null });
  if ('refused' in extracted) throw new Error(extracted.refused);
  const { text, title } = extracted.page;
  return readArticle(text, { headless: true, source: title === null ? {} : { title } });
}

const article = articleOf(HTML);

/** Every sentence, and some with the one behind it, which may stand in the next paragraph. */
const SPANS: readonly Span[] = [
  ...article.sentences,
  ...article.sentences.flatMap((sentence, index) => {
    const next = article.sentences[index + 1];
    return index % 9 === 0 && next ? [{ start: sentence.start, end: next.end }] : [];
  }),
];

describe.skipIf(chromium === null)('in a browser', () => {
  let browser: Browser;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    // A path of its own for each: going to another place of the same page would load nothing anew.
    const paths = SPANS.map((_, index) => [`/${index}`, pageOf(HTML.toString('utf8'))] as const);
    site = await openSite(Object.fromEntries(paths));
    browser = await openBrowser(chromium ?? '');
    page = await browser.newPage({ viewport: { width: 400, height: 260 } });
    await page.addInitScript({ path: packagePath('test/article/fragments/place-of.js') });
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('every sentence of the page is marked where it stands, and nothing else is', async () => {
    expect(article.sentences.length).toBeGreaterThan(60);
    const elsewhere: string[] = [];
    for (const [index, span] of SPANS.entries()) {
      const link = linkToSentence(article, `${site.origin}/${index}`, span) ?? '';
      const { inside, outside } = await open(link, span);
      if (inside < 0.8 || outside > 0)
        elsewhere.push(`${cut(article, span)}: ${inside}, ${outside}: ${link}`);
    }
    expect(elsewhere).toEqual([]);
  });

  test('a link to another sentence is told from it', async () => {
    const [first, second] = article.sentences;
    if (!first || !second) throw new Error('No sentences');
    const link = linkToSentence(article, `${site.origin}/0`, second) ?? '';
    const { inside, outside } = await open(link, first);
    expect(inside).toBe(0);
    expect(outside).toBeGreaterThan(0);
  });

  /** Follows a link, and tells which share of the sentence's boxes is marked, and how many pixels elsewhere are. */
  async function open(link: string, span: Span): Promise<Marked> {
    await page.goto(link);
    const words = cut(article, span);
    const before = article.text.slice(0, span.start + words.length - 1).split(words).length - 1;
    const boxes = await page.evaluate(`placeOf(${JSON.stringify(words)}, ${before})`);
    return markedIn(await page.screenshot(), boxes as readonly Box[]);
  }
});

/** In pixels of the window. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Marked {
  /** Share of the boxes’ pixels, 0 to 1; the page shows letters in the colour of the mark, too. */
  readonly inside: number;
  readonly outside: number;
}

/** The page's own colour of `::target-text`. */
const MARK = '#ff00ff';

/** In pixels: a mark is drawn a little beyond the box. */
const SLACK = 3;

/** Every so manieth pixel, across and down, is looked at. */
const STEP = 3;

function markedIn(screenshot: Uint8Array, boxes: readonly Box[]): Marked {
  const picture = decodePng(screenshot);
  let [all, inside, outside] = [0, 0, 0];
  for (let y = 0; y < picture.height; y += STEP) {
    for (let x = 0; x < picture.width; x += STEP) {
      const isMarked = picture.colourAt(x, y) === MARK;
      if (boxes.some((box) => holds(box, x, y, 0))) {
        all++;
        if (isMarked) inside++;
      } else if (isMarked && !boxes.some((box) => holds(box, x, y, SLACK))) outside++;
    }
  }
  return { inside: all === 0 ? 0 : inside / all, outside };
}

function holds(box: Box, x: number, y: number, slack: number): boolean {
  return (
    x >= box.x - slack &&
    x < box.x + box.width + slack &&
    y >= box.y - slack &&
    y < box.y + box.height + slack
  );
}
