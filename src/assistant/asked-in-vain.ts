import type { Excerpt } from './answer.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { sentencesAt } from './reading.ts';
import type { Voice } from './voices.ts';

const NOT = "(?:\\s+not|n['’]t)";
const YET = '(?:yet|immediately|initially|further)\\s+';

/** What newsrooms write of those whom they asked in vain: "declined to comment", "did not immediately respond". */
const IN_VAIN = [
  `(?:declined|refused)\\s+(?:to\\s+(?:${YET})?(?:comment|answer|discuss|elaborate|respond|say|speak|be\\s+interviewed)\\b|(?:further\\s+)?comment\\b|(?:an?|any|all|our)?\\s*(?:interviews?|requests?)\\b)`,
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

/** The sentences that tell of some voices that they were asked and said nothing, in the article's order. */
export function askedInVain(reading: Reading, voices: readonly Voice[]): readonly Excerpt[] {
  const mentions = voices.flatMap(({ person }) => person?.mentions ?? []);
  const sentences = mentions.flatMap((mention) =>
    sentencesAt(reading, mention).filter((sentence) => {
      const end = reading.article.sentences[sentence]?.end ?? mention.end;
      return BEHIND_NAME.test(reading.article.text.slice(mention.end, end));
    }),
  );
  return [...new Set(sentences)]
    .sort((a, b) => a - b)
    .flatMap((sentence) => sentenceExcerpt(reading, sentence));
}
