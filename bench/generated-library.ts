import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../src/article/read-article.ts';
import type { Version } from '../src/catalogue/entry.ts';
import { scannableOf } from '../src/library/scannable.ts';
import { encodeScannable } from '../src/library/scannable-bytes.ts';
import { packagePath } from '../src/package.ts';
import { directionsOf, joinRows } from '../src/search/directions.ts';
import type { EmbeddedArticle } from '../src/search/embedded-article.ts';
import { embedArticle } from '../src/search/embedded-article.ts';
import { encodeEmbedded } from '../src/search/embedded-bytes.ts';
import type { Encoder } from '../src/search/encoder.ts';
import type { KeptVectors } from '../src/storage/vector-store.ts';
import { textHash } from '../src/text-hash.ts';

/** Sentences of a generated article: some 700 words. */
const SENTENCES = 25;

/** Sentences that are taken together, so that an article reads on here and there. */
const RUN = 5;

/** How far a vector's integers are moved by chance, so that no two sentences of the library have the same. */
const NOISE = 6;

/** A sentence of a shipped article with what the encoder makes of it. */
interface Sentence {
  readonly text: string;
  readonly pieces: readonly string[];
  readonly pooled: Int8Array;
  readonly tokens: Int8Array;
}

/** A generated article as it is kept. */
export interface Generated {
  readonly version: Version;
  readonly vectors: KeptVectors;
}

/**
 * Makes articles of the sentences of those that come with the program, by a fixed seed: the same ones each time. Their vectors are those of
 * the sentences, moved a little by chance.
 */
export async function* generateArticles(count: number, encoder: Encoder): AsyncGenerator<Generated> {
  const sentences = await shippedSentences(encoder);
  const random = generator(20_230_418);
  for (let number = 0; number < count; number++) {
    const chosen: Sentence[] = [];
    while (chosen.length < SENTENCES) {
      const first = Math.floor(random() * (sentences.length - RUN));
      chosen.push(...sentences.slice(first, first + RUN));
    }
    yield generated(number, chosen, encoder, random);
  }
}

function generated(
  number: number,
  chosen: readonly Sentence[],
  encoder: Encoder,
  random: () => number,
): Generated {
  const paragraphs = Array.from({ length: SENTENCES / RUN }, (_, at) =>
    chosen
      .slice(at * RUN, (at + 1) * RUN)
      .map(({ text }) => text)
      .join(' '),
  );
  const title = `Report ${number}: ${chosen[0]?.text.split(' ').slice(0, 6).join(' ')}`;
  const text = `${title}\n\n${paragraphs.join('\n\n')}\n`;
  const day = new Date(Date.UTC(2020, 0, 1 + (number % 2000))).toISOString().slice(0, 10);
  const known = { headless: true, published: day, source: { title, link: `https://news.example/${number}` } };
  const hash = textHash(text);
  const details = {
    title,
    site: 'News',
    authors: [],
    publishedAt: day,
    updatedAt: null,
    link: `https://news.example/${number}`,
    address: `https://news.example/${number}`,
    known,
  };
  const article = readArticle(text, known);
  const embedded = embeddingOf(article.sentences, chosen, random);
  const origin = { model: encoder.hash, text: hash };
  return {
    version: { details, text, textHash: hash },
    vectors: {
      embedded: encodeEmbedded(embedded, origin),
      scanned: encodeScannable(scannableOf(article, embedded, []), origin),
    },
  };
}

/** The vectors of sentences that were chosen, one for each sentence that is found in the article. */
function embeddingOf(
  spans: EmbeddedArticle['sentences'],
  chosen: readonly Sentence[],
  random: () => number,
): EmbeddedArticle {
  const used = spans.map((_, at) => chosen[at % chosen.length]).flatMap((each) => each ?? []);
  const dimensions = used[0]?.pooled.length ?? 0;
  const moved = (values: Int8Array) =>
    values.map((value) => Math.max(-127, Math.min(127, value + Math.round((random() - 0.5) * NOISE))));
  return {
    dimensions,
    sentences: spans.map(({ start, end }) => ({ start, end })),
    pooled: directionsOf(moved(joinRows(used.map(({ pooled }) => pooled))), dimensions),
    pieces: used.map(({ pieces }) => pieces),
    tokens: directionsOf(joinRows(used.map(({ tokens }) => tokens)), dimensions),
    title: null,
  };
}

async function shippedSentences(encoder: Encoder): Promise<readonly Sentence[]> {
  const folders = ['data/articles', 'test/articles', 'test/articles/wikinews'].map((folder) =>
    packagePath(folder),
  );
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(folder, name)),
  );
  const sentences: Sentence[] = [];
  for (const file of files) {
    const article = readArticle(readFileSync(file, 'utf8'));
    const { dimensions, pooled, pieces, tokens } = await embedArticle(
      { text: article.text, sentences: article.sentences },
      encoder,
    );
    let row = 0;
    for (const [at, { start, end }] of article.sentences.entries()) {
      const own = pieces[at] ?? [];
      sentences.push({
        text: article.text.slice(start, end).replaceAll(/\s+/gu, ' '),
        pieces: own,
        pooled: pooled.values.slice(at * dimensions, (at + 1) * dimensions),
        tokens: tokens.values.slice(row * dimensions, (row + own.length) * dimensions),
      });
      row += own.length;
    }
  }
  return sentences;
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
