import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeScannable, encodeScannable } from '../../src/library/scannable-bytes.ts';
import { SCANNABLE } from './arbitrary.ts';

const ORIGIN = { model: 'a'.repeat(64), text: 'b'.repeat(64) };
const encoded = SCANNABLE.map((scannable) => encodeScannable(scannable, ORIGIN));

describe('the bytes of what is scanned', () => {
  test('give the same back', () => {
    fc.assert(
      fc.property(SCANNABLE, (scannable) => {
        expect(decodeScannable(encodeScannable(scannable, ORIGIN), ORIGIN)).toEqual(scannable);
      }),
    );
  });

  test('give the same back from the middle of other bytes', () => {
    fc.assert(
      fc.property(SCANNABLE, fc.nat(7), (scannable, before) => {
        const bytes = encodeScannable(scannable, ORIGIN);
        const all = new Uint8Array(bytes.length + before + 3);
        all.set(bytes, before);
        expect(decodeScannable(all.subarray(before, before + bytes.length), ORIGIN)).toEqual(scannable);
      }),
    );
  });

  test('are not believed with a byte changed', () => {
    fc.assert(
      fc.property(encoded, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, place, change) => {
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(decodeScannable(bytes, ORIGIN)).toBeNull();
      }),
    );
  });

  test('are not believed when some are missing or there are more', () => {
    fc.assert(
      fc.property(encoded, fc.nat(), (bytes, place) => {
        expect(decodeScannable(bytes.subarray(0, place % bytes.length), ORIGIN)).toBeNull();
        expect(decodeScannable(new Uint8Array([...bytes, 0]), ORIGIN)).toBeNull();
      }),
    );
  });

  test('are not believed of another model or text', () => {
    fc.assert(
      fc.property(encoded, (bytes) => {
        expect(decodeScannable(bytes, { ...ORIGIN, model: 'c'.repeat(64) })).toBeNull();
        expect(decodeScannable(bytes, { ...ORIGIN, text: 'c'.repeat(64) })).toBeNull();
      }),
    );
  });

  test('of any kind are read without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeScannable(bytes, ORIGIN)).toBeNull();
      }),
    );
  });

  test('whose numbers contradict each other are read without an error, and give nothing that does', () => {
    const numbers = fc.array(fc.oneof(fc.nat(9), fc.nat(0xffffffff)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(encoded, numbers, (bytes, wrong) => {
        const view = new DataView(bytes.buffer);
        const start = bytes.indexOf(10) + 1;
        for (const [at, number] of wrong.entries())
          if (start + 4 * at + 8 <= bytes.length) view.setUint32(start + 4 * at, number, true);
        view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
        const read = decodeScannable(bytes, ORIGIN);
        if (read === null) return;
        expect(read.ends).toHaveLength(read.sentences);
        expect(read.ends.at(-1) ?? 0).toBe(read.stems.length);
        expect([...read.ends]).toEqual([...read.ends].sort((a, b) => a - b));
        expect(read.vectors.values).toHaveLength(read.sentences * read.dimensions);
      }),
      { numRuns: 1000 },
    );
  });
});
