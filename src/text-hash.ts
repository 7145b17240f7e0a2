import { createHash } from 'node:crypto';

/** By which a text is known: SHA-256 of it in UTF-8, in hexadecimal. @param text also as those bytes */
export function textHash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
