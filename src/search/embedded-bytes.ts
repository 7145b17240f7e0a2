import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { directionsOf, rowsFrom } from './directions.ts';
import type { EmbeddedArticle } from './embedded-article.ts';

/** What vectors were made of, and by what: SHA-256 in hexadecimal figures. Others than these are of no use. */
export interface Origin {
  /** Of the encoder; see {@link Encoder.hash}. */
  readonly model: string;
  /** Of the article's text. */
  readonly text: string;
}

/** To be raised with every change of the bytes' layout, and of what the vectors are made of (the choice of content tokens). */
const VERSION = 1;

/** Bytes of a length, and of the checksum: whole numbers below 2³², the least significant byte first. */
const NUMBER = 4;

/**
 * An embedded article as bytes, about 400 a content token. They begin with a line that names version, model and text; then, each behind its
 * length or of a length known by then: what isn't a vector, as JSON; the rows of the sentences, the tokens and the headline; a CRC-32
 * of all before it.
 */
export function encodeEmbedded(embedded: EmbeddedArticle, origin: Origin): Uint8Array {
  const { title } = embedded;
  const start = startOf(origin);
  const contents = new TextEncoder().encode(JSON.stringify(contentsOf(embedded)));
  const rows = [embedded.pooled, embedded.tokens, ...(title ? [title.pooled] : [])];
  const parts = [start, numberBytes(contents.length), contents, ...rows.map(({ values }) => values)];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, NUMBER));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  bytes.set(numberBytes(crc32(bytes.subarray(0, at))), at);
  return bytes;
}

/**
 * Reads an embedded article back. Never throws; takes time and memory in proportion to the bytes.
 *
 * @returns null for bytes that are damaged, cut off, followed by others, of another version or origin, or none of ours
 */
export function decodeEmbedded(bytes: Uint8Array, origin: Origin): EmbeddedArticle | null {
  const start = startOf(origin);
  const end = bytes.length - NUMBER;
  if (end < start.length + NUMBER || !start.every((byte, at) => bytes[at] === byte)) return null;
  if (numberAt(bytes, end) !== crc32(bytes.subarray(0, end))) return null;
  const contentsAt = start.length + NUMBER;
  const rowsAt = contentsAt + numberAt(bytes, start.length);
  const contents = rowsAt <= end ? readContents(bytes.subarray(contentsAt, rowsAt)) : null;
  return contents && restore(contents, bytes.subarray(rowsAt, end));
}

const Offset = z.int().min(0);
const SpanPair = z.tuple([Offset, Offset]);

/** All but the vectors: each sentence with its word pieces. */
const Contents = z.object({
  dimensions: Offset,
  sentences: z.array(z.tuple([SpanPair, z.array(z.string())])),
  title: SpanPair.nullable(),
});

type Contents = z.infer<typeof Contents>;

function contentsOf({ dimensions, sentences, pieces, title }: EmbeddedArticle): Contents {
  return {
    dimensions,
    sentences: sentences.map(({ start, end }, at) => [[start, end], [...(pieces[at] ?? [])]]),
    title: title && [title.span.start, title.span.end],
  };
}

function readContents(bytes: Uint8Array): Contents | null {
  try {
    const parsed = Contents.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // Not UTF-8, or not JSON.
  }
}

function restore({ dimensions, sentences, title }: Contents, rows: Uint8Array): EmbeddedArticle | null {
  const pieces = sentences.map(([, each]) => each);
  const tokens = pieces.reduce((sum, { length }) => sum + length, 0);
  if (rows.length !== (sentences.length + tokens + (title ? 1 : 0)) * dimensions) return null;
  const directions = (first: number, count: number) =>
    directionsOf(rowsFrom(rows.subarray(first * dimensions, (first + count) * dimensions)), dimensions);
  return {
    dimensions,
    sentences: sentences.map(([span]) => spanOf(span)),
    pooled: directions(0, sentences.length),
    pieces,
    tokens: directions(sentences.length, tokens),
    title: title && { span: spanOf(title), pooled: directions(sentences.length + tokens, 1) },
  };
}

function spanOf([start, end]: readonly [number, number]): { start: number; end: number } {
  return { start, end };
}

function startOf({ model, text }: Origin): Uint8Array {
  return new TextEncoder().encode(`verbatim vectors ${VERSION}, model ${model}, text ${text}\n`);
}

function numberBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(NUMBER);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function numberAt(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}
