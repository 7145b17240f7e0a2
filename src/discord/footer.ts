import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { overlapping } from '../article/span.ts';
import { linkToSentence, webAddress } from '../article/text-fragment.ts';
import { writeIn } from '../dates/write-in.ts';
import { escapeMarkdown } from './escape.ts';
import type { Manner } from './manner.ts';
import { PLAIN } from './manner.ts';

/**
 * Longer titles, names of sources and links would fill the message; they are left out rather than cut, and a link whose `words`
 * are longer leads to the page alone. In code units.
 */
const LONGEST = { title: 200, source: 80, link: 300, words: 200 } as const;

/** More stretches of sentences aren't told one by one. */
const MOST_STRETCHES = 8;

/** What the sentences' numbers, the place in the answer and the version take at most, and a day in a language of longer words; in code units. */
const NUMBERS = 230;

/** Stands where the article has another text now. */
const EARLIER = 'from an earlier version of the article, which has changed since';

/** Between facts that stand on one line. */
export const DOT = ' · ';

/**
 * The small print below a page: which sentences stand there, what they are from, and which part of the answer it is.
 *
 * @param spans the excerpts of the page
 * @param place such as "page 2 of 3"; null for an answer in one part
 */
export function footer(
  article: Article,
  spans: readonly Span[],
  place: string | null,
  { language, isEarlier }: Manner = PLAIN,
): string {
  const parts = [
    ...sentenceNumbers(article, spans),
    ...origin(article, spans[0] ?? null, language),
    ...(isEarlier ? [EARLIER] : []),
    ...(place === null ? [] : [place]),
  ];
  return parts.length > 0 ? `-# ${parts.join(DOT)}` : '';
}

/** The code units that no footer of this article has more of. */
export function footerRoom(article: Article): number {
  const words = article.source.link === undefined ? 0 : LONGEST.words;
  return ['-# ', ...origin(article, null, PLAIN.language)].join(DOT).length + NUMBERS + words;
}

/** Title, source, day of publication and the link to the first excerpt, as far as they are known. */
function origin(article: Article, excerpt: Span | null, language: string): readonly string[] {
  const { title, source, published, text } = article;
  // Of a page the title stands beside the text.
  const words = title ? cut({ text }, title) : (source.title ?? '');
  const headline = escapeMarkdown(words.replaceAll(/\s+/gu, ' ').trim());
  const name = source.name === undefined ? '' : escapeMarkdown(source.name.replaceAll(/\s+/gu, ' '));
  const link = excerptTarget(article, excerpt);
  return [
    ...(headline && headline.length <= LONGEST.title ? [`“${headline}”`] : []),
    ...(name !== '' && name.length <= LONGEST.source ? [name] : []),
    ...(published ? [`published ${writeIn(language, published.day)}`] : []),
    ...(link === null ? [] : [`[the article](<${link}>)`]),
  ];
}

/** The target of a link to an excerpt or, where that is too long, to its page; null where there is none of the web. */
export function excerptTarget(article: Article, excerpt: Span | null): string | null {
  const page = pageTarget(article.source.link);
  if (page === null) return null;
  const sentence = excerpt && linkToSentence(article, article.source.link, excerpt);
  const target = sentence && unending(sentence);
  return target && target.length <= page.length + LONGEST.words ? target : page;
}

/** The address of a page as the target of a link of the bot's; null where it is none of the web, or too long. */
export function pageTarget(link: string | undefined): string | null {
  const address = webAddress(link);
  const page = address && unending(address);
  return page && page.length <= LONGEST.link ? page : null;
}

/** An address with nothing in it that could end its link or begin another mark; the `:~:` before a sentence's words stays. */
function unending(address: string): string {
  return address.replaceAll(
    /[()<>[\]|\\*_`@\s]|(?<!:)~|~(?!:)/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** "Sentence 3 of 21", "Sentences 3–4, 9 of 21"; nothing where no sentence is shown, but the headline or a byline. */
function sentenceNumbers({ sentences }: Article, spans: readonly Span[]): readonly string[] {
  const numbers = new Set(
    spans.flatMap((span) => overlapping(sentences, span).map((sentence) => sentences.indexOf(sentence) + 1)),
  );
  if (numbers.size === 0) return [];
  const stretches: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else stretches.push([number, number]);
  }
  const told = stretches.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const shown = told.length > MOST_STRETCHES ? [...told.slice(0, MOST_STRETCHES), '…'] : told;
  return [`Sentence${numbers.size === 1 ? '' : 's'} ${shown.join(', ')} of ${sentences.length}`];
}
