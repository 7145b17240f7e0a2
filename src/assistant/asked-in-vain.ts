import { terms } from '../search/terms.ts';
import type { Excerpt } from './answer.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { sentencesAt, wordsOf } from './reading.ts';
import type { Voice } from './voices.ts';

const NOT = "(?:\\s+not|n['’]t)";
const YET = '(?:yet|immediately|initially|further)\\s+';

/** What newsrooms write of those whom they asked in vain: "declined to comment", "did not immediately respond". */
const IN_VAIN = [
  `(?:declined|refused)\\s+(?:to\\s+(?:${YET})?["“‘']?(?:comment|answer|be\\s+(?:drawn|interviewed)|disclose|discuss|elaborate|reply|respond|say|speak|speculate)\\b|(?:further\\s+)?comment\\b|(?:an?|any|all|our)?\\s*(?:interviews?|requests?)\\b)`,
  `(?:did|has|have|had)${NOT}\\s+(?:${YET})*(?:respond|responded|reply|replied|answer|answered|comment|commented|return|returned)\\b`,
  `could${NOT}\\s+(?:${YET})?be\\s+reached\\b`,
  `(?:was|were)(?:${NOT}\\s+(?:${YET})?available|\\s+unavailable)\\s+for\\s+comment\\b`,
  `ha[ds]\\s+no\\s+(?:immediate\\s+|further\\s+)?comment\\b`,
].join('|');

const OTHER_NAME = "(?:the\\s+)?\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?:\\s+\\p{Lu}[\\p{L}\\p{N}&.'’-]*){0,3}";

/** What may stand between a name and that: "Ford's spokesman", "Ford, which …," and others who were asked with it. */
const BETWEEN =
  "(?:['’]s?(?:\\s+\\p{Ll}+){1,3})?(?:,\\s[^,.;]{1,80},)?(?:,\\s(?:who|which))?" +
  `(?:(?:,|,?\\s+(?:and|nor|or))\\s+${OTHER_NAME}){0,5}` +
  '\\s+(?:(?:also|both|all|repeatedly|has|have|had|\\p{L}+ly)\\s+)?';

const BEHIND_NAME = new RegExp(`^${BETWEEN}(?:${IN_VAIN})`, 'u');

/** Those whom the sentence before has named: "Both companies declined to comment." */
const THEY_IN_VAIN = new RegExp(
  `^(?:they|both(?:\\s+(?:of\\s+them|\\p{Ll}+))?|neither(?:\\s+(?:of\\s+them|\\p{Ll}+))?|the\\s+(?:two(?:\\s+\\p{Ll}+)?|\\p{Ll}+))\\s+(?:(?:also|have|has|had|\\p{L}+ly)\\s+)?(?:${IN_VAIN})`,
  'iu',
);

/**
 * The sentences that tell of some voices that they were asked and said nothing, in the article's order.
 *
 * @param topic what they were asked about, which such a sentence or the one before it has; null for anything
 */
export function askedInVain(
  reading: Reading,
  voices: readonly Voice[],
  topic: string | null = null,
): readonly Excerpt[] {
  const { article } = reading;
  const mentions = voices.flatMap(({ person }) => person?.mentions ?? []);
  const sentences = mentions.flatMap((mention) =>
    sentencesAt(reading, mention).flatMap((sentence) => {
      const behind = article.text.slice(mention.end, article.sentences[sentence]?.end ?? mention.end);
      if (BEHIND_NAME.test(behind)) return [sentence];
      return THEY_IN_VAIN.test(wordsOf(reading, sentence + 1)) ? [sentence + 1] : [];
    }),
  );
  return [...new Set(sentences)]
    .filter((sentence) => topic === null || isOn(reading, sentence, topic))
    .sort((a, b) => a - b)
    .flatMap((sentence) => sentenceExcerpt(reading, sentence));
}

function isOn(reading: Reading, sentence: number, topic: string): boolean {
  const asked = terms(topic);
  const spoken = new Set(terms(`${wordsOf(reading, sentence - 1)} ${wordsOf(reading, sentence)}`));
  return asked.some((term) => spoken.has(term));
}
