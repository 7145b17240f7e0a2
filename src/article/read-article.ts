import type { Article, ArticleSource, DatedLine, DateOrder, Line, LineRole, Sentence } from './article.ts';
import { behindName, readDateLine } from './date-line.ts';
import { isFurniture, isHeading } from './furniture.ts';
import { readLeadDate } from './lead-date.ts';
import type { RawLine } from './lines.ts';
import { isHardWrapped, splitLines } from './lines.ts';
import { splitSentences } from './sentences.ts';
import type { Span } from './span.ts';

/** What is known of an article from outside its text. */
export interface Known {
  /** The day of publication, `YYYY-MM-DD`, where the text has no date line. */
  readonly published?: string;
  /** The day of its last change, `YYYY-MM-DD`, where the text has no date line. */
  readonly updated?: string;
  /** The text begins with its first sentence: it has neither title nor date line. */
  readonly headless?: boolean;
  readonly source?: ArticleSource;
}

/** A title longer than this many code units is taken for a paragraph. */
const LONGEST_TITLE = 250;

/** The date line stands among the first lines, if anywhere. */
const DATE_LINE_WITHIN = 8;

/** Further down "Vienna, 9 June 1915" is a heading. */
const NAMED_DATE_LINE_WITHIN = 3;

/**
 * Finds the structure of an article: title, date line, furniture, paragraphs, sentences. Never fails: a text without
 * any of these is prose.
 *
 * @param text the file, decoded from UTF-8 and otherwise untouched
 */
export function readArticle(text: string, known: Known = {}): Article {
  const raw = splitLines(text);
  const head = known.headless ? NO_HEAD : readHead(text, raw);
  const lines = withProse(
    raw.map((line, index) => ({ ...spanOf(line), role: roleOf(text, line, index, head) })),
  );
  const paragraphs = joinParagraphs(text, raw, lines);
  const split = paragraphs.map((paragraph) => splitSentences(text, paragraph));
  const sentences = split.flatMap((spans, paragraph): Sentence[] =>
    spans.map((span) => ({ ...span, paragraph })),
  );
  const [first] = paragraphs;
  const lead = first ? readLeadDate(text, first) : null;
  return {
    text,
    title: head.title,
    published: head.published ?? fromOutside(known.published) ?? lead,
    updated: head.updated ?? fromOutside(known.updated),
    dateOrder: head.dateOrder,
    lines,
    paragraphs,
    sentences,
    source: known.source ?? {},
  };
}

function fromOutside(day: string | undefined): DatedLine | null {
  return day === undefined ? null : { day, span: null };
}

interface Head {
  readonly title: Span | null;
  /** Index of the date line among the lines; -1 for none. */
  readonly dateLine: number;
  readonly published: DatedLine | null;
  readonly updated: DatedLine | null;
  readonly dateOrder: DateOrder;
}

const NO_HEAD: Head = { title: null, dateLine: -1, published: null, updated: null, dateOrder: null };

function readHead(text: string, lines: readonly RawLine[]): Head {
  const [first] = lines;
  if (!first) return NO_HEAD;
  for (const [index, line] of lines.slice(0, DATE_LINE_WITHIN).entries()) {
    const span = spanOf(line);
    const isBelowTitle = index > 0 && index <= NAMED_DATE_LINE_WITHIN;
    const dates =
      readDateLine(text, span) ?? (isBelowTitle ? readDateLine(text, behindName(text, span)) : null);
    if (!dates) continue;
    return { title: index > 0 ? titleOf(text, first) : null, dateLine: index, ...dates };
  }
  return {
    ...NO_HEAD,
    title: lines.length > 1 && !endsAsSentence(text, first) ? titleOf(text, first) : null,
  };
}

function titleOf(text: string, line: RawLine): Span | null {
  const fits = line.end - line.start <= LONGEST_TITLE && !isFurniture(text.slice(line.start, line.end));
  return fits ? spanOf(line) : null;
}

function endsAsSentence(text: string, line: Span): boolean {
  return /[.…。]["'”’»)\]]*$/u.test(text.slice(Math.max(line.start, line.end - 6), line.end));
}

function roleOf(text: string, line: RawLine, index: number, head: Head): LineRole {
  if (head.title && line.start === head.title.start) return 'title';
  if (index === head.dateLine) return 'dateline';
  const words = text.slice(line.start, line.end);
  if (isFurniture(words)) return 'furniture';
  return isHeading(words) ? 'heading' : 'prose';
}

/** A text of nothing but short lines (a note, verse) has no headings: they are its prose. */
function withProse(lines: readonly Line[]): readonly Line[] {
  if (lines.some((line) => line.role === 'prose')) return lines;
  return lines.map((line) => (line.role === 'heading' ? { ...line, role: 'prose' } : line));
}

/** Each line of prose is a paragraph; in a text wrapped at a fixed width, each block between blank lines is. */
function joinParagraphs(text: string, raw: readonly RawLine[], lines: readonly Line[]): readonly Span[] {
  const prose = (line: Line) => line.role === 'prose';
  if (!isHardWrapped(text, raw)) return lines.filter(prose).map(spanOf);
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const startsBlock = raw[index]?.afterBlank ?? true;
    if (startsBlock) open = null;
    // Inside a block a short last line looks like a heading; it goes on with its paragraph.
    if (open && line.role === 'heading') open.end = line.end;
    else if (open && prose(line)) open.end = line.end;
    else if (prose(line)) {
      open = spanOf(line);
      paragraphs.push(open);
    }
  }
  return paragraphs;
}

function spanOf({ start, end }: Span): { start: number; end: number } {
  return { start, end };
}
