import type { Encoder, Encoding } from './encoder.ts';

/** Questions that are remembered unless told otherwise: about 10 kB each and more for long ones. */
const REMEMBERED = 100;

/**
 * The same encoder, which remembers the texts it was asked for last, so that a repeated question costs no pass. A pass that fails is
 * not remembered.
 *
 * @param most so many texts; the one not asked for the longest goes first
 */
export function rememberEncodings(encoder: Encoder, most = REMEMBERED): Encoder {
  const known = new Map<string, Promise<Encoding>>();
  return {
    hash: encoder.hash,
    encode(text) {
      const encoding = known.get(text) ?? encoder.encode(text);
      known.delete(text);
      known.set(text, encoding);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      encoding.catch(() => {
        if (known.get(text) === encoding) known.delete(text);
      });
      return encoding;
    },
  };
}
