import type { Article } from '../article/article.ts';
import type { Checked } from '../assistant/answer.ts';
import type { Marking } from '../check/marked-text.ts';
import { markedText } from '../check/marked-text.ts';
import { escapedLine } from './escape.ts';

const LEGEND = '-# The text, with ~~its own words~~ and **the article’s**:';
const TOO_MANY = '-# The text differs in more places than can be shown.';

/**
 * Where a checked text parts from the article, in at most `room` code units: the text on one line, its own words struck out,
 * the article's bold.
 */
export function checkedBlock(article: Article, { text, differences }: Checked, room: number): string {
  const block = `${LEGEND}\n${markedText(article, text, differences, MARKS)}`;
  return block.length <= room ? block : TOO_MANY;
}

const MARKS: Marking = {
  plain: escapedLine,
  own: (words) => ` ~~${words}~~`,
  old: (words) => `**${words}**`,
  skipped: ' … ',
};
