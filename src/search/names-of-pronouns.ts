import type { IndexedSentence } from './sentence-index.ts';
import type { Highest } from './vectors.ts';

/** So many sentences back at most stands the name that a pronoun stands for. */
const FARTHEST = 8;

/** A name that a pronoun stands for is met as well as this share of how it is met where it stands: the pronoun may be somebody else's. */
const BY_PRONOUN = 0.9;

/**
 * The best similarities of each sentence, in which a name that one of its pronouns may stand for counts as met. The pronouns of sentences
 * that follow on one another are taken to go on with whoever the last sentence without a pronoun names.
 *
 * @param names rows of the question's content tokens that are names of somebody
 */
export function withNamesOfPronouns(
  sentences: readonly IndexedSentence[],
  names: readonly number[],
  best: readonly Highest[],
): readonly Highest[] {
  if (names.length === 0) return best;
  return best.map((own, at) => {
    const before = namedBefore(sentences, at).flatMap((sentence) => best[sentence] ?? []);
    if (before.length === 0) return own;
    const cosines = Float32Array.from(own.cosines);
    const centred = Float32Array.from(own.centred);
    for (const row of names) {
      for (const each of before) {
        cosines[row] = Math.max(cosines[row] ?? 0, BY_PRONOUN * (each.cosines[row] ?? 0));
        centred[row] = Math.max(centred[row] ?? 0, BY_PRONOUN * (each.centred[row] ?? 0));
      }
    }
    return { cosines, centred };
  });
}

/** The sentences in which the names may stand that a sentence's pronouns stand for, the nearest first. */
function namedBefore(sentences: readonly IndexedSentence[], at: number): readonly number[] {
  if (!sentences[at]?.pronoun) return [];
  const before: number[] = [];
  for (let back = at - 1; back >= Math.max(0, at - FARTHEST); back--) {
    before.push(back);
    const sentence = sentences[back];
    if (sentence && !sentence.pronoun && sentence.answers.names.size > 0) break;
  }
  return before;
}
