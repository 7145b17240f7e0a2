import { expect, test } from 'vitest';
import type { InputLine } from '../../src/terminal/input.ts';
import { readLines } from '../../src/terminal/input.ts';

async function linesOf(...chunks: (string | number[])[]): Promise<InputLine[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk as string);
  }
  const lines = [];
  for await (const line of readLines(stream())) lines.push(line);
  return lines;
}

const good = (text: string) => ({ text, valid: true, whole: true });

test('each line stands alone, whatever ends it', async () => {
  expect(await linesOf('one\r\ntwo\n\nfour')).toEqual([good('one'), good('two'), good(''), good('four')]);
});

test('a line may come in pieces, and a letter too', async () => {
  const [before = 0, after = 0] = Buffer.from('é');
  expect(await linesOf('caf', [before], [after], ' au lait\n')).toEqual([good('café au lait')]);
});

test('bytes that are not UTF-8 spoil their own line only', async () => {
  const lines = await linesOf('good\n', [0xff, 0xfe, 0x0a], 'good again\n');
  expect(lines.map(({ valid }) => valid)).toEqual([true, false, true]);
  expect(lines.at(-1)).toEqual(good('good again'));
});

test('nothing in, nothing out', async () => {
  expect(await linesOf('')).toEqual([]);
});

test('a line that is cut within a letter is UTF-8 all the same', async () => {
  const [long] = await linesOf(`x${'é'.repeat(600_000)}\n`);
  expect(long).toEqual({ text: `x${'é'.repeat(524_287)}`, valid: true, whole: false });
});

test('a line of 3 MB is cut, and the next one is whole', async () => {
  const [long, next] = await linesOf('x'.repeat(3_000_000), 'y\nnext\n');
  expect(long?.text).toHaveLength(1024 * 1024);
  expect(long?.whole).toBe(false);
  expect(next).toEqual(good('next'));
});
