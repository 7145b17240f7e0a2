import { readArticle } from '../../src/article/read-article.ts';
import { isSpeech } from '../../src/assistant/reading.ts';
import { toldByArticle } from '../../src/assistant/told.ts';
import { findVoices } from '../../src/assistant/voices.ts';
import type { Version } from '../../src/changes/version.ts';
import { articleWords } from '../../src/check/article-words.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { tag } from '../../src/language/tag.ts';
import { once } from '../../src/once.ts';
import { findPeople } from '../../src/people/find-people.ts';
import { findQuotations } from '../../src/quotes/find-quotations.ts';

/** A version of an article as it is read for an answer, without the sentences' vectors, which no comparison needs. */
export function versionOf(text: string): Version {
  const article = readArticle(text);
  const tokens = tag(article);
  const people = findPeople(article, tokens);
  const told = toldByArticle(article, findQuotations(article, tokens, people));
  return {
    article,
    spoken: told.filter(isSpeech),
    voices: findVoices(article, people, told),
    dates: once(() => findDates(article, tokens)),
    words: once(() => articleWords(article)),
  };
}
