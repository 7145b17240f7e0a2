import { overlaps } from '../article/span.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Ranked } from '../search/rank.ts';
import { byLikelihood, logistic } from '../search/rank.ts';
import { terms } from '../search/terms.ts';
import type { Answer } from './answer.ts';
import { answerFrom, search } from './answer-passages.ts';
import type { Reading } from './reading.ts';
import { withUsualNames } from './usual-names.ts';

/**
 * What the article itself tells of somebody or something: what they say themselves is another question. The name alone stands in many
 * sentences, and “what happened” is likest to talk of happenings, so that a sentence has to be good for both.
 */
export async function answerHappened(
  reading: Reading,
  encoder: Encoder,
  question: string,
  whom: string,
): Promise<Answer> {
  const told = sentencesTold(reading);
  const asked = `what happened to ${whom}`;
  const whole = await search(reading, encoder, asked, told);
  if (terms(withUsualNames(reading, whom)).length === 0) return answerFrom(reading, question, asked, whole);
  const named = await search(reading, encoder, whom, told);
  const ranked = together(named.ranked, whole.ranked);
  return answerFrom(reading, question, asked, { ranked, probability: named.probability });
}

/** The sentences without anybody's direct speech. */
function sentencesTold({ article, spoken }: Reading): ReadonlySet<number> {
  const direct = spoken.filter(({ style }) => style !== 'indirect').flatMap(({ content }) => content);
  return new Set(
    article.sentences.flatMap((sentence, at) =>
      direct.some((part) => overlaps(part, sentence)) ? [] : [at],
    ),
  );
}

/** Two rankings of the same sentences as one: by the mean of their log-odds, best first. */
function together(one: readonly Ranked[], other: readonly Ranked[]): readonly Ranked[] {
  const others = new Map(other.map(({ sentence, logOdds }) => [sentence, logOdds]));
  return one
    .map((ranked) => {
      const logOdds = (ranked.logOdds + (others.get(ranked.sentence) ?? ranked.logOdds)) / 2;
      return { ...ranked, logOdds, score: logistic(logOdds) };
    })
    .sort(byLikelihood);
}
