/** Bytes as a database gives them: SQLite an ArrayBuffer, PostgreSQL a Buffer. Either takes a Uint8Array. */
export type Bytes = Uint8Array | ArrayBuffer;

/** Moments are ISO 8601 in UTC; texts of articles are bytes in UTF-8, since neither database keeps every text as it is. */
export interface Tables {
  readonly libraries: {
    readonly id: string;
    /** Counts every change of the library, its articles, channels and settings. */
    readonly revision: number;
    /** JSON. */
    readonly settings: string;
    readonly created_at: string;
    /** When the server removed the bot; null while it has it. */
    readonly left_at: string | null;
  };
  readonly articles: {
    readonly library: string;
    readonly id: string;
    /** Number of the present version. */
    readonly version: number;
    readonly added_at: string;
    readonly checked_at: string;
  };
  /** By what an article is known again: its links and the hashes of its texts. Several may share one. */
  readonly article_keys: { readonly library: string; readonly key: string; readonly article: string };
  readonly versions: {
    readonly library: string;
    readonly article: string;
    readonly number: number;
    readonly text_hash: string;
    readonly text: Bytes;
    /** JSON. */
    readonly details: string;
    readonly read_at: string;
  };
  /** The article that a channel asks. */
  readonly channels: { readonly library: string; readonly channel: string; readonly article: string };
  /** What was worked out of a text by a model; it belongs to every article with that text. */
  readonly vectors: {
    readonly text_hash: string;
    readonly model_hash: string;
    /** What a search over the whole library scans. */
    readonly scanned: Bytes;
    /** What answers from the article need. */
    readonly embedded: Bytes;
  };
}

/** What a database gave, as one kind of bytes. */
export function bytesOf(value: Bytes): Uint8Array {
  return value instanceof Uint8Array
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value);
}
