import { once } from '../src/once.ts';
import { packagePath } from '../src/package.ts';
import type { Encoder } from '../src/search/encoder.ts';
import { loadEncoder } from '../src/search/minilm.ts';
import { rememberEncodings } from '../src/search/remember-encodings.ts';

/** Texts whose vectors are remembered, about 40 kB each: the articles of the tests are opened by many of them. */
const REMEMBERED = 2000;

/** The program's encoder, loaded once for all files of tests that a process runs. */
export const sharedEncoder = once(load);

async function load(): Promise<Encoder> {
  return rememberEncodings(await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2')), REMEMBERED);
}
