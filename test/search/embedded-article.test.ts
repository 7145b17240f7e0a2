import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { embedArticle } from '../../src/search/embedded-article.ts';
import { decodeEmbedded, encodeEmbedded } from '../../src/search/embedded-bytes.ts';
import type { Encoder } from '../../src/search/encoder.ts';
import { loadEncoder } from '../../src/search/minilm.ts';
import { readQuery } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import { indexSentences } from '../../src/search/sentence-index.ts';

const encoder = await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2'));
const article = await loadArticle(packagePath('data/articles/china-russia-cooperation.txt'));
const embedded = await embedArticle(article, encoder);
const origin = { model: encoder.hash, text: sha256(article.text) };
const bytes = encodeEmbedded(embedded, origin);

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The same encoder, which counts its passes. */
function counting(): { counted: Encoder; passes: string[] } {
  const passes: string[] = [];
  const encode = (text: string) => {
    passes.push(text);
    return encoder.encode(text);
  };
  return { counted: { ...encoder, hash: encoder.hash, encode }, passes };
}

describe('an embedded article', () => {
  test('keeps the direction of every vector nearly as it was', async () => {
    for (const [at, { start, end }] of article.sentences.entries()) {
      const { pooled, dimensions } = await encoder.encode(article.text.slice(start, end));
      const scale = embedded.pooled.scales[at] ?? 0;
      const kept = embedded.pooled.values.subarray(at * dimensions, (at + 1) * dimensions);
      const cosine = kept.reduce((sum, value, column) => sum + value * scale * (pooled[column] ?? 0), 0);
      expect(cosine).toBeGreaterThan(0.9998);
      expect(cosine).toBeLessThan(1.000001);
    }
  });

  test('ranks by kept vectors exactly as by fresh ones', async () => {
    const kept = decodeEmbedded(bytes, origin);
    if (!kept) throw new Error('The bytes are good');
    const [fresh, again] = [indexSentences(article, embedded), indexSentences(article, kept)];
    expect(again).toEqual(fresh);
    for (const question of ['Why was Russia chosen?', 'when did Li meet Putin', 'the price of oil', '']) {
      const encoding = await encoder.encode(question);
      expect(rank(again, readQuery(again, question, encoding))).toEqual(
        rank(fresh, readQuery(fresh, question, encoding)),
      );
    }
  });

  test('opens the article without a pass for a sentence, unless it is of other sentences', async () => {
    const sentences = new Set([article.title, ...article.sentences].map((span) => cutOut(article, span)));
    const { counted, passes } = counting();
    const assistant = await openAssistant(article, counted, { embedded });
    expect(assistant.embedded).toBe(embedded);
    expect(passes.filter((text) => sentences.has(text))).toEqual([]);

    const headless = readArticle(article.text, { headless: true, published: '2023-04-18' });
    const other = await openAssistant(headless, encoder, { embedded });
    expect(other.embedded).toEqual(await embedArticle(headless, encoder));
  });
});

function cutOut({ text }: Article, span: { start: number; end: number } | null): string {
  return text.slice(span?.start ?? 0, span?.end ?? 0);
}

describe('its bytes', () => {
  test('give the same back', () => {
    expect(decodeEmbedded(bytes, origin)).toEqual(embedded);
  });

  test('give back an article without a headline, and one of nothing', async () => {
    for (const text of ['Ice lay thick.\u2028😀 “—”', '… !', '']) {
      const sentences = text === '' ? [] : [{ start: 0, end: text.length }];
      const small = await embedArticle({ text, sentences }, encoder);
      expect(decodeEmbedded(encodeEmbedded(small, origin), origin)).toEqual(small);
    }
  });

  test('take less than half a kilobyte a content token', () => {
    const tokens = embedded.tokens.scales.length + embedded.pooled.scales.length + 1;
    expect(bytes.length).toBeLessThan(tokens * 500);
  });

  test('of another model or text are of no use', () => {
    const otherModel = `${encoder.hash.slice(0, -1)}${encoder.hash.endsWith('0') ? 1 : 0}`;
    expect(decodeEmbedded(bytes, { ...origin, model: otherModel })).toBeNull();
    expect(decodeEmbedded(bytes, { ...origin, text: sha256(`${article.text} `) })).toBeNull();
  });

  test('with one bit wrong anywhere are noticed', () => {
    const bit = fc.tuple(fc.nat(bytes.length - 1), fc.nat(7));
    fc.assert(
      fc.property(bit, ([at, shift]) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ (1 << shift);
        expect(decodeEmbedded(damaged, origin)).toBeNull();
      }),
    );
  });

  test('cut off, added to or overwritten are noticed', () => {
    const place = fc.nat(bytes.length - 1);
    const other = fc.uint8Array({ minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(place, other, (at, more) => {
        expect(decodeEmbedded(bytes.subarray(0, at), origin)).toBeNull();
        expect(decodeEmbedded(bytes.subarray(at + 1), origin)).toBeNull();
        expect(decodeEmbedded(Buffer.concat([bytes, more]), origin)).toBeNull();
        const overwritten = Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at + more.length)]);
        if (!overwritten.equals(bytes)) expect(decodeEmbedded(overwritten, origin)).toBeNull();
      }),
    );
  });

  test('made up, with a right checksum, are refused or read within their length', () => {
    const count = fc.oneof(fc.nat(5), fc.constantFrom(-1, 1.5, 2 ** 31, 2 ** 53, 'x', null));
    const span = fc.oneof(fc.tuple(count, count), count);
    const contents = fc.oneof(
      fc.json(),
      fc
        .record({
          dimensions: count,
          sentences: fc.array(fc.tuple(span, fc.array(fc.oneof(fc.string(), count)))),
          title: span,
        })
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(contents, fc.uint8Array(), fc.option(fc.nat()), (text, rows, length) => {
        const read = decodeEmbedded(forged(text, rows, length), origin);
        if (!read) return;
        const all = read.pooled.values.length + read.tokens.values.length;
        expect(all).toBeLessThanOrEqual(rows.length);
        expect(read.pieces.length).toBe(read.sentences.length);
      }),
    );
  });
});

/** Bytes of the right form and checksum with such contents; `length` lies about theirs. */
function forged(contents: string, rows: Uint8Array, length: number | null): Uint8Array {
  const empty = encodeEmbedded({ ...embedded, dimensions: 0, ...NOTHING }, origin);
  const start = empty.subarray(0, empty.indexOf(0x0a) + 1);
  const json = Buffer.from(contents);
  const body = Buffer.concat([start, number(length ?? json.length), json, rows]);
  return Buffer.concat([body, number(crc32(body))]);
}

const NO_ROWS = { values: new Int8Array(), scales: new Float32Array() };
const NOTHING = { sentences: [], pooled: NO_ROWS, pieces: [], tokens: NO_ROWS, title: null };

function number(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
}

/** Bit by bit, as the standard has it. */
function crc32(data: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of data) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit++)
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
