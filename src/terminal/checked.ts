import type { Article } from '../article/article.ts';
import type { Checked } from '../assistant/answer.ts';
import type { Colours } from './colours.ts';
import { marksIn } from './marked.ts';

/** Where a checked text parts from the article: the text, with marks that can be told apart without colour too. */
export function checkedText(article: Article, { text, differences }: Checked, colours: Colours): string {
  const marks = marksIn(colours);
  const legend = `The text, with ${marks.old('the article’s words')} and ${marks.own('its own')}:`;
  return `${colours.dim(legend)}\n  ${marks.text(article, text, differences)}`;
}
