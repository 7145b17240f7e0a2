/** A word as the encoder's tokenizer cuts it: lower case, without accents. */
export interface WordInPieces {
  readonly word: string;
  /** The numbers of its pieces. */
  readonly rows: readonly number[];
}

/** The words that some word pieces make: "turnover" and "##s" are "turnovers". */
export function wordsOfPieces(pieces: readonly string[]): readonly WordInPieces[] {
  const words: { word: string; rows: number[] }[] = [];
  for (const [row, piece] of pieces.entries()) {
    const last = words.at(-1);
    if (piece.startsWith('##') && last) {
      last.word += piece.slice(2);
      last.rows.push(row);
    } else words.push({ word: piece, rows: [row] });
  }
  return words;
}
