import type { Article } from '../../src/article/article.ts';
import type { Known } from '../../src/article/read-article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { tag } from '../../src/language/tag.ts';
import { findPeople } from '../../src/people/find-people.ts';
import type { People } from '../../src/people/people.ts';
import { findQuotations } from '../../src/quotes/find-quotations.ts';
import type { Quotation } from '../../src/quotes/quotation.ts';

/** An article with everything that is known of who says what in it. */
export interface Read {
  readonly article: Article;
  readonly people: People;
  readonly quotations: readonly Quotation[];
}

/** Reads a text; by default one without a title, as the cases have them. */
export function read(text: string, known: Known = { headless: true }): Read {
  const article = readArticle(text, known);
  const tokens = tag(article);
  const people = findPeople(article, tokens);
  return { article, people, quotations: findQuotations(article, tokens, people) };
}

/** The words of a quotation's content. */
export function wordsOf({ article }: Read, { content }: Quotation): string[] {
  return content.map(({ start, end }) => article.text.slice(start, end));
}

/** The full names of those who say it; null for a speaker who isn't known. */
export function speakersOf({ article, people }: Read, { speaker, jointly }: Quotation): (string | null)[] {
  return [speaker, ...jointly].map((id) => {
    const name = id === null ? undefined : people.all[id]?.name;
    return name ? article.text.slice(name.start, name.end) : null;
  });
}

/** What the article itself reports as said: no thoughts, and nothing that somebody quoted says of others. */
export function spoken({ quotations }: Read): Quotation[] {
  return quotations.filter((quotation) => quotation.class === 'speech' && !quotation.nested);
}
