import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { written } from '../../src/terminal/streams.ts';

/** A stream whose reader takes each piece at the next turn. */
function slow(taken: string[]): NodeJS.WriteStream {
  const stream = new Writable({
    highWaterMark: 1,
    write: (chunk, _, done) => {
      taken.push(String(chunk));
      setImmediate(done);
    },
  });
  return stream as never;
}

test('a slow reader is waited for, and nothing goes on listening', async () => {
  const taken: string[] = [];
  const output = slow(taken);
  const before = output.listenerCount('close');
  for (let number = 0; number < 20; number++) await written(output, `line ${number}`);
  expect(taken).toHaveLength(20);
  expect([output.listenerCount('drain'), output.listenerCount('close')]).toEqual([0, before]);
});

test('one that goes away isn’t waited for', async () => {
  const output = slow([]);
  const writing = written(output, 'line');
  output.destroy();
  await expect(writing).resolves.toBeUndefined();
});
