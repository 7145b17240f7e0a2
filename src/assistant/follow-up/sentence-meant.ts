import type { Span } from '../../article/span.ts';
import { contains, overlaps } from '../../article/span.ts';
import type { Answer, Excerpt } from '../answer.ts';
import type { Wanted } from '../question.ts';
import type { LastTurn } from './last-turn.ts';
import { namingWords } from './naming-words.ts';

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
  return namingWords(reading.article, ofQuotation && said ? within(sentence, said) : sentence);
}

/** The one that "that" means: the only excerpt, or the best where they stand best first. */
function excerptMeant({ answered, kind, excerpts, dates }: Answer): Excerpt | null {
  const [first] = excerpts;
  if (!answered || !first || kind === 'summary') return null;
  const [date] = dates;
  if (date && dates.length === 1) return excerpts.find(({ span }) => contains(span, date.span)) ?? null;
  if (dates.length > 1) return null;
  return excerpts.length === 1 || kind === 'passages' || isBestFirst(excerpts) ? first : null;
}

function isBestFirst(excerpts: readonly Excerpt[]): boolean {
  const [first, ...others] = excerpts;
  return first !== undefined && others.every(({ score }) => score < first.score);
}

function within(sentence: Span, part: Span): Span {
  return { start: Math.max(sentence.start, part.start), end: Math.min(sentence.end, part.end) };
}
