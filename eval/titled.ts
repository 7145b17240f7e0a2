import type { Article, Sentence } from '../src/article/article.ts';
import { readArticle } from '../src/article/read-article.ts';
import { tag } from '../src/language/tag.ts';
import { findPeople } from '../src/people/find-people.ts';
import type { Source } from '../src/summary/candidates.ts';
import type { Document } from './documents.ts';

/** An article under its title, as a file has it. */
export interface TitledDocument extends Source {
  readonly article: Article;
  /** How far behind its place in the document's text everything stands: the title's length and what parts it from the text. */
  readonly shift: number;
}

/** Puts the title, which the documents have apart, above the text; the document's own sentences stay what they are. */
export function readTitled({
  title,
  text,
  sentences,
}: Pick<Document, 'title' | 'text' | 'sentences'>): TitledDocument {
  const head = title ? `${title}\n\n` : '';
  const shift = head.length;
  const read = readArticle(head + text, { headless: true });
  const paragraphs = read.paragraphs.filter(({ start }) => start >= shift);
  const own = sentences?.map(([start, end]): Sentence => {
    const span = { start: start + shift, end: end + shift };
    return {
      ...span,
      paragraph: Math.max(
        0,
        paragraphs.findLastIndex((paragraph) => paragraph.start <= span.start),
      ),
    };
  });
  const article = {
    ...read,
    title: title ? { start: 0, end: title.length } : null,
    paragraphs,
    sentences: own ?? read.sentences.filter(({ start }) => start >= shift),
  };
  const tokens = tag(article);
  return { article, tokens, people: findPeople(article, tokens), shift };
}
