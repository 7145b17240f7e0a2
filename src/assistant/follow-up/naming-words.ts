import type { Article } from '../../article/article.ts';
import { cut } from '../../article/cut.ts';
import type { Span } from '../../article/span.ts';
import { literally } from '../literally.ts';

/** So many words tell one sentence from the others, mostly. */
const MOST_WORDS = 12;
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 12;

/** "MOSCOW (Agency) - ": where a report was written is no part of what it tells. */
const DATELINE = /^\p{Lu}{3,}[^–—\n]{0,60}?\s(?:--?|–|—)\s+/u;

/** Quotation marks end the run: within a question's own marks they would be taken for its end. */
const RUN = /[^"“”„«»\n]+/gu;

/**
 * Words of the article by which a question can name a sentence, in quotation marks: the first that stand nowhere before. Three
 * dots where they are cut short; null where the article has no such words there.
 */
export function namingWords(article: Article, span: Span): string | null {
  const [dateline = ''] = DATELINE.exec(cut(article, span)) ?? [];
  const told = { start: span.start + dateline.length, end: span.end };
  for (const match of cut(article, told).matchAll(RUN)) {
    const [run] = match;
    const words = [...run.matchAll(/\S+/gu)];
    const first = words[0];
    if (!first || words.length < FEWEST_WORDS) continue;
    const last = words[Math.min(words.length, MOST_WORDS) - 1] ?? first;
    const from = told.start + match.index + first.index;
    const named = { start: from, end: from + last.index - first.index + last[0].length };
    const shown = cut(article, named).replace(/[\s,;:.…!?-]+$/u, '');
    if (shown.length < FEWEST_LETTERS || !isFirst(article, shown, from)) continue;
    return words.length > MOST_WORDS ? `“${shown} …”` : `“${shown}”`;
  }
  return null;
}

function isFirst({ text }: Article, words: string, start: number): boolean {
  return literally(words).exec(text)?.index === start;
}
