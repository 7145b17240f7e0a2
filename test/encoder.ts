import { packagePath } from '../src/package.ts';
import type { Encoder } from '../src/search/encoder.ts';
import { loadEncoder } from '../src/search/minilm.ts';
import { rememberEncodings } from '../src/search/remember-encodings.ts';

/** Texts whose vectors are remembered, about 40 kB each: the articles of the tests are opened by many of them. */
const REMEMBERED = 2000;

let loading: Promise<Encoder> | null = null;

/** The program's encoder, loaded once for all files of tests that a process runs. */
export function sharedEncoder(): Promise<Encoder> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Encoder> {
  return rememberEncodings(await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2')), REMEMBERED);
}
