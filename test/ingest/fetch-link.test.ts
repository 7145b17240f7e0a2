import { createServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchLink } from '../../src/ingest/fetch-link.ts';
import { packageVersion } from '../../src/package.ts';
import type { Site } from './loopback.ts';
import { openSite, page } from './loopback.ts';

const MB = 1024 * 1024;

/** 100 MB of zeros in 100 kB, and 64 MB in less. */
const GZIP_BOMB = gzipSync(Buffer.alloc(100 * MB));
const BROTLI_BOMB = brotliCompressSync(Buffer.alloc(64 * MB));

let site: Site;
let userAgent: string | undefined;

beforeAll(async () => {
  const packed = (encoding: string, body: Buffer) =>
    page(body.toString('latin1'), { 'content-encoding': encoding });
  site = await openSite({
    '/story': (request, response) => {
      userAgent = request.headers['user-agent'];
      response.writeHead(200, { 'content-type': 'text/html; charset="windows-1251"' }).end('<p>Story</p>');
    },
    '/text': page('A story.', { 'content-type': 'text/plain' }),
    '/unsaid': (_, response) => response.end('<!doctype html><p>Story</p>'),
    '/packed': (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync('<p>Packed</p>')),
    '/pdf': page('%PDF-1.7', { 'content-type': 'application/pdf' }),
    '/picture': page('GIF89a', { 'content-type': 'image/gif' }),
    '/feed': page('<rss/>', { 'content-type': 'application/rss+xml' }),
    '/forbidden': (_, response) => response.writeHead(403, { 'content-type': 'text/html' }).end('No.'),
    '/broken': (_, response) => response.writeHead(500).end(),
    '/empty': (_, response) => response.writeHead(204).end(),
    '/gzip-bomb': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(GZIP_BOMB),
    '/twice-packed': (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip' })
        .end(gzipSync(GZIP_BOMB)),
    '/brotli-bomb': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end(BROTLI_BOMB),
    '/damaged': packed('gzip', Buffer.from('This is not gzip.')),
    '/endless': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        while (!response.destroyed && response.write('<p>On and on.</p>'.repeat(1000)));
      };
      response.on('drain', more);
      more();
    },
    '/slow': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('<p>'), 50);
      response.on('close', () => clearInterval(drip));
    },
    '/silent': () => {},
    '/headers': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'x-long': 'x'.repeat(MB) }).end(),
    '/cut': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
      response.write('<p>Half');
      setTimeout(() => response.destroy(), 20);
    },
  });
});
afterAll(() => site.close());

const get = (path: string, milliseconds = 10_000, bytes = 5 * MB) =>
  fetchLink(`${site.origin}${path}`, { allowance: site.allowance, limits: { milliseconds, bytes } });

test('a page comes with its type, charset and address; the site is told who asks', async () => {
  expect(await get('/story')).toEqual({
    page: {
      bytes: Buffer.from('<p>Story</p>'),
      type: 'html',
      charset: 'windows-1251',
      address: `${site.origin}/story`,
    },
  });
  expect(userAgent).toMatch(/^Verbatim\//u);
  expect(userAgent).toContain(packageVersion());
  expect(await get('/text')).toMatchObject({ page: { type: 'text', charset: null } });
  expect(await get('/unsaid')).toMatchObject({ page: { type: 'unsaid' } });
  expect(await get('/packed')).toMatchObject({ page: { bytes: Buffer.from('<p>Packed</p>') } });
});

test('the fragment of a link is kept from the site', async () => {
  expect(await get('/story#:~:text=Story')).toMatchObject({ page: { address: `${site.origin}/story` } });
});

test.each([
  ['/pdf', { kind: 'type', type: 'application/pdf' }],
  ['/picture', { kind: 'type', type: 'image/gif' }],
  ['/feed', { kind: 'type', type: 'application/rss+xml' }],
  ['/forbidden', { kind: 'status', status: 403 }],
  ['/missing', { kind: 'status', status: 404 }],
  ['/broken', { kind: 'status', status: 500 }],
  ['/empty', { kind: 'status', status: 204 }],
  ['/damaged', { kind: 'encoding' }],
  ['/cut', { kind: 'unreachable' }],
  ['/headers', { kind: 'unreachable' }],
])('%s is refused', async (path, refused) => {
  expect(await get(path)).toEqual({ refused });
});

describe('bombs end within their limits', () => {
  test.each(['/gzip-bomb', '/twice-packed', '/brotli-bomb', '/endless'])('%s', async (path) => {
    const before = process.memoryUsage().rss;
    expect(await get(path)).toEqual({ refused: { kind: 'size' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MB);
  });

  test.each(['/slow', '/silent'])('%s', async (path) => {
    const began = performance.now();
    expect(await get(path, 400)).toEqual({ refused: { kind: 'slow' } });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('a name that is never found', async () => {
    const resolve = () => new Promise<never>(() => {});
    const limits = { milliseconds: 300, bytes: MB };
    expect(await fetchLink('http://news.test/', { resolve, limits })).toEqual({ refused: { kind: 'slow' } });
  });

  test('a page of just the size that is allowed, and of a byte more', async () => {
    expect(await get('/story', 10_000, 12)).toHaveProperty('page');
    expect(await get('/story', 10_000, 11)).toEqual({ refused: { kind: 'size' } });
  });
});

test('nobody there, and no such name', async () => {
  const closed = await openSite({});
  await closed.close();
  expect(await fetchLink(`${closed.origin}/`, { allowance: closed.allowance })).toEqual({
    refused: { kind: 'unreachable' },
  });
  const resolve = async () => {
    throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  };
  expect(await fetchLink('http://news.test/', { resolve })).toEqual({ refused: { kind: 'unknown-host' } });
});

test('something else than HTTP answers', async () => {
  const server = createServer((socket) => socket.end('-ERR unknown command\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const fetched = await fetchLink(`http://127.0.0.1:${port}/`, { allowance: new Set([`127.0.0.1:${port}`]) });
  server.close();
  expect(fetched).toEqual({ refused: { kind: 'unreachable' } });
});
