import { basename, dirname, resolve } from 'node:path';
import { setImmediate as letOthersIn } from 'node:timers/promises';
import type { PreTrainedTokenizer } from '@xenova/transformers';
// Only these files of the library: the whole of it loads programs for pictures and sound too, and takes 0.1 s longer.
import { env } from '@xenova/transformers/src/env.js';
import { AutoTokenizer } from '@xenova/transformers/src/tokenizers.js';
import type { InferenceSession } from 'onnxruntime-node';
import onnx from 'onnxruntime-node';
import { checkModelFolder, hashModel, networkFile, unusable } from '../model-files.ts';
import type { Encoder, Encoding } from './encoder.ts';
import { MOST_DIMENSIONS } from './products.ts';
import { normalise } from './vectors.ts';

/**
 * Loads a sentence encoder of the BERT family (such as all-MiniLM-L6-v2, 8-bit) from a folder of this machine; nothing is
 * ever downloaded.
 *
 * @param folder the model's own folder: config.json, tokenizer.json, tokenizer_config.json, onnx/model_quantized.onnx
 * @throws UserError when the folder or a file in it is missing or damaged
 */
export async function loadEncoder(folder: string): Promise<Encoder> {
  const path = resolve(folder);
  await checkModelFolder(path);
  env.allowRemoteModels = false;
  env.useBrowserCache = false;
  env.useFSCache = false;
  env.localModelPath = dirname(path);
  try {
    const encoder = await load(path);
    const { dimensions } = await encoder.encode('A model that can be loaded may still be unable to run.');
    if (dimensions > MOST_DIMENSIONS)
      throw new Error(`its vectors have ${dimensions} numbers, and may have ${MOST_DIMENSIONS}`);
    return encoder;
  } catch (error) {
    throw unusable(
      path,
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
      error,
    );
  }
}

async function load(path: string): Promise<Encoder> {
  const [hash, tokenizer, network] = await Promise.all([
    hashModel(path),
    AutoTokenizer.from_pretrained(basename(path), { local_files_only: true }),
    onnx.InferenceSession.create(networkFile(path), { executionProviders: ['cpu'] }),
  ]);
  return new MiniLm(tokenizer, network, hash);
}

/** Where a configuration names no limit of tokens a pass: what BERT's positions allow. */
const LONGEST_PASS = 512;

/**
 * One text a pass: activations are quantised over a whole batch, so the same sentence would get other vectors in other
 * company (cosine .992), and batches are no faster.
 */
class MiniLm implements Encoder {
  readonly hash: string;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #network: InferenceSession;
  /** The ids that open and close every pass: [CLS] and [SEP]. */
  readonly #opening: number;
  readonly #closing: number;
  /** Tokens a pass, without the two special ones. */
  readonly #capacity: number;

  constructor(tokenizer: PreTrainedTokenizer, network: InferenceSession, hash: string) {
    const [opening, closing] = tokenizer.encode('');
    if (opening === undefined || closing === undefined)
      throw new Error('the tokenizer has no opening and closing token');
    this.hash = hash;
    this.#tokenizer = tokenizer;
    this.#network = network;
    this.#opening = opening;
    this.#closing = closing;
    this.#capacity = Math.min(tokenizer.model_max_length || LONGEST_PASS, LONGEST_PASS) - 2;
  }

  async encode(text: string): Promise<Encoding> {
    const ids: number[] = this.#tokenizer.encode(text, null, { add_special_tokens: false });
    const parts: { states: Float32Array; rows: number }[] = [];
    for (let start = 0; start === 0 || start < ids.length; start += this.#capacity)
      parts.push(await this.#pass(ids.slice(start, start + this.#capacity)));
    const dimensions = (parts[0]?.states.length ?? 0) / (parts[0]?.rows ?? 1);
    const vectors = new Float32Array(ids.length * dimensions);
    const pooled = new Float32Array(dimensions);
    let at = 0;
    for (const { states, rows } of parts) {
      addRows(pooled, states);
      vectors.set(states.subarray(dimensions, (rows - 1) * dimensions), at);
      at += (rows - 2) * dimensions;
    }
    for (let row = 0; row < ids.length; row++) normalise(vectors, row * dimensions, dimensions);
    normalise(pooled, 0, dimensions);
    return { vectors, tokens: this.#tokenizer.model.convert_ids_to_tokens(ids), dimensions, pooled };
  }

  /**
   * The last hidden states of one pass, row by row, those of the two special tokens at the ends. Timers and the network have their turn
   * before it: the runtime leaves them none, so that nothing else would be done while an article of many sentences is embedded.
   */
  async #pass(ids: readonly number[]): Promise<{ states: Float32Array; rows: number }> {
    await letOthersIn();
    const rows = ids.length + 2;
    const row = (values: readonly number[]) =>
      new onnx.Tensor(
        'int64',
        BigInt64Array.from(values, (value) => BigInt(value)),
        [1, rows],
      );
    const inputs: Record<string, onnx.Tensor> = {
      input_ids: row([this.#opening, ...ids, this.#closing]),
      attention_mask: row(new Array<number>(rows).fill(1)),
      token_type_ids: row(new Array<number>(rows).fill(0)),
    };
    // Some of the family do without the types.
    const wanted = Object.entries(inputs).filter(([name]) => this.#network.inputNames.includes(name));
    const output = await this.#network.run(Object.fromEntries(wanted));
    const states: unknown = output.last_hidden_state?.data;
    if (!(states instanceof Float32Array)) throw new Error('the network gives no last hidden states');
    return { states, rows };
  }
}

/** Adds up the rows of a matrix. */
function addRows(sum: Float32Array, matrix: Float32Array): void {
  for (const [at, value] of matrix.entries()) {
    const column = at % sum.length;
    sum[column] = (sum[column] ?? 0) + value;
  }
}
