import type { Encoder, Encoding } from '../../src/search/encoder.ts';

/** The same encoder, but each text is encoded once only: learning asks for the same sentences again and again. */
export function remember(encoder: Encoder): Encoder {
  const known = new Map<string, Encoding>();
  return {
    hash: encoder.hash,
    async encode(text) {
      const encoding = known.get(text) ?? (await encoder.encode(text));
      known.set(text, encoding);
      return encoding;
    },
  };
}
