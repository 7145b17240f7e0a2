import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Checked } from '../assistant/answer.ts';
import type { Segment } from '../check/segments.ts';
import { segmentsOf } from '../check/segments.ts';
import { escapeMarkdown } from './escape.ts';

const LEGEND = '-# The text, with ~~its own words~~ and **the article’s**:';
const TOO_MANY = '-# The text differs in more places than can be shown.';

/**
 * Where a checked text parts from the article, in at most `room` code units: the text on one line, its own words struck out,
 * the article's bold.
 */
export function checkedBlock(article: Article, { text, differences }: Checked, room: number): string {
  const shown = segmentsOf(text, differences).map((segment) => styled(article, text, segment));
  const block = `${LEGEND}\n${shown.join('').trim()}`;
  return block.length <= room ? block : TOO_MANY;
}

function styled(article: Article, text: string, segment: Segment): string {
  switch (segment.kind) {
    case 'same':
      return oneLine(text.slice(segment.span.start, segment.span.end));
    case 'text':
      return ` ~~${oneLine(text.slice(segment.span.start, segment.span.end))}~~`;
    case 'article':
      return `**${oneLine(cut(article, segment.span))}**`;
    case 'more':
      return '**…**';
    case 'skipped':
      return ' … ';
    case 'space':
      return ' ';
  }
}

/** Escaped; a colon at the end may meet what makes it a link's. */
function oneLine(words: string): string {
  return escapeMarkdown(words.replaceAll(/\s+/gu, ' ')).replace(/:$/u, '\\:');
}
