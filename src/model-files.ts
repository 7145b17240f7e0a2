import { webcrypto } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from './errors.ts';

/** What a model's folder must hold, as `@xenova/transformers` lays it out. */
const JSON_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;
const NETWORK = 'onnx/model_quantized.onnx';

/**
 * Looks whether a model's folder is whole, so that a missing or half-copied file is named before the library trips over it.
 *
 * @throws UserError that names the file and how to mend it
 */
export async function checkModelFolder(folder: string): Promise<void> {
  const info = await stat(folder).catch(() => null);
  if (!info) throw unusable(folder, 'there is no such folder');
  if (!info.isDirectory()) throw unusable(folder, 'it is not a folder');
  for (const name of JSON_FILES) await checkJson(folder, name);
  await checkNetwork(folder);
}

/**
 * SHA-256, in hexadecimal figures, of the files that a model's vectors depend on. Digested on other threads: it takes no time from the
 * loading beside it.
 */
export async function hashModel(folder: string): Promise<string> {
  const digests = [...JSON_FILES, NETWORK].map(async (name) => sha256(await readFile(join(folder, name))));
  return Buffer.from(await sha256(Buffer.concat(await Promise.all(digests)))).toString('hex');
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes));
}

/** The file with a model's network. */
export function networkFile(folder: string): string {
  return join(folder, NETWORK);
}

/** The one way to say that a model can't be used. */
export function unusable(folder: string, reason: string, cause?: unknown): UserError {
  return new UserError(
    `The encoder ${folder} can't be loaded: ${reason}; restore data/models/all-MiniLM-L6-v2 or name another model's folder in EMBEDDING_MODEL`,
    { cause },
  );
}

async function checkJson(folder: string, name: string): Promise<void> {
  let text: string;
  try {
    text = await readFile(join(folder, name), 'utf8');
  } catch (error) {
    throw unusable(folder, `${name} is missing or can't be read`, error);
  }
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return;
  } catch (error) {
    throw unusable(folder, `${name} is damaged (not JSON)`, error);
  }
  throw unusable(folder, `${name} is damaged (not a JSON object)`);
}

async function checkNetwork(folder: string): Promise<void> {
  let file: FileHandle;
  try {
    file = await open(networkFile(folder));
  } catch (error) {
    throw unusable(folder, `${NETWORK} is missing or can't be read`, error);
  }
  try {
    if (!(await isWholeMessage(file))) throw unusable(folder, `${NETWORK} is damaged (cut off, or not ONNX)`);
  } finally {
    await file.close();
  }
}

/** A field's tag and length take at most this many bytes: two varints of ten. */
const HEADER_BYTES = 20;

/** An ONNX model has under a dozen top-level fields; more is something else. */
const MOST_FIELDS = 1000;

/**
 * Whether the file is one whole protocol-buffers message (protobuf.dev/programming-guides/encoding): its top-level fields,
 * skipped one after the other, end exactly where the file does. A file cut off anywhere fails.
 */
async function isWholeMessage(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  const header = new Uint8Array(HEADER_BYTES);
  let at = 0;
  for (let fields = 0; at < size; fields++) {
    const { bytesRead } = await file.read(header, 0, HEADER_BYTES, at);
    const length = fieldLength(header.subarray(0, bytesRead));
    if (length === null || fields === MOST_FIELDS) return false;
    at += length;
  }
  return size > 0 && at === size;
}

/** Bytes that the field at the beginning of `header` takes with its content; null for none. */
function fieldLength(header: Uint8Array): number | null {
  const tag = readVarint(header, 0);
  if (!tag || tag.value < 8) return null;
  const wireType = tag.value % 8;
  if (wireType === 1) return tag.end + 8;
  if (wireType === 5) return tag.end + 4;
  const value = readVarint(header, tag.end);
  if (!value) return null;
  if (wireType === 0) return value.end;
  return wireType === 2 ? value.end + value.value : null;
}

function readVarint(bytes: Uint8Array, start: number): { value: number; end: number } | null {
  let value = 0;
  for (let at = start; at < Math.min(bytes.length, start + 10); at++) {
    const byte = bytes[at] ?? 0;
    value += (byte % 128) * 2 ** (7 * (at - start));
    if (byte < 128) return { value, end: at + 1 };
  }
  return null;
}
