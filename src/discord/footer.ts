import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { overlapping } from '../article/span.ts';
import { linkToSentence, webAddress } from '../article/text-fragment.ts';
import { writeOut } from '../dates/calendar.ts';
import { escapeMarkdown } from './escape.ts';

/**
 * Longer titles, names of sources and links would fill the message; they are left out rather than cut, and a link whose `words`
 * are longer leads to the page alone. In code units.
 */
const LONGEST = { title: 200, source: 80, link: 300, words: 200 } as const;

/** More stretches of sentences aren't told one by one. */
const MOST_STRETCHES = 8;

/** What the sentences' numbers and the place in the answer take at most, in code units. */
const NUMBERS = 150;

const GAP = ' · ';

/**
 * The small print below a page: which sentences stand there, what they are from, and which part of the answer it is.
 *
 * @param spans the excerpts of the page
 * @param place such as "page 2 of 3"; null for an answer in one part
 */
export function footer(article: Article, spans: readonly Span[], place: string | null): string {
  const parts = [
    ...(spans.length > 0 ? [sentenceNumbers(article, spans)] : []),
    ...origin(article, spans[0] ?? null),
    ...(place === null ? [] : [place]),
  ];
  return parts.length > 0 ? `-# ${parts.join(GAP)}` : '';
}

/** The code units that no footer of this article has more of. */
export function footerRoom(article: Article): number {
  const words = article.source.link === undefined ? 0 : LONGEST.words;
  return ['-# ', ...origin(article, null)].join(GAP).length + NUMBERS + words;
}

/** Title, source, day of publication and the link to the first excerpt, as far as they are known. */
function origin(article: Article, excerpt: Span | null): readonly string[] {
  const { title, source, published, text } = article;
  const headline = title && escapeMarkdown(cut({ text }, title));
  const name = source.name === undefined ? '' : escapeMarkdown(source.name.replaceAll(/\s+/gu, ' '));
  const link = linkTarget(article, excerpt);
  return [
    ...(headline && headline.length <= LONGEST.title ? [`“${headline}”`] : []),
    ...(name !== '' && name.length <= LONGEST.source ? [name] : []),
    ...(published ? [`published ${writeOut(published.day)}`] : []),
    ...(link === null ? [] : [`[the article](<${link}>)`]),
  ];
}

/** The address of an excerpt or, where that is too long, of its page; null where there is none of the web. */
function linkTarget(article: Article, excerpt: Span | null): string | null {
  const address = webAddress(article.source.link);
  const page = address && unending(address);
  if (!page || page.length > LONGEST.link) return null;
  const sentence = excerpt && linkToSentence(article, article.source.link, excerpt);
  const target = sentence && unending(sentence);
  return target && target.length <= page.length + LONGEST.words ? target : page;
}

/** An address with nothing in it that could end its link or begin another mark; the `:~:` before a sentence's words stays. */
function unending(address: string): string {
  return address.replaceAll(
    /[()<>[\]|\\*_`@\s]|(?<!:)~|~(?!:)/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** "Sentence 3 of 21", "Sentences 3–4, 9 of 21" */
function sentenceNumbers({ sentences }: Article, spans: readonly Span[]): string {
  const numbers = new Set(
    spans.flatMap((span) => overlapping(sentences, span).map((sentence) => sentences.indexOf(sentence) + 1)),
  );
  const stretches: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else stretches.push([number, number]);
  }
  const told = stretches.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const shown = told.length > MOST_STRETCHES ? [...told.slice(0, MOST_STRETCHES), '…'] : told;
  return `Sentence${numbers.size === 1 ? '' : 's'} ${shown.join(', ')} of ${sentences.length}`;
}
