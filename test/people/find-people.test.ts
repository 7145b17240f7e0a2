import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { cut } from '../../src/article/cut.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Span } from '../../src/article/span.ts';
import { tag } from '../../src/language/tag.ts';
import { findPeople } from '../../src/people/find-people.ts';
import type { Person } from '../../src/people/people.ts';
import cases from './named.json' with { type: 'json' };

/** What a case holds of somebody: the name and the kind, and what the article tells besides. */
function summaryOf(article: Article, { name, kind, gender, titles, mentions }: Person): object {
  const words = (span: Span) => String(cut(article, span));
  return {
    name: words(name),
    kind,
    ...(gender && { gender }),
    ...(titles.length > 0 && { titles: titles.map(words) }),
    ...(mentions.length > 1 && { mentions: mentions.map(words) }),
  };
}

test.each(cases)('$rule', ({ text, named }) => {
  const article = readArticle(text, { headless: true });
  const { all } = findPeople(article, tag(article));
  expect(all.filter((person) => person.named).map((person) => summaryOf(article, person))).toEqual(named);
});
