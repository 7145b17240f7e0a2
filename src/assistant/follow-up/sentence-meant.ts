import { intersection, overlaps } from '../../article/span.ts';
import type { Wanted } from '../question.ts';
import { voicesOf } from '../who.ts';
import { excerptMeant } from './excerpt-meant.ts';
import type { LastTurn } from './last-turn.ts';
import { namingWords } from './naming-words.ts';
import { speakerFits } from './people-meant.ts';

/** What a question asks of the sentence of the last answer, as one that names it; null where that isn't one sentence. */
export function askOfSentence(last: LastTurn, wanted: Wanted): string | null {
  const words = wordsMeant(last, wanted === 'speaker');
  return words && ASKS[wanted](words);
}

const ASKS: Readonly<Record<Wanted, (words: string) => string>> = {
  speaker: (words) => `who said ${words}?`,
  day: (words) => `when was it that ${words}?`,
  length: (words) => `how long was it that ${words}?`,
  place: (words) => `where was it that ${words}?`,
  reason: (words) => `why is it that ${words}?`,
};

/** Words that name the sentence of the last answer, in quotation marks; of a quotation in it, its own words where they are asked for. */
export function wordsMeant({ reading, read, answer }: LastTurn, ofQuotation: boolean): string | null {
  const excerpt = excerptMeant(answer);
  if (!excerpt) return read.asks === 'of-words' ? `“${read.words}”` : null;
  const [said] = excerpt.quotation?.content ?? [];
  const sentence = reading.article.sentences.find((each) => overlaps(each, said ?? excerpt.span));
  if (!sentence) return null;
  return namingWords(reading.article, ofQuotation && said ? intersection(sentence, said) : sentence);
}

/** Whether the words of the last answer are somebody's, whom a question calls by a name or pronoun. */
export function isSpeaker(last: LastTurn, who: string): boolean {
  const speakers = excerptMeant(last.answer)?.speakers ?? [];
  const pronoun = PRONOUNS.find((each) => each === who.toLowerCase());
  if (pronoun) return speakers.length > 0 && speakerFits(last, speakers, pronoun);
  const voices = voicesOf(last.reading, who);
  return voices.length === 1 && speakers.some(({ name }) => name.start === voices[0]?.name.start);
}

const PRONOUNS = ['he', 'she', 'they'] as const;
