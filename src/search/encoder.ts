/** What the encoder makes of one text. */
export interface Encoding {
  /** One unit vector a token, in the order of the text, special tokens left out: `tokens.length` × `dimensions`, row by row. */
  readonly vectors: Float32Array;
  /** The word pieces, lower case as the encoder's vocabulary has them ("##ing" goes on the piece before). */
  readonly tokens: readonly string[];
  readonly dimensions: number;
  /** Mean of the token vectors (special tokens included, as the model was trained), scaled to unit length. */
  readonly pooled: Float32Array;
}

/** Turns a text into vectors. Another library or model is another implementation of this. */
export interface Encoder {
  /** SHA-256, in hexadecimal figures, of all that its vectors depend on: others of the same text come from another hash. */
  readonly hash: string;
  /**
   * @param text any text, the empty one included; what goes beyond the model's limit is encoded in parts.
   * @throws when the model fails; never for the text's sake.
   */
  encode(text: string): Promise<Encoding>;
}
