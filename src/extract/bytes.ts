/** How far into a page its own declaration of a charset is looked for, in bytes; browsers look at 1,024. */
const DECLARED_WITHIN = 4096;

/** What windows-1252 has at 0x80 to 0x9F. Node's decoder of that name leaves them as control characters. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Decodes a page as it was meant: by its byte order mark, as UTF-8 where it is valid (whatever it declares), by the
 * charset that its sender or the page itself declares, and otherwise as windows-1252. Never fails.
 *
 * @param sent the charset that came with the bytes, as in a Content-Type; null for none
 */
export function decodePage(bytes: Uint8Array, sent: string | null): string {
  const mark = markedCharset(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, or not all of it.
  }
  for (const label of [sent, declaredCharset(bytes)]) {
    const decoder = label === null ? null : decoderOf(label);
    if (decoder) return decodeWith(decoder, bytes);
  }
  return decodeWindows1252(bytes);
}

/** The charset named in a Content-Type, such as `text/html; charset=koi8-r`; null for none. */
export function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?([^\s"';,>]+)/iu.exec(contentType)?.[1] ?? null;
}

/** Whether bytes are no text: none has U+0000, a zero byte, or two of them that make a unit of UTF-16 with its mark. */
export function isBinary(bytes: Uint8Array): boolean {
  if (!markedCharset(bytes)?.startsWith('utf-16')) return bytes.includes(0);
  for (let at = 0; at + 1 < bytes.length; at += 2) if (bytes[at] === 0 && bytes[at + 1] === 0) return true;
  return false;
}

/** The charset that a text's byte order mark says; null without one. */
export function markedCharset(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN));
  const declaration = /<meta\b[^>]*charset[^>]*>|^\s*<\?xml\b[^>]*encoding[^>]*>/iu.exec(head)?.[0] ?? '';
  return charsetOf(declaration.replace(/\bencoding\b/iu, 'charset'));
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    const decoder = new TextDecoder(label);
    // A page whose declaration could be read as ASCII isn't UTF-16, whatever it says.
    return decoder.encoding.startsWith('utf-16') ? null : decoder;
  } catch {
    return null; // No charset of that name.
  }
}

function decodeWith(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  if (decoder.encoding === 'windows-1252') return decodeWindows1252(bytes);
  const text = decoder.decode(bytes);
  return decoder.encoding !== 'utf-8' || isMostlyUtf8(text) ? text : decodeWindows1252(bytes);
}

/** A page of UTF-8 may hold a few damaged characters; one with more of them than good ones only claims to be UTF-8. */
function isMostlyUtf8(text: string): boolean {
  const damaged = text.match(/\ufffd/gu)?.length ?? 0;
  const good = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return good >= damaged;
}

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replaceAll(/[\u0080-\u009f]/gu, (control) =>
    WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80),
  );
}
