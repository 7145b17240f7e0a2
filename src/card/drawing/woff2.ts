import { brotliDecompressSync } from 'node:zlib';

/** A range of code points that a font has glyphs for, both ends included. */
export type CodePoints = readonly [first: number, last: number];

/** Bytes of a WOFF2 file before its table directory. */
const HEADER = 48;

/** In the directory a table's tag is a number: this one stands for "cmap", and the largest for a tag that is written out. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const WRITTEN_OUT = 63;

/** How "glyf" and "loca" say that they aren't transformed; every other table says so with 0. */
const NOT_TRANSFORMED = 3;

/**
 * Reads which code points a font has glyphs for out of a WOFF2 file: its "cmap" table, formats 4 and 12.
 * https://www.w3.org/TR/WOFF2/, https://learn.microsoft.com/typography/opentype/spec/cmap
 *
 * @throws RangeError when the bytes aren't a WOFF2 file
 */
export function readCoverage(file: Uint8Array): readonly CodePoints[] {
  const view = viewOf(file);
  if (view.getUint32(0) !== 0x774f4632) throw new RangeError('Not a WOFF2 file');
  const { start, offset, length } = findCmap(view);
  const tables = brotliDecompressSync(file.subarray(start, start + view.getUint32(20)));
  return readCmap(viewOf(tables.subarray(offset, offset + length)));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Where the compressed tables start in the file, and where "cmap" is among them when they are unpacked. */
function findCmap(view: DataView): { start: number; offset: number; length: number } {
  const count = view.getUint16(12);
  let at = HEADER;
  let unpacked = 0;
  let cmap: { offset: number; length: number } | null = null;
  const readLength = () => {
    let value = 0;
    // UIntBase128: seven bits a byte, at most five bytes, the last without its high bit.
    for (let bytes = 0; bytes < 5; bytes++) {
      const byte = view.getUint8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) break;
    }
    return value;
  };
  for (let table = 0; table < count; table++) {
    const flags = view.getUint8(at++);
    const tag = flags & 0x3f;
    if (tag === WRITTEN_OUT) at += 4;
    const original = readLength();
    const untransformed = tag === GLYF || tag === LOCA ? NOT_TRANSFORMED : 0;
    const length = flags >> 6 === untransformed ? original : readLength();
    if (tag === CMAP) cmap = { offset: unpacked, length };
    unpacked += length;
  }
  if (!cmap) throw new RangeError('A font without a cmap table');
  return { start: at, ...cmap };
}

function readCmap(cmap: DataView): readonly CodePoints[] {
  const ranges: CodePoints[] = [];
  for (let record = 0; record < cmap.getUint16(2); record++) {
    const subtable = cmap.getUint32(8 + record * 8);
    const format = cmap.getUint16(subtable);
    if (format === 4) ranges.push(...readFormat4(cmap, subtable));
    if (format === 12) ranges.push(...readFormat12(cmap, subtable));
  }
  return ranges;
}

/** Segments of the Basic Multilingual Plane; what a segment maps to glyph 0 is missing. */
function* readFormat4(cmap: DataView, at: number): Generator<CodePoints> {
  const doubled = cmap.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [first, last] = [cmap.getUint16(starts + segment), cmap.getUint16(ends + segment)];
    const offset = cmap.getUint16(offsets + segment);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const place = offsets + segment + offset + 2 * (code - first);
      const glyph = offset === 0 ? code + cmap.getUint16(deltas + segment) : cmap.getUint16(place);
      if ((glyph & 0xffff) !== 0) yield [code, code];
    }
  }
}

function* readFormat12(cmap: DataView, at: number): Generator<CodePoints> {
  const groups = cmap.getUint32(at + 12);
  for (let group = 0; group < groups; group++) {
    const place = at + 16 + group * 12;
    yield [cmap.getUint32(place), cmap.getUint32(place + 4)];
  }
}
