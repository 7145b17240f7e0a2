import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Span } from '../../src/article/span.ts';
import type { Excerpt, Speaker } from '../../src/assistant/answer.ts';
import type { Quotation } from '../../src/quotes/quotation.ts';

/** What an article says of a quotation; what is left out is usual. */
export interface Quoted {
  /** The spans of the quotation, quotation marks included. */
  readonly quotation: readonly string[];
  /** Names, each with the words that introduce them; none for nobody. */
  readonly speakers?: readonly (readonly [name: string, introduction: string])[];
  readonly title?: string | null;
  /** A headline that stands beside the text. */
  readonly titleBeside?: string;
  readonly source?: string | null;
  readonly day?: string | null;
}

/** A short article with a quotation in it, and the excerpt that an answer would have of it. */
export function quoted({
  quotation,
  speakers = ANN,
  title = TITLE,
  titleBeside,
  source = 'The Courier',
  day = DAY,
}: Quoted): {
  article: Article;
  excerpt: Excerpt;
} {
  const introductions = speakers.map(([, introduction]) => introduction);
  const body = `${introductions.join(' and ')} said ${quotation.join(' and then ')} at the end.`;
  const text = `${title ?? ''}\n\n${body}\n`;
  const spanOf = (words: string): Span => {
    const start = text.lastIndexOf(words);
    return { start, end: start + words.length };
  };
  const article = {
    ...readArticle(text),
    title: title === null ? null : { start: 0, end: title.length },
    published: day === null ? null : { day, span: null },
    source: { ...(source !== null && { name: source }), ...(titleBeside && { title: titleBeside }) },
  };
  const excerpt = {
    span: spanOf(body),
    quotation: directQuotation(quotation.map(spanOf)),
    speakers: speakers.map(([name, introduction]): Speaker => {
      const { start } = spanOf(introduction);
      const at = start + introduction.indexOf(name);
      return {
        name: { start: at, end: at + name.length },
        introduction: { start, end: start + introduction.length },
      };
    }),
    score: 1,
    why: null,
  };
  return { article, excerpt };
}

const ANN = [['Ann Lee', 'Ann Lee, a spokeswoman for the port']] as const;
const TITLE = 'Harbour Bridge to Stay Closed Until Spring';
const DAY = '2023-04-18';

export function directQuotation(content: readonly Span[]): Quotation {
  const unknown = { cue: null, mention: null, speaker: null, jointly: [], nested: false };
  return { content, ...unknown, style: 'direct', class: 'speech', confidence: 1 };
}
