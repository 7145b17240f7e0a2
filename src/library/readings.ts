import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { cut } from '../article/cut.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { assistantOf } from '../assistant/open-assistant.ts';
import type { Reading } from '../assistant/reading.ts';
import { readWhole } from '../assistant/reading.ts';
import type { Version } from '../catalogue/entry.ts';
import { InProgress } from '../in-progress.ts';
import { foldWords } from '../people/fold.ts';
import type { EmbeddedArticle, Progress } from '../search/embedded-article.ts';
import { isEmbeddingOf } from '../search/embedded-article.ts';
import { decodeEmbedded, encodeEmbedded } from '../search/embedded-bytes.ts';
import type { Encoder } from '../search/encoder.ts';
import { StorageProblem } from '../storage/problems.ts';
import type { VectorStore } from '../storage/vector-store.ts';
import type { TextGroup } from './groups.ts';
import type { Scannable } from './scannable.ts';
import { scannableOf } from './scannable.ts';
import { decodeScannable, encodeScannable } from './scannable-bytes.ts';
import type { ScannableText, Segment } from './segment.ts';
import { segmentOf, sizeOf } from './segment.ts';
import { articleOf } from './version.ts';

/** An article that was read, ready to be asked. */
export interface OpenArticle {
  readonly reading: Reading;
  readonly assistant: Assistant;
}

/**
 * Bytes that a reading takes for each byte of its vectors and for each code unit of its text: measured, and for the text, whose findings are
 * small objects, twice that, since so much again waits to be collected.
 */
const [PER_VECTOR_BYTE, PER_CODE_UNIT] = [1.1, 160];

/**
 * Reads articles, and keeps what was worked out: in memory up to a limit, the least recently used out first, and the vectors in the store,
 * from where they are believed only if they say that they are of this very text and model.
 */
export class Readings {
  readonly #encoder: Encoder;
  readonly #vectors: VectorStore;
  readonly #articles: LRUCache<string, OpenArticle>;
  readonly #segments: LRUCache<TextGroup, Segment>;
  readonly #opening = new InProgress<string, OpenArticle>();
  readonly #segmenting = new InProgress<TextGroup, Segment>();

  /** @param bytes of memory for what searches scan, and half as many for readings */
  constructor(encoder: Encoder, vectors: VectorStore, bytes: number) {
    this.#encoder = encoder;
    this.#vectors = vectors;
    this.#articles = new LRUCache({
      maxSize: Math.max(1, Math.floor(bytes / 2)),
      sizeCalculation: ({ reading }) => bytesOfReading(reading),
    });
    this.#segments = new LRUCache({
      maxSize: Math.max(1, Math.floor(bytes)),
      sizeCalculation: (each) => Math.max(1, sizeOf(each)),
    });
  }

  /** Reads a version, from memory or with its kept vectors where it can; where there are none, they are kept from now on. */
  async open(version: Version, progress?: Progress): Promise<OpenArticle> {
    const key = keyOf(version);
    return (
      this.#articles.get(key) ??
      this.#opening.share(key, async () => {
        const open = await this.#read(version, progress);
        this.#articles.set(key, open);
        return open;
      })
    );
  }

  /** The vectors of some versions by the hash of their text; where there are none that can be used, they are worked out anew. */
  async embedded(versions: readonly Version[]): Promise<ReadonlyMap<string, EmbeddedArticle>> {
    const found = await this.#embedded(versions.map(({ textHash }) => textHash));
    for (const version of versions) {
      const kept = found.get(version.textHash);
      // The same text may have come with another headline.
      if (!kept || !isEmbeddingOf(kept, articleOf(version)))
        found.set(version.textHash, (await this.open(version)).reading.embedded);
    }
    return found;
  }

  /** What a search scans of some texts, from memory where it can, without those of which it isn't kept. @throws StorageProblem */
  async segment(group: TextGroup): Promise<Segment> {
    return this.#segments.get(group) ?? this.#segmenting.share(group, () => this.#readSegment(group));
  }

  /** Reads a version, and sees to it that its vectors are kept: in memory it may be from a time when they were. */
  async keepVectors(version: Version, progress?: Progress): Promise<void> {
    const { reading } = await this.open(version, progress);
    if (!(await this.#vectors.has(version.textHash))) await this.#keep(version.textHash, reading);
  }

  /** Works out anew what a search scans of a version, and keeps it where it can. */
  async mend(version: Version): Promise<Scannable> {
    const { reading } = await this.open(version);
    await this.#keepIfPossible(version.textHash, reading);
    return scannableIn(reading);
  }

  async #read(version: Version, progress?: Progress): Promise<OpenArticle> {
    const embedded = (await this.#embedded([version.textHash])).get(version.textHash) ?? null;
    const options = { embedded, ...(progress && { progress }) };
    const reading = await readWhole(articleOf(version), this.#encoder, options);
    if (reading.embedded !== embedded) await this.#keepIfPossible(version.textHash, reading);
    return { reading, assistant: await assistantOf(reading, this.#encoder) };
  }

  async #readSegment(group: TextGroup): Promise<Segment> {
    const kept = new Map(await this.#vectors.scanned(group.map(({ textHash }) => textHash)));
    const texts = group.flatMap((text): ScannableText[] => {
      const bytes = kept.get(text.textHash);
      const scannable = bytes ? decodeScannable(bytes, this.#originOf(text.textHash)) : null;
      return scannable ? [{ ...text, scannable }] : [];
    });
    const segment = segmentOf(texts);
    // What is missing may be there the next time.
    if (texts.length === group.length) this.#segments.set(group, segment);
    return segment;
  }

  async #embedded(textHashes: readonly string[]): Promise<Map<string, EmbeddedArticle>> {
    const found = new Map<string, EmbeddedArticle>();
    for (const [hash, bytes] of await this.#vectors.embedded(textHashes)) {
      const embedded = decodeEmbedded(bytes, this.#originOf(hash));
      if (embedded) found.set(hash, embedded);
    }
    return found;
  }

  /** An article can be asked where nothing can be written; then it is read anew the next time. */
  async #keepIfPossible(textHash: string, reading: Reading): Promise<void> {
    try {
      await this.#keep(textHash, reading);
    } catch (error) {
      if (!(error instanceof StorageProblem)) throw error;
    }
  }

  async #keep(textHash: string, reading: Reading): Promise<void> {
    const origin = this.#originOf(textHash);
    await this.#vectors.keep(textHash, {
      embedded: encodeEmbedded(reading.embedded, origin),
      scanned: encodeScannable(scannableIn(reading), origin),
    });
  }

  #originOf(textHash: string) {
    return { model: this.#encoder.hash, text: textHash };
  }
}

/** A text is read otherwise with another day or source beside it. */
function keyOf({ textHash, details }: Version): string {
  return createHash('sha256').update(textHash).update(JSON.stringify(details.known)).digest('base64');
}

function bytesOfReading({ article, embedded }: Reading): number {
  const vectors = embedded.tokens.values.length + embedded.pooled.values.length;
  return Math.ceil(vectors * PER_VECTOR_BYTE + article.text.length * PER_CODE_UNIT) + 1;
}

function scannableIn({ article, embedded, voices }: Reading): Scannable {
  const speakers = [...voices.values()].flatMap(({ person, name }) =>
    person?.named ? [foldWords(cut(article, name)).join(' ')] : [],
  );
  return scannableOf(article, embedded, speakers);
}
