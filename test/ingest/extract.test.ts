import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charsetOf, decodePage } from '../../src/extract/bytes.ts';
import { extractPage } from '../../src/extract/extract-page.ts';
import { readMoment } from '../../src/extract/moment.ts';
import moments from './moments.json' with { type: 'json' };

test.each(moments)('$value is $moment', ({ value, moment }) => {
  expect(readMoment(value)).toBe(moment);
});

describe('bytes', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);

  test('a byte order mark wins over everything', () => {
    expect(decodePage(Buffer.from('\ufeffcafé', 'utf16le'), 'utf-8')).toBe('café');
    expect(decodePage(Buffer.from('\ufeffcafé', 'utf16le').swap16(), null)).toBe('café');
    expect(decodePage(utf8('\ufeffcafé'), 'windows-1252')).toBe('café');
  });

  test('valid UTF-8 is UTF-8, whatever is declared', () => {
    expect(decodePage(utf8('<meta charset="iso-8859-1">café'), 'koi8-r')).toContain('café');
  });

  test('otherwise the charset that was sent, then the declared one, then windows-1252', () => {
    const cyrillic = new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(decodePage(cyrillic, 'windows-1251')).toBe('Привет');
    const declared = Buffer.concat([utf8('<meta charset="windows-1251">'), cyrillic]);
    expect(decodePage(declared, null)).toContain('Привет');
    expect(decodePage(declared, 'no-such-charset')).toContain('Привет');
    expect(decodePage(Buffer.from([0x93, 0x41, 0x94, 0x80]), null)).toBe('“A”€');
    expect(decodePage(Buffer.from([0x93, 0x41, 0x94, 0x80]), 'iso-8859-1')).toBe('“A”€');
  });

  test('a few damaged bytes in UTF-8 cost only themselves', () => {
    const damaged = Buffer.concat([utf8('<meta charset="utf-8">Zoë, café, naïve'), Buffer.from([0xff])]);
    expect(decodePage(damaged, null)).toMatch(/Zoë, café, naïve\ufffd$/u);
  });

  test.each([
    ['text/html; charset=utf-8', 'utf-8'],
    ['text/html;charset="KOI8-R"', 'KOI8-R'],
    ['text/html', null],
  ])('%s', (type, charset) => expect(charsetOf(type)).toBe(charset));
});

describe('the address beside the page', () => {
  const STORY = `<h1>Ferry runs again</h1>${'<p>The ferry to the island runs again since Monday, the harbour office said.</p>'.repeat(5)}`;
  const read = (head: string, address: string | null) => {
    const html = `<html><head>${head}</head><body>${STORY}</body></html>`;
    const found = extractPage(new TextEncoder().encode(html), { charset: null, address });
    if (!('page' in found)) throw new Error(`refused: ${found.refused}`);
    return found.page;
  };
  const canonical = (link: string) => `<link rel="canonical" href="${link}">`;

  test('a canonical link is believed on the same site, and made absolute', () => {
    const address = 'https://amp.news.example/story?utm_source=x';
    expect(read(canonical('https://www.news.example/story'), address).link).toBe(
      'https://www.news.example/story',
    );
    expect(read(canonical('/story'), address).link).toBe('https://amp.news.example/story');
  });

  test.each([
    'https://other.example/story',
    'javascript:alert(1)',
    '/',
    'http://a:b@news.example/story',
    'http://[',
  ])('the canonical link %s is not believed', (link) => {
    expect(read(canonical(link), 'https://news.example/story').link).toBe('https://news.example/story');
  });

  test('the day of the address, also where UTC has the next one', () => {
    const published = '<meta property="article:published_time" content="2023-12-19T02:41:41+00:00">';
    expect(read('', 'https://news.example/2023/12/18/ferry').publishedAt).toBe('2023-12-18');
    expect(read(published, 'https://news.example/2023/12/18/ferry').publishedAt).toBe('2023-12-18');
    expect(read(published, 'https://news.example/2023/12/02/ferry').publishedAt).toBe(
      '2023-12-19T02:41:41+00:00',
    );
    expect(read('', 'https://news.example/1234/56/78/ferry').publishedAt).toBeNull();
  });

  test('an update is never taken for the publication, nor the other way round', () => {
    const modified = '<meta property="article:modified_time" content="2023-12-19">';
    expect(read(modified, null)).toMatchObject({ publishedAt: null, updatedAt: '2023-12-19' });
    const published = '<meta property="article:published_time" content="2023-12-20">';
    expect(read(modified + published, null)).toMatchObject({ publishedAt: '2023-12-20', updatedAt: null });
  });
});

test('a title, name or link longer than any that is one is none', () => {
  const long = 'The harbour opens '.repeat(20_000);
  const html = `<title>${long}</title><meta property="og:site_name" content="${long}">
    <link rel="canonical" href="https://news.example/${'a'.repeat(5000)}"><h1>${long}</h1>
    <p>The mayor said on Monday that the harbour of the town opens again, after three long weeks of storm. Nobody was hurt.</p>
    <p>The boat leaves at nine, and comes back in the evening with the mail from the other side of the bay.</p>`;
  const hints = { charset: null, address: 'https://news.example/harbour' };
  expect(extractPage(Buffer.from(html), hints)).toMatchObject({
    page: { title: null, site: null, link: 'https://news.example/harbour' },
  });
});

test('any bytes give a page or a reason, and a text without blank or untrimmed paragraphs', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<div class="paywall">',
      '</div>',
      '<br>',
      '<h1>',
      '</h1>',
      '<script>',
      '<!--',
      '<table><td>',
    ],
    ...[
      '<title>',
      '<time datetime="2023-02-30">',
      '&nbsp;',
      '&#0;',
      '\u00ad',
      '<script type="application/ld+json">{"@type":',
    ],
    'The ferry to the island runs again since Monday, the harbour office said, and so does the bus. ',
  );
  const pages = fc.array(piece, { maxLength: 60 }).map((pieces) => new TextEncoder().encode(pieces.join('')));
  fc.assert(
    fc.property(fc.oneof(pages, fc.uint8Array({ maxLength: 300 })), (bytes) => {
      const found = extractPage(bytes, { charset: null, address: null });
      if (!('page' in found)) return;
      for (const paragraph of found.page.text.split('\n\n')) expect(paragraph).toMatch(/^\S(?:.*\S)?$/u);
    }),
    { numRuns: 200 },
  );
});

describe('a page without some of the outer tags, which HTML lets a page leave out', () => {
  const title = '<title>Ferry runs again</title>';
  const body = `<h1>Ferry runs again</h1><p>3 May 2020</p>${'<p>The ferry runs again, the harbour office said.</p>'.repeat(5)}`;

  test.each([
    ['none left out', `<!doctype html><html><head>${title}</head><body>${body}</body></html>`],
    ['<html>', `<!doctype html><head>${title}</head><body>${body}</body>`],
    ['<html> and <head>', `<!doctype html>${title}<body>${body}`],
    ['<head>', `<!doctype html><html lang="en">${title}<body>${body}</body></html>`],
    ['<body>', `<!doctype html><html><head>${title}</head>${body}</html>`],
    ['all', `<!doctype html>${title}${body}`],
  ])('%s', (_, html) => {
    const found = extractPage(new TextEncoder().encode(html), { charset: null, address: null });
    expect('page' in found && found.page).toMatchObject({
      title: 'Ferry runs again',
      publishedAt: '2020-05-03',
      text: expect.stringMatching(/^The ferry runs again/u),
    });
  });
});
