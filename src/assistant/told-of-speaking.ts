import type { Span } from '../article/span.ts';
import { contains, overlapping } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { IRREGULAR_FORMS, REPORTING_VERBS } from '../quotes/reporting-verbs.ts';
import { terms } from '../search/terms.ts';
import type { Excerpt } from './answer.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { sentencesAt } from './reading.ts';
import type { Voice } from './voices.ts';

/**
 * The sentences, in the article's order, that tell that some voices spoke on a topic without their words: "Lee emphasised the work on
 * the port", "Lee criticised the owner". They name the voice before a verb of speaking, and have all words of the topic.
 */
export function toldOfSpeaking(
  reading: Reading,
  voices: readonly Voice[],
  topic: string,
): readonly Excerpt[] {
  const asked = terms(topic);
  if (asked.length === 0) return [];
  const { article, tokens, quotations } = reading;
  const isQuoted = (mention: Span) =>
    quotations.some(({ content }) => content.some((part) => contains(part, mention)));
  const has = (sentence: number) => {
    const counts = reading.index().sentences[sentence]?.counts;
    return asked.every((term) => counts?.has(term));
  };
  const speaks = (mention: Span) =>
    sentencesAt(reading, mention).filter((at) => {
      const sentence = article.sentences[at];
      return sentence && has(at) && isSpeaking(overlapping(tokens, { ...sentence, start: mention.end }));
    });
  const mentions = voices.flatMap(({ person }) => person?.mentions ?? []);
  const found = mentions.filter((mention) => !isQuoted(mention)).flatMap(speaks);
  return [...new Set(found)].sort((a, b) => a - b).flatMap((sentence) => sentenceExcerpt(reading, sentence));
}

/** Whether the words behind a name go on with a verb of speaking: "has also criticised". */
function isSpeaking(words: readonly Token[]): boolean {
  const verb = words.find(({ pos }) => pos !== 'AUX' && pos !== 'ADV');
  if (verb?.pos !== 'VERB') return false;
  const lemma = IRREGULAR_FORMS.get(verb.lower) ?? verb.lemma;
  return REPORTING_VERBS.get(lemma)?.class === 'speech';
}
