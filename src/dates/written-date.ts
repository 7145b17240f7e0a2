import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../days/words.ts';
import { tag } from '../language/tag.ts';
import type { DateMention } from './date-mention.ts';
import { findDates } from './find-dates.ts';
import { recognise } from './recognise.ts';

/** Dates that a person types: "16 april", "on Sunday", "yesterday". */

const NAMES = new Set<string>([...MONTH_NAMES, ...WEEKDAY_NAMES].flat());

/** A date has at most so many code units. */
const LONGEST = 60;

/** Whether some words are a date and nothing else; of the kind that one asks what happened then. */
export function isWrittenDate(words: string): boolean {
  return sentenceWith(words, 'past') !== null;
}

/**
 * What day, month or year a person means by a date, as of the day on which an article was published: "yesterday" is the day before
 * that, "Sunday" the last one, or with `tense` "future" the next. Null where the words are no date, or nobody knows which.
 */
export function readWrittenDate(
  words: string,
  { published, dateOrder }: Pick<Article, 'published' | 'dateOrder'>,
  tense: 'past' | 'future',
): DateMention | null {
  const sentence = sentenceWith(words, tense);
  if (!sentence) return null;
  const known = published ? { headless: true, published: published.day } : { headless: true };
  const article = { ...readArticle(sentence.text, known), dateOrder };
  const found = findDates(article, tag(article)).find(({ span }) => span.start <= sentence.start);
  return found?.value ? found : null;
}

/** A sentence with the date in it; null where the words are more than a date. */
function sentenceWith(words: string, tense: 'past' | 'future'): { text: string; start: number } | null {
  const day = words.trim().replace(/^(?:on|in|at)\s+(?=\S)/iu, '');
  // Of "Thursday evening", all of Thursday.
  const date = withCapitals(day.replace(/(?<=day)\s+(?:morning|afternoon|evening|night)$/iu, ''));
  if (date === '' || date.length > LONGEST) return null;
  for (const preposition of ['on ', 'in ', '']) {
    const before = `${tense === 'past' ? 'He came' : 'He will come'} ${preposition}`;
    const text = `${before}${date}.`;
    const start = before.length;
    const end = start + date.length;
    const [found] = recognise(text, { start: 0, end: text.length }, false);
    const whole = found && found.start <= start && found.end >= end;
    if (whole && (found.type === 'DATE' || found.type === 'TIME')) return { text, start: found.start };
  }
  return null;
}

/** People type "sunday" and "16 april"; the names of days and months have a capital. */
function withCapitals(words: string): string {
  return words.replaceAll(/\p{L}+/gu, (word) =>
    NAMES.has(word.toLowerCase()) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );
}
