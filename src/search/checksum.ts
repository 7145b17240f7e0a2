/** What each byte does to the remainder: the table of the reflected polynomial 0xEDB88320. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = (remainder & 1) === 1 ? (remainder >>> 1) ^ 0xedb8_8320 : remainder >>> 1;
  return remainder;
});

/** The CRC-32 of some bytes (ISO 3309): finds damage of any 32 bits in a row, and is no protection against anybody. */
export function checksum(bytes: Uint8Array): number {
  let remainder = 0xffff_ffff;
  for (let at = 0; at < bytes.length; at++)
    remainder = (remainder >>> 8) ^ (TABLE[(remainder ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (remainder ^ 0xffff_ffff) >>> 0;
}
