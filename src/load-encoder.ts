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
 * An encoder that is loaded while an article is brought in: where that can't be had, nobody waits for it; whoever does is told what went wrong
 * with it.
 */
export function loadedMeanwhile(encoder: Promise<Encoder>): Promise<Encoder> {
  encoder.catch(() => {});
  return encoder;
}
