import type { Span } from '../article/span.ts';

/** Universal part-of-speech tags (universaldependencies.org/u/pos), as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or mark of the text. */
export interface Token extends Span {
  /** As written. */
  readonly text: string;
  /** Lower case, typographic apostrophes straightened. */
  readonly lower: string;
  /** Dictionary form, lower case: "said" is "say". */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Index of the sentence that holds it, in the article's sentences. */
  readonly sentence: number;
}
