import type { Article } from '../article/article.ts';
import { UserError } from '../errors.ts';

/** What a library takes at most. */
export interface Limits {
  /** UTF-16 code units of an article's text. */
  readonly text: number;
  /** Of an article. */
  readonly sentences: number;
  /** Articles of a library. */
  readonly articles: number;
  /** Versions of an article. */
  readonly versions: number;
}

/**
 * For libraries that anybody may fill, on one computer for all: reading a text takes time in proportion to its length and memory in
 * proportion to its sentences. 150,000 code units are some 25,000 words, more than the longest reports of newspapers, and seldom more than
 * 1,500 sentences; a thousand articles are years of a server's; and a page that was rewritten fifty times says nothing new to whoever
 * compares its last two versions.
 */
export const SHARED_LIMITS: Limits = { text: 150_000, sentences: 5000, articles: 1000, versions: 50 };

/** @throws UserError for a text that is longer than a library takes */
export function checkLength(
  { text, sentences }: Pick<Article, 'text' | 'sentences'>,
  limits: Limits | null,
): void {
  if (limits === null) return;
  checkCount('characters', text.length, limits.text);
  checkCount('sentences', sentences.length, limits.sentences);
}

function checkCount(what: string, count: number, most: number): void {
  if (count <= most) return;
  const [has, may] = [count, most].map((number) => number.toLocaleString('en'));
  throw new UserError(`That text is too long: it has ${has} ${what}, and an article may have ${may}.`);
}

/** Why an article isn't added to a library that has so many. */
export function fullLibrary(most: number): UserError {
  const count = most.toLocaleString('en');
  return new UserError(`The library is full: it has ${count} articles. Remove one, then add this one.`);
}

/** Why a text isn't kept beside so many others of its article. */
export function fullArticle(most: number): UserError {
  return new UserError(
    `The page has changed, but ${most.toLocaleString('en')} versions of that article are kept already, and no more. Remove it and add it again.`,
  );
}
