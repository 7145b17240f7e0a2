import type pc from 'picocolors';
import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Checked } from '../assistant/answer.ts';
import type { Segment } from '../check/segments.ts';
import { segmentsOf } from '../check/segments.ts';
import { printable } from './printable.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** Where a checked text parts from the article: the text, with marks that can be told apart without colour too. */
export function checkedText(article: Article, { text, differences }: Checked, colours: Colours): string {
  const old = (words: string) => colours.red(`[-${words}-]`);
  const own = (words: string) => colours.green(`{+${words}+}`);
  const legend = colours.dim(`The text, with ${old('the article’s words')} and ${own('its own')}:`);
  const shown = segmentsOf(text, differences).map(styled);
  return `${legend}\n  ${shown.join('').trim()}`;

  function styled(segment: Segment): string {
    switch (segment.kind) {
      case 'same':
        return oneLine(text.slice(segment.span.start, segment.span.end));
      case 'text':
        return own(oneLine(text.slice(segment.span.start, segment.span.end)));
      case 'article':
        return old(oneLine(cut(article, segment.span)));
      case 'more':
        return old('…');
      case 'skipped':
        return colours.dim(' … ');
      case 'space':
        return ' ';
    }
  }
}

function oneLine(text: string): string {
  return printable(text.replaceAll(/\s+/gu, ' '));
}
