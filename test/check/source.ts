import { readFileSync } from 'node:fs';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { articleWords } from '../../src/check/article-words.ts';
import { check } from '../../src/check/check.ts';
import type { Source } from '../../src/check/source.ts';
import { knownAs } from '../../src/check/speakers.ts';
import type { Finding } from '../../src/check/verdict.ts';
import { tag } from '../../src/language/tag.ts';
import { packagePath } from '../../src/package.ts';
import { findPeople } from '../../src/people/find-people.ts';
import { peopleCalled } from '../../src/people/look-up.ts';
import { findQuotations } from '../../src/quotes/find-quotations.ts';

/** Articles of several newsrooms, and every text that a check of them is tried on. */
export const ARTICLES = [
  'data/articles/china-russia-cooperation.txt',
  'test/articles/budget.txt',
  'test/articles/harbour.txt',
  'test/articles/wikinews/homeopathic.txt',
  'test/articles/wikinews/questionnaire.txt',
] as const;

/** An article with what a check needs of it. */
export interface Checkable {
  readonly article: Article;
  readonly source: Source;
  check(text: string): Finding;
}

export function checkable(text: string): Checkable {
  const article = readArticle(text);
  const tokens = tag(article);
  const people = findPeople(article, tokens);
  const spoken = findQuotations(article, tokens, people).filter(
    (quotation) => quotation.class === 'speech' && !quotation.nested,
  );
  const source = { words: articleWords(article), tokens, spoken };
  const whoIs = (name: string) => knownAs(peopleCalled(article, people, name));
  return { article, source, check: (pasted) => check(source, pasted, whoIs) };
}

export function load(path: string): Checkable {
  return checkable(readFileSync(packagePath(path), 'utf8'));
}
