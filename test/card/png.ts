import { inflateSync } from 'node:zlib';

/** A picture whose pixels can be asked for. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The colour of a pixel, as `#rrggbb`. */
  colourAt(x: number, y: number): string;
}

const SIGNATURE = '89504e470d0a1a0a';
/** By the number that a PNG has for its kind of colour. */
const BYTES_A_PIXEL: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [3, 1],
  [6, 4],
]);

/** Decodes a PNG of eight bits a channel, as https://www.w3.org/TR/png/ describes it; anything else is an error. */
export function decodePng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('Not a PNG');
  const chunks = [...chunksOf(bytes)];
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  if (!header || chunks.at(-1)?.type !== 'IEND') throw new Error('A PNG without its end');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = BYTES_A_PIXEL.get(header.readUInt8(9));
  if (header.readUInt8(8) !== 8 || !size) throw new Error('Another kind of PNG');
  const rows = unfilter(inflateSync(data), width * size, height, size);
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  const pixelAt = (at: number) =>
    palette
      ? palette.subarray((rows[at] ?? 0) * 3, (rows[at] ?? 0) * 3 + 3)
      : rows.subarray(at * size, at * size + 3);
  return {
    width,
    height,
    colourAt: (x, y) => `#${pixelAt(y * width + x).toString('hex')}`,
  };
}

function* chunksOf(bytes: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    yield {
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    };
    at += length + 12;
  }
}

function unfilter(data: Buffer, stride: number, height: number, size: number): Buffer {
  if (data.length !== (stride + 1) * height)
    throw new Error('A PNG with another number of bytes than it says');
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= size ? (rows[at - size] ?? 0) : 0;
      const above = y > 0 ? (rows[at - stride] ?? 0) : 0;
      const corner = x >= size && y > 0 ? (rows[at - stride - size] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      rows[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
