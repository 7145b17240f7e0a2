import type { Reading } from '../assistant/reading.ts';
import type { ArticleWord } from '../check/article-words.ts';
import type { Both } from './changes.ts';
import type { Pairing } from './pairing.ts';
import { pairUp } from './pairing.ts';
import type { Stretch } from './stretch.ts';
import { stretchOf } from './stretch.ts';

/** What is compared of a version of an article. */
export type Version = Pick<Reading, 'article' | 'words' | 'spoken' | 'dates' | 'voices'>;

/** Two versions with their sentences paired; indexes are those of each article's sentences. */
export interface Sentences extends Pairing {
  readonly stretches: Both<readonly Stretch[]>;
  /** Of each version, the sentences that the other has too. */
  readonly known: Both<ReadonlySet<number>>;
}

/** Pairs the sentences of two versions. */
export function pairSentences({ before, after }: Both<Version>): Sentences {
  const stretches = { before: sentenceStretches(before), after: sentenceStretches(after) };
  const pairing = pairUp(stretches.before, stretches.after);
  const known = {
    before: new Set(pairing.same.map((pair) => pair.before)),
    after: new Set(pairing.same.map((pair) => pair.after)),
  };
  return { ...pairing, stretches, known };
}

/** Whether a word stands in quotation marks counts: without them it is no longer somebody's very word. */
function sentenceStretches({ article, words }: Version): readonly Stretch[] {
  const { text, sentences } = article;
  const inside: ArticleWord[][] = sentences.map(() => []);
  // The first passages are the sentences.
  for (const word of words().words) inside[word.passage]?.push(word);
  return sentences.map((sentence, index) => stretchOf(text, inside[index] ?? [], sentence));
}
