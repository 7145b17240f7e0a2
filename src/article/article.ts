import type { Span } from './span.ts';

/** A calendar day, `YYYY-MM-DD`, and where the article prints it (null: known from outside the text). */
export interface DatedLine {
  readonly day: string;
  readonly span: Span | null;
}

/** One sentence of the prose. `paragraph` is the index of the paragraph that holds it. */
export interface Sentence extends Span {
  readonly paragraph: number;
}

/** What a line of the file is for. Only `prose` is ever quoted, ranked or summarised. */
export type LineRole = 'title' | 'dateline' | 'heading' | 'furniture' | 'prose';

/** One non-blank line of the file, without the white space around it. */
export interface Line extends Span {
  readonly role: LineRole;
}

/** Which of the two numbers of "03.08.2023" is the day; null where nothing in the article tells. */
export type DateOrder = 'day-first' | 'month-first' | null;

/** Where the article comes from, and what is known of it beside its text: from its page or its companion file. */
export interface ArticleSource {
  /** The headline, where it stands beside the text and not in it. */
  readonly title?: string | undefined;
  readonly name?: string | undefined;
  readonly link?: string | undefined;
}

/**
 * A news article: its file's text, decoded from UTF-8 and otherwise untouched, and its structure as spans of that text.
 * Every offset is in UTF-16 code units; a byte order mark counts as one, a CRLF as two.
 */
export interface Article {
  readonly text: string;
  readonly title: Span | null;
  readonly published: DatedLine | null;
  readonly updated: DatedLine | null;
  readonly dateOrder: DateOrder;
  /** Every non-blank line, in order. */
  readonly lines: readonly Line[];
  /** The prose, in order; each paragraph holds at least one sentence. */
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly source: ArticleSource;
}
