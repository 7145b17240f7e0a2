import type { Origin, Scannable } from './scannable.ts';

/** Rises with the form of the bytes. */
const FORM = 1;

/** Numbers at the beginning: form, check, the counts, and eight bytes of either hash. */
const HEAD = 6 + 4;

/** More than any article has; larger counts are damage. */
const MOST = 1_000_000;

/** As bytes, little-endian, which say of which text and model they are. */
export function packScannable(scannable: Scannable, origin: Origin): Uint8Array {
  const { sentences, dimensions, spans, ends, stems, vectors, speakers } = scannable;
  const names = new TextEncoder().encode(JSON.stringify(speakers));
  const numbers = [...spans, ...ends, ...stems];
  const bytes = new Uint8Array(4 * (HEAD + numbers.length) + vectors.length + names.length);
  const view = new DataView(bytes.buffer);
  const head = [FORM, 0, sentences, dimensions, stems.length, names.length, ...markOf(origin)];
  for (const [at, number] of [...head, ...numbers].entries()) view.setUint32(4 * at, number, true);
  const rest = 4 * (HEAD + numbers.length);
  bytes.set(new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length), rest);
  bytes.set(names, rest + vectors.length);
  view.setUint32(4, checkOf(bytes), true);
  return bytes;
}

/** Undoes {@link packScannable}; null for bytes that are damaged, or of another text or model. */
export function unpackScannable(bytes: Uint8Array, origin: Origin): Scannable | null {
  if (bytes.length < 4 * HEAD) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = Array.from({ length: HEAD }, (_, at) => view.getUint32(4 * at, true));
  const [form = 0, check = 0, sentences = 0, dimensions = 0, stemCount = 0, nameBytes = 0, ...mark] = head;
  if (form !== FORM || [sentences, dimensions, stemCount, nameBytes].some((count) => count > MOST))
    return null;
  if (markOf(origin).some((part, at) => part !== mark[at])) return null;
  const numbers = 3 * sentences + stemCount;
  const rest = 4 * (HEAD + numbers);
  const vectorBytes = sentences * dimensions;
  if (bytes.length !== rest + vectorBytes + nameBytes || checkOf(bytes) !== check) return null;
  const all = Uint32Array.from({ length: numbers }, (_, at) => view.getUint32(4 * (HEAD + at), true));
  return {
    sentences,
    dimensions,
    spans: all.subarray(0, 2 * sentences),
    ends: all.subarray(2 * sentences, 3 * sentences),
    stems: all.subarray(3 * sentences),
    vectors: new Int8Array(bytes.slice(rest, rest + vectorBytes).buffer),
    speakers: JSON.parse(new TextDecoder().decode(bytes.subarray(rest + vectorBytes))),
  };
}

/** The first eight bytes of either hash. */
function markOf({ text, model }: Origin): readonly number[] {
  return [text.slice(0, 8), text.slice(8, 16), model.slice(0, 8), model.slice(8, 16)].map((digits) =>
    Number.parseInt(digits, 16),
  );
}

/** FNV-1a over all bytes but those of the check itself. */
function checkOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++)
    if (at < 4 || at >= 8) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
