import type { Article, Sentence } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { GAP } from './pages.ts';
import { blockQuote } from './passage.ts';

/** So many sentences on each side tell what an excerpt stands in. */
const NEIGHBOURS = 2;

const LABELS = { before: '-# Before it, the article says:', after: '-# After it:' } as const;

const NOTHING_AROUND = '-# The article says nothing before or after it.';
const NO_ROOM = '-# What stands around it is too long for Discord; the article itself has it.';

/** The sentences before and after an excerpt as block quotes of their own, the nearest as far as `room` code units go. */
export function contextOf(article: Article, span: Span, room: number): string {
  const { before, after } = neighbours(article, span);
  if (before.length + after.length === 0) return NOTHING_AROUND;
  for (let count = NEIGHBOURS; count > 0; count--) {
    const parts = [
      ...side(article, LABELS.before, before.slice(-count)),
      ...side(article, LABELS.after, after.slice(0, count)),
    ];
    const text = parts.join(GAP);
    if (text.length <= room) return text;
  }
  return NO_ROOM;
}

function neighbours({ sentences }: Article, span: Span): { before: Sentence[]; after: Sentence[] } {
  const orEnd = (index: number) => (index < 0 ? sentences.length : index);
  const from = orEnd(sentences.findIndex(({ end }) => end > span.start));
  const to = orEnd(sentences.findIndex(({ start }) => start >= span.end));
  return {
    before: sentences.slice(Math.max(0, from - NEIGHBOURS), from),
    after: sentences.slice(to, to + NEIGHBOURS),
  };
}

/** Sentences of one paragraph stand together; those of several are parted, as what lies between may be no prose. */
function side(article: Article, label: string, sentences: readonly Sentence[]): readonly string[] {
  const paragraphs: { paragraph: number; start: number; end: number }[] = [];
  for (const { paragraph, start, end } of sentences) {
    const last = paragraphs.at(-1);
    if (last?.paragraph === paragraph) last.end = end;
    else paragraphs.push({ paragraph, start, end });
  }
  return paragraphs.map((span, index) => (index === 0 ? `${label}\n` : '') + blockQuote(article, span));
}
