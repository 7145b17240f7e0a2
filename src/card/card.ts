import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { trimmed } from '../article/span.ts';
import type { Excerpt, Speaker } from '../assistant/answer.ts';

/** Somebody quoted, as a card names them. */
export interface CardSpeaker {
  readonly name: Span;
  /** What the article introduces them as, without the name: "Russian Defense Minister"; null where it doesn't. */
  readonly title: Span | null;
}

/** What a card shows: a direct quotation, whose it is and where it stands. */
export interface Card {
  /** The spans of the quotation, in order, each as its paragraphs: quotation marks included, line breaks left out. */
  readonly quotation: readonly (readonly Span[])[];
  /** Nobody where the article has no word for who speaks. */
  readonly speakers: readonly CardSpeaker[];
  /** More speak together than are named. */
  readonly others: boolean;
  /**
   * The article's: a span where the text has it, words where it stands beside the text, as on web pages. Null where there is none, or one
   * that is no headline but a paragraph.
   */
  readonly headline: Span | string | null;
  readonly source: string | null;
  /** When the article was published, `YYYY-MM-DD`. */
  readonly day: string | null;
}

/** A card, or the sentence that says why there can be none. */
export type Planned = { readonly card: Card } | { readonly obstacle: string };

/** What a card and its alternative text hold, in code units; a longer quotation is an article, not a card. */
export const LONGEST_QUOTATION = 800;
/** Paragraphs and spans; each takes room of its own. */
const MOST_PARTS = 20;
const LONGEST_NAME = 120;
const LONGEST_HEADLINE = 250;
const LONGEST_SOURCE = 80;

/** More names would be more than the words below them. */
const SPEAKERS_NAMED = 3;

/** Chooses what the card of an excerpt shows: nothing but the content of its direct quotation, none of it left out. */
export function planCard(article: Article, { quotation, speakers }: Excerpt): Planned {
  if (quotation?.style !== 'direct' || quotation.class !== 'speech') return { obstacle: NOT_DIRECT };
  const parts = quotation.content
    .map((span) => paragraphsOf(article, span))
    .filter((paragraphs) => paragraphs.length > 0);
  const length = parts.flat().reduce((sum, { start, end }) => sum + end - start, 0);
  if (length === 0) return { obstacle: NOT_DIRECT };
  if (length > LONGEST_QUOTATION || parts.flat().length > MOST_PARTS) return { obstacle: tooLong(length) };
  const named = speakers.slice(0, SPEAKERS_NAMED);
  if (named.some(({ name }) => name.end - name.start > LONGEST_NAME)) return { obstacle: LONG_NAME };
  return {
    card: {
      quotation: parts,
      speakers: named.map((speaker) => cardSpeaker(article, speaker)),
      others: speakers.length > SPEAKERS_NAMED,
      headline: headlineOf(article),
      source: atMost(LONGEST_SOURCE, article.source.name),
      day: article.published?.day ?? null,
    },
  };
}

const NOT_DIRECT =
  'There is no card of this: only somebody’s very words can be on one, all of them in quotation marks or a turn of an interview.';
const LONG_NAME = 'There is no card of this: the words for who speaks are too long for one.';

/** Says that a quotation of so many code units has no room on a card. */
export function tooLong(length: number): string {
  return `There is no card of this: the quotation is too long for one (${length} characters).`;
}

function headlineOf({ title, source }: Article): Card['headline'] {
  if (title === null) return atMost(LONGEST_HEADLINE, source.title);
  return title.end - title.start <= LONGEST_HEADLINE ? title : null;
}

function atMost(longest: number, text: string | undefined): string | null {
  return text !== undefined && text.length <= longest ? text : null;
}

/** The lines of a span that have words on them; a quotation may run over several paragraphs of the file. */
function paragraphsOf({ text }: Article, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n\u2028\u2029]+/gu)]
    .map(({ index, 0: line }) => trimmed(text, { start: start + index, end: start + index + line.length }))
    .filter((span) => span.start < span.end);
}

/** White space, and the comma between a name and its apposition. */
const AROUND_TITLE = /^[\s,]*(?<title>.*?)[\s,]*$/su;

/** The introduction without the name at its one end or the other. */
function cardSpeaker({ text }: Article, { name, introduction }: Speaker): CardSpeaker {
  const words = text.slice(introduction.start, introduction.end);
  const known = text.slice(name.start, name.end);
  const at = words.endsWith(known) ? words.length - known.length : words.indexOf(known);
  if (at < 0 || words === known) return { name, title: null };
  const [start, end] = at > 0 ? [0, at] : [known.length, words.length];
  const [, title = ''] = AROUND_TITLE.exec(words.slice(start, end)) ?? [];
  if (title === '') return { name, title: null };
  const from = introduction.start + words.indexOf(title, start);
  return { name, title: { start: from, end: from + title.length } };
}
