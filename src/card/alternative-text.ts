import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { NOT_NAMED } from '../assistant/wording.ts';
import { writeOut } from '../dates/write-out.ts';
import type { Card } from './card.ts';

/** What Discord takes as an attachment's description, in characters. */
export const LONGEST_ALTERNATIVE = 1024;

/**
 * A card in words, for those who can't see it: who speaks, the quotation whole and unchanged, the article, its source and date.
 * At most {@link LONGEST_ALTERNATIVE} code units: the titles, then the headline, at last all but the quotation are left out where they don't fit.
 */
export function alternativeText(article: Article, card: Card): string {
  const untitled = card.speakers.map((speaker) => ({ ...speaker, title: null }));
  const shorter = [card, { ...card, speakers: untitled }, { ...card, speakers: untitled, headline: null }];
  const texts = shorter.map((each) => describe(article, each));
  return texts.find((text) => text.length <= LONGEST_ALTERNATIVE) ?? wordsOf(article, card);
}

function describe(article: Article, card: Card): string {
  const from = [
    ...(card.headline ? [`the article “${headlineOf(article, card.headline)}”`] : []),
    ...(card.source ? [card.source] : []),
    ...(card.day ? [writeOut(card.day)] : []),
  ];
  return `${speakersOf(article, card)}: ${wordsOf(article, card)}${from.length > 0 ? ` — ${from.join(', ')}` : ''}`;
}

function headlineOf(article: Article, headline: Span | string): string {
  return typeof headline === 'string' ? headline : cutOnOneLine(article, headline);
}

function speakersOf(article: Article, { speakers, others }: Card): string {
  if (speakers.length === 0) return NOT_NAMED;
  const names = speakers.map(({ name, title }) =>
    title ? `${cutOnOneLine(article, name)} (${cutOnOneLine(article, title)})` : cutOnOneLine(article, name),
  );
  return [...names, ...(others ? ['others'] : [])].join(' and ');
}

/** Each span of the quotation, with a mark of the program's own between them. */
function wordsOf(article: Article, { quotation }: Card): string {
  return quotation.map((part) => part.map((span) => cut(article, span)).join(' ')).join(' · ');
}

function cutOnOneLine(article: Article, span: Span): string {
  return cut(article, span).replaceAll(/\s+/gu, ' ');
}
