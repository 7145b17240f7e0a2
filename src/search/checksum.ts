/** What each byte does to the remainder of the reflected polynomial 0xEDB88320, with none to three bytes of zeros behind it. */
const TABLES: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] = makeTables();

function makeTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++)
      remainder = (remainder & 1) === 1 ? (remainder >>> 1) ^ 0xedb8_8320 : remainder >>> 1;
    return remainder;
  });
  const behind = (table: Uint32Array) =>
    table.map((remainder) => (remainder >>> 8) ^ of32(first, remainder & 0xff));
  const second = behind(first);
  const third = behind(second);
  return [first, second, third, behind(third)];
}

/**
 * The CRC-32 of some bytes (ISO 3309): finds damage of any 32 bits in a row, and is no protection against anybody. Four bytes at a time
 * (Kounavis and Berry 2005, "slicing"), which takes a third of the time.
 */
export function checksum(bytes: Uint8Array): number {
  const [first, second, third, fourth] = TABLES;
  const whole = bytes.length - (bytes.length % 4);
  let remainder = 0xffff_ffff;
  for (let at = 0; at < whole; at += 4) {
    remainder ^=
      of(bytes, at) | (of(bytes, at + 1) << 8) | (of(bytes, at + 2) << 16) | (of(bytes, at + 3) << 24);
    remainder =
      of32(fourth, remainder & 0xff) ^
      of32(third, (remainder >>> 8) & 0xff) ^
      of32(second, (remainder >>> 16) & 0xff) ^
      of32(first, remainder >>> 24);
  }
  for (let at = whole; at < bytes.length; at++)
    remainder = (remainder >>> 8) ^ of32(first, (remainder ^ of(bytes, at)) & 0xff);
  return (remainder ^ 0xffff_ffff) >>> 0;
}

// One function for each kind of array: one that reads both reads either at half the speed.
function of(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function of32(table: Uint32Array, at: number): number {
  return table[at] as number;
}
