import { resolve } from 'node:path';
import { checkModelFolder, hashModel } from './model-files.ts';
import type { Encoder } from './search/encoder.ts';

/** Loads an encoder, and its runtime only now: help and bad input are told without it. @throws UserError */
export async function loadEncoder(folder: string): Promise<Encoder> {
  const [minilm, { rememberEncodings }] = await Promise.all([
    import('./search/minilm.ts'),
    import('./search/remember-encodings.ts'),
  ]);
  return rememberEncodings(await minilm.loadEncoder(folder));
}

/**
 * An encoder that is loaded when it is first asked for vectors: a list of articles needs none. That its folder is whole is looked at now.
 *
 * @param load loads the encoder of a folder
 * @throws UserError
 */
export async function encoderOnDemand(
  folder: string,
  load: (folder: string) => Promise<Encoder>,
): Promise<Encoder> {
  const path = resolve(folder);
  await checkModelFolder(path);
  let loading: Promise<Encoder> | null = null;
  return {
    hash: await hashModel(path),
    async encode(text) {
      loading ??= load(path);
      return (await loading).encode(text);
    },
  };
}
