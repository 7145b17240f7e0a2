import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { directionsOf, rowsFrom } from '../search/directions.ts';
import type { Origin } from '../search/embedded-bytes.ts';
import type { Scannable } from './scannable.ts';

/** To be raised with every change of the bytes' layout, and of what is looked at (stems, names). */
const VERSION = 1;

/** Bytes of a number: little-endian, below 2³². */
const NUMBER = 4;

/** The counts behind the first line: sentences, dimensions, stems, bytes of names. */
const COUNTS = 4;

/**
 * As bytes, which begin with a line that names version, model and text; then the counts, all other numbers, the names of speakers as
 * JSON, the vectors' rows, and a CRC-32 of all before it.
 */
export function encodeScannable(scannable: Scannable, origin: Origin): Uint8Array {
  const { sentences, dimensions, ends, stems, vectors, speakers } = scannable;
  const start = startOf(origin);
  const names = new TextEncoder().encode(JSON.stringify(speakers));
  const numbers = [sentences, dimensions, stems.length, names.length, ...ends, ...stems];
  const namesAt = start.length + NUMBER * numbers.length;
  const rowsAt = namesAt + names.length;
  const end = rowsAt + vectors.values.length;
  const bytes = new Uint8Array(end + NUMBER);
  const view = new DataView(bytes.buffer);
  bytes.set(start);
  for (const [at, number] of numbers.entries()) view.setUint32(start.length + NUMBER * at, number, true);
  bytes.set(names, namesAt);
  bytes.set(new Uint8Array(vectors.values.buffer, vectors.values.byteOffset, vectors.values.length), rowsAt);
  view.setUint32(end, crc32(bytes.subarray(0, end)), true);
  return bytes;
}

/**
 * Reads it back. Never throws; takes time and memory in proportion to the bytes.
 *
 * @returns null for bytes that are damaged, of another version or origin, or none of ours
 */
export function decodeScannable(bytes: Uint8Array, origin: Origin): Scannable | null {
  const start = startOf(origin);
  const end = bytes.length - NUMBER;
  const numbersAt = start.length + NUMBER * COUNTS;
  if (end < numbersAt || !start.every((byte, at) => bytes[at] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(end, true) !== crc32(bytes.subarray(0, end))) return null;
  const numberAt = (at: number) => view.getUint32(start.length + NUMBER * at, true);
  const [sentences, dimensions, stemCount, nameBytes] = [numberAt(0), numberAt(1), numberAt(2), numberAt(3)];
  const namesAt = numbersAt + NUMBER * (sentences + stemCount);
  const rowsAt = namesAt + nameBytes;
  if (rowsAt + sentences * dimensions !== end) return null;
  const speakers = readNames(bytes.subarray(namesAt, rowsAt));
  const rows = rowsFrom(bytes.subarray(rowsAt, end));
  const numbers = readNumbers(view, numbersAt, sentences + stemCount);
  const ends = numbers.subarray(0, sentences);
  if (!areInOrder(ends, stemCount)) return null;
  return (
    speakers && {
      sentences,
      dimensions,
      ends,
      stems: numbers.subarray(sentences),
      vectors: directionsOf(rows, dimensions),
      speakers,
    }
  );
}

/** A library has millions of them: a plain loop takes a tenth of the time that `from` does. */
function readNumbers(view: DataView, start: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let at = 0; at < count; at++) numbers[at] = view.getUint32(start + NUMBER * at, true);
  return numbers;
}

/** Whether each sentence's stems end where the next one's begin, and the last one's where all do. */
function areInOrder(ends: Uint32Array, stemCount: number): boolean {
  return (ends.at(-1) ?? 0) === stemCount && ends.every((end, at) => end >= (ends[at - 1] ?? 0));
}

const Names = z.array(z.string());

function readNames(bytes: Uint8Array): readonly string[] | null {
  try {
    const parsed = Names.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // Not UTF-8, or not JSON.
  }
}

function startOf({ model, text }: Origin): Uint8Array {
  return new TextEncoder().encode(`verbatim scannable ${VERSION}, model ${model}, text ${text}\n`);
}
