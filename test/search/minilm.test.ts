import { cp, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { packagePath } from '../../src/package.ts';
import type { Encoding } from '../../src/search/encoder.ts';
import { loadEncoder } from '../../src/search/minilm.ts';
import { temporaryFolders } from '../temporary-folders.ts';

const MODEL = packagePath('data/models/all-MiniLM-L6-v2');
const encoder = await loadEncoder(MODEL);

const TEXT = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('ministers', 'met', 'Moscow', '[SEP]', '##ing', 'é', '会', '12,000'), {
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
);

function lengthOf(vector: Float32Array, start: number, length: number): number {
  return Math.hypot(...vector.subarray(start, start + length));
}

function cosine(a: Encoding, b: Encoding): number {
  return a.pooled.reduce((sum, value, at) => sum + value * (b.pooled[at] ?? 0), 0);
}

describe('encoding', () => {
  test('gives one unit vector a word piece and one for the whole', async () => {
    await fc.assert(
      fc.asyncProperty(TEXT, async (text) => {
        const { vectors, tokens, dimensions, pooled } = await encoder.encode(text);
        expect(vectors).toHaveLength(tokens.length * dimensions);
        for (const row of tokens.keys())
          expect(lengthOf(vectors, row * dimensions, dimensions)).toBeCloseTo(1, 4);
        expect(lengthOf(pooled, 0, dimensions)).toBeCloseTo(1, 4);
      }),
      { numRuns: 40 },
    );
  });

  test('of the same text is the same whatever was encoded in between or at the same time', async () => {
    const alone = await encoder.encode('The harbour reopened on Monday.');
    const [again] = await Promise.all([
      encoder.encode('The harbour reopened on Monday.'),
      encoder.encode('A much longer sentence that has nothing to do with ships, harbours or Mondays at all.'),
    ]);
    expect(again).toEqual(alone);
  });

  test('knows word pieces, lower case, without special tokens', async () => {
    expect((await encoder.encode('Shoigu met Li.')).tokens).toEqual(['sho', '##ig', '##u', 'met', 'li', '.']);
    expect((await encoder.encode('')).tokens).toEqual([]);
  });

  test('leaves timers and the network a turn between the passes of a long text', async () => {
    let hadTurn = false;
    setTimeout(() => {
      hadTurn = true;
    }, 1);
    await encoder.encode('The council discussed the budget again. '.repeat(120));
    expect(hadTurn).toBe(true);
  });

  test('takes a text beyond 256 tokens in parts and loses none of it', async () => {
    const long = `${'The council discussed the budget again. '.repeat(60)}Penguins live in Antarctica.`;
    const whole = await encoder.encode(long);
    expect(whole.tokens).toHaveLength(60 * 7 + 5);
    expect(whole.tokens.slice(-2)).toEqual(['antarctica', '.']);
    const most = await encoder.encode('The council discussed the budget again.');
    const least = await encoder.encode('Penguins live in Antarctica.');
    expect(cosine(whole, most)).toBeGreaterThan(cosine(whole, least));
  });

  test('brings together what means the same', async () => {
    const [question, answer, other] = await Promise.all(
      ['Who won the match?', 'The home side was victorious.', 'Interest rates were raised.'].map((text) =>
        encoder.encode(text),
      ),
    );
    if (!question || !answer || !other) throw new Error('three texts, three encodings');
    expect(cosine(question, answer)).toBeGreaterThan(cosine(question, other));
  });
});

describe('a folder that is no whole model', () => {
  const folder = temporaryFolders()();

  const damages: readonly (readonly [string, (copy: string) => Promise<void>, string])[] = [
    ['without configuration', (copy) => rm(join(copy, 'config.json')), 'config.json is missing'],
    ['without tokenizer', (copy) => rm(join(copy, 'tokenizer.json')), 'tokenizer.json is missing'],
    [
      'without network',
      (copy) => rm(join(copy, 'onnx'), { recursive: true }),
      'onnx/model_quantized.onnx is missing',
    ],
    [
      'with a cut tokenizer',
      (copy) => truncate(join(copy, 'tokenizer.json'), 5000),
      'tokenizer.json is damaged',
    ],
    [
      'with a list for a configuration',
      (copy) => writeFile(join(copy, 'config.json'), '[]'),
      'config.json is damaged',
    ],
    [
      'with a tokenizer of nothing',
      (copy) => writeFile(join(copy, 'tokenizer.json'), '{}'),
      "can't be loaded",
    ],
    [
      'with a cut network',
      (copy) => truncate(join(copy, 'onnx/model_quantized.onnx'), 9_000_000),
      'onnx is damaged',
    ],
    [
      'with an empty network',
      (copy) => truncate(join(copy, 'onnx/model_quantized.onnx'), 0),
      'onnx is damaged',
    ],
    [
      'with a text for a network',
      (copy) => writeFile(join(copy, 'onnx/model_quantized.onnx'), 'not a network'),
      'onnx is damaged',
    ],
  ];

  test.each(damages)('%s is refused in one line that names it', async (name, damage, complaint) => {
    const copy = join(folder, name.replaceAll(' ', '-'));
    await cp(MODEL, copy, { recursive: true });
    await damage(copy);
    const error = await loadEncoder(copy).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UserError);
    const { message } = error as UserError;
    expect(message).toContain(copy);
    expect(message).toContain(complaint);
    expect(message).toContain('EMBEDDING_MODEL');
    expect(message).not.toContain('\n');
  });

  test.each([
    ['/no/such/folder', 'there is no such folder'],
    [packagePath('package.json'), 'it is not a folder'],
  ])('%s is refused', async (path, complaint) => {
    await expect(loadEncoder(path)).rejects.toThrow(complaint);
  });

  test('does no harm to the model that is loaded', async () => {
    expect((await encoder.encode('still here')).tokens).toEqual(['still', 'here']);
  });
});
