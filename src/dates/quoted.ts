import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';

/** The stretches of an article that stand in double quotation marks, in order. One that nobody closes ends with its paragraph. */
export function quotedSpans({ text, paragraphs }: Article): readonly Span[] {
  return paragraphs.flatMap((paragraph) => {
    const spans: Span[] = [];
    let open = -1;
    for (const { 0: mark, index } of text.slice(paragraph.start, paragraph.end).matchAll(/["“”]/gu)) {
      const at = paragraph.start + index;
      if (open < 0 && mark !== '”') open = at;
      else if (open >= 0 && mark !== '“') {
        spans.push({ start: open, end: at });
        open = -1;
      }
    }
    if (open >= 0) spans.push({ start: open, end: paragraph.end });
    return spans;
  });
}
