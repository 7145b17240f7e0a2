import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { commands } from '../../commands/index.ts';
import type { Article } from '../article/article.ts';
import type { Excerpt } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { Asking } from './asking.ts';
import { packAsking, unpackAsking } from './asking.ts';
import { EDITION_BYTES, LARGEST_RECIPE } from './button-id.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { ExcerptBytes } from './excerpt-bytes.ts';

/** What a message has besides its excerpts, so that it can be kept as it stands when they are cut out of the article anew. */
export interface Frame {
  /** Code units at its beginning: the notice, and the days that stand above the words. */
  readonly top: number;
  /** Code units between the last excerpt and the footer; 0 for none. */
  readonly tail: number;
  /** Whether speakers stand with the number of their quotations. */
  readonly counted: boolean;
}

/**
 * From what an answer is made anew. Most questions fit into a button's id, packed against the article's own words, and are
 * asked again. For the others the id holds which excerpts were shown (as many as fit) and the question's {@link keyOf}, by
 * which it can still be known when it is met.
 */
export type Recipe = { readonly kind: 'asked'; readonly asking: Asking } | ShownRecipe;

/** What was shown in answer to a question that doesn't fit. */
export interface ShownRecipe {
  readonly kind: 'shown';
  readonly key: string;
  readonly frame: Frame;
  readonly excerpts: readonly Excerpt[];
  /** How many more excerpts there were. */
  readonly leftOut: number;
}

const [ASKED, SHOWN] = [0, 1];

/** Bytes of a question's key. */
const KEY_BYTES = 4;

/** The longest window that deflate looks back through, less what its longest match needs, in bytes. */
const WINDOW = 32_768 - 512;

/** More bytes than any question has. */
const LONGEST_UNPACKED = 16_384;

/** Bytes of an edition that are the beginning of its text's hash: enough to find the text in a library. */
const TEXT_BYTES = 4;

/** How the hash of the text begins that an edition is of, in hexadecimal digits. */
export function textHashOf(edition: Uint8Array): string {
  return Buffer.from(edition.subarray(0, TEXT_BYTES)).toString('hex');
}

/** Writes and reads recipes for one article. */
export class Recipes {
  /**
   * The beginning of the hash of the text, by which the article is found again, and of a hash of all else that the bytes of a recipe depend
   * on: it differs in a program that reads the article otherwise.
   */
  readonly edition: Buffer;
  readonly #excerpts: ExcerptBytes;
  readonly #dictionary: Buffer;

  constructor(assistant: Pick<Assistant, 'article' | 'voices'>) {
    this.#excerpts = new ExcerptBytes(assistant);
    this.#dictionary = dictionaryOf(assistant.article);
    const text = createHash('sha256').update(assistant.article.text).digest();
    const program = createHash('sha256')
      .update(text)
      .update(this.#dictionary)
      .update(JSON.stringify(assistant.voices))
      .digest();
    this.edition = Buffer.concat([text.subarray(0, TEXT_BYTES), program]).subarray(0, EDITION_BYTES);
  }

  /** The question itself; null where it doesn't fit into an id. */
  ofAsking(asking: Asking): Uint8Array | null {
    const packed = deflateRawSync(packAsking(asking), { level: 9, dictionary: this.#dictionary });
    return packed.length < LARGEST_RECIPE ? Buffer.concat([Buffer.from([ASKED]), packed]) : null;
  }

  /** What was shown, the first excerpts of it where not all of them fit. */
  ofShown(key: string, { top, tail, counted }: Frame, excerpts: readonly Excerpt[]): Uint8Array {
    const writer = new ByteWriter().number(SHOWN).raw(Buffer.from(key, 'base64url'));
    writer
      .number(top)
      .number(tail)
      .number(counted ? 1 : 0)
      .number(excerpts.length);
    let before = 0;
    for (const excerpt of excerpts) {
      const one = this.#excerpts.write(excerpt, before);
      if (writer.length + one.length > LARGEST_RECIPE) break;
      writer.raw(one);
      before = excerpt.span.end;
    }
    return writer.toBytes();
  }

  /** @throws for what isn't a recipe for this article */
  read(bytes: Uint8Array): Recipe {
    const reader = new ByteReader(bytes);
    if (reader.number() === ASKED) {
      const options = { dictionary: this.#dictionary, maxOutputLength: LONGEST_UNPACKED };
      const packed = inflateRawSync(reader.raw(bytes.length), options).toString('utf8');
      return { kind: 'asked', asking: unpackAsking(packed) };
    }
    const key = Buffer.from(reader.raw(KEY_BYTES)).toString('base64url');
    const [top, tail, counted] = [reader.number(), reader.number(), reader.number() === 1];
    const count = reader.number();
    const excerpts: Excerpt[] = [];
    while (!reader.done) excerpts.push(this.#excerpts.read(reader, excerpts.at(-1)?.span.end ?? 0));
    return { kind: 'shown', key, frame: { top, tail, counted }, excerpts, leftOut: count - excerpts.length };
  }
}

/** By which a question is known again without being told. */
export function keyOf(asking: Asking): string {
  return createHash('sha256')
    .update(packAsking(asking))
    .digest()
    .subarray(0, KEY_BYTES)
    .toString('base64url');
}

/** Words of questions, the commonest last, where they cost least. */
const QUESTION_WORDS =
  'besides the answer to other than about how long was it that where was it that when was it that why is it that ' +
  'according to is there does has who is quoted when was where how many why did what is the article about ' +
  'who said what did say about ';

/** What questions are packed against: they are made of an article's words, of commands and of question words. */
function dictionaryOf({ text }: Pick<Article, 'text'>): Buffer {
  const words = Buffer.from(commands.map(({ name }) => `${name}\u0000`).join('') + QUESTION_WORDS);
  return Buffer.concat([Buffer.from(text).subarray(0, WINDOW - words.length), words]);
}
