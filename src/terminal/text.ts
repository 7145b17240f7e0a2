import pc from 'picocolors';
import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import type { Answer, Excerpt, Heading, QuotedSpeaker } from '../assistant/answer.ts';
import { sameSpeakers } from '../assistant/excerpts.ts';
import { countedSpeakers, countOf, howKnown, NOT_NAMED, takenNotice } from '../assistant/wording.ts';
import { writeOut } from '../dates/write-out.ts';
import type { Quotation } from '../quotes/quotation.ts';
import { checkedText } from './checked.ts';
import type { Colours } from './colours.ts';
import { datesText } from './dates.ts';
import { excerptLink } from './excerpt-link.ts';
import { printable } from './printable.ts';
import type { Label } from './quoted.ts';
import { quoted } from './quoted.ts';

/** How each quotation is known stands before its bar, so that direct and reported speech are told apart at a glance. */
const LABEL_WIDTH = 'reported view'.length;

/** An answer as text for a terminal. */
export function toText(article: Article, answer: Answer, colour: boolean): string {
  const colours = pc.createColors(colour);
  const blocks = [
    ...(answer.takenAs ? [colours.dim(printable(takenNotice(answer.takenAs)))] : []),
    ...(answer.message ? [colours.bold(printable(answer.message))] : []),
    ...(answer.sum ? [`  ${printable(answer.sum.text)}`] : []),
    ...(answer.heading ? headText(article, answer.heading, colours) : []),
    ...(answer.dates.length > 0 ? [datesText(article, answer, colours)] : []),
    ...(answer.dates.length === 0 && answer.excerpts.length > 0
      ? [excerptsText(article, answer, colours)]
      : []),
    ...(answer.check && answer.check.differences.length > 0
      ? [checkedText(article, answer.check, colours)]
      : []),
  ];
  return blocks.join('\n');
}

/** What `npm start` says before its first prompt. @param article null where there is none to be asked */
export function welcome(article: Article | null, colour: boolean): string {
  const colours = pc.createColors(colour);
  return [
    `${colours.bold('Verbatim')} answers in the article's own words.`,
    ...(article ? factsText(article, colours) : ['There is no article here yet: /article add LINK or FILE.']),
    'Ask who said what, when it was, or anything else; /summary, /when, /quotes, /check and /help are commands, /article and /find those of the library. Ctrl-D leaves.',
  ].join('\n');
}

function factsText(article: Article, colours: Colours): readonly string[] {
  const { length } = article.sentences;
  const facts = [
    ...(article.source.name ? [article.source.name] : []),
    ...(article.published ? [writeOut(article.published.day)] : []),
    length === 1 ? '1 sentence' : `${length} sentences`,
  ];
  return [
    titleText(article, article.title) ?? 'An article without a title',
    colours.dim(`  ${printable(facts.join(', '))}`),
  ];
}

/** The headline behind a bar where it is a slice of the text, else as the page gave it; null without one. */
function titleText({ text, source }: Article, title: Span | null): string | null {
  if (title) return quoted(cut({ text }, title));
  return source.title ? `  ${printable(source.title)}` : null;
}

/** The headline; day and source below it. */
function headText(article: Article, { title, day, source }: Heading, colours: Colours): readonly string[] {
  const facts = [...(source ? [printable(source)] : []), ...(day ? [writeOut(day)] : [])];
  const headline = titleText(article, title);
  return [
    ...(headline === null ? [] : [headline]),
    ...(facts.length > 0 ? [colours.dim(`  ${facts.join(', ')}`)] : []),
  ];
}

/** Each speaker is introduced once, above their words. */
function excerptsText(article: Article, answer: Answer, colours: Colours): string {
  const { excerpts } = answer;
  const counted = countedSpeakers(answer);
  return excerpts
    .map((excerpt, index) => {
      const before = excerpts[index - 1];
      const words = excerptText(article, excerpt, colours);
      const goesOn = before?.quotation && excerpt.quotation && sameSpeakers(before, excerpt);
      const heading = goesOn ? null : headingText(article, excerpt, counted, colours);
      return heading === null ? words : `${heading}\n${words}`;
    })
    .join('\n');
}

/** Who speaks, as the article introduces them; those whom the answer is about with the number of their quotations. */
function headingText(
  article: Article,
  { quotation, speakers }: Excerpt,
  counted: readonly QuotedSpeaker[],
  colours: Colours,
): string | null {
  if (!quotation) return null;
  if (speakers.length === 0) return colours.cyan(NOT_NAMED);
  return speakers
    .map((speaker) => {
      const count = countOf(speaker, counted);
      const name = colours.cyan(printable(cut(article, speaker.introduction)));
      return count === null ? name : `${name} ${colours.dim(`(${count})`)}`;
    })
    .join(' and ');
}

function excerptText(article: Article, { span, quotation, place }: Excerpt, colours: Colours): string {
  const [words, link] = [cut(article, span), excerptLink(article, span, colours)];
  if (place !== undefined) return quoted(words, placeLabel(place, quotation, colours), link);
  if (!quotation) return quoted(words, null, link);
  const colour = labelColour(quotation, colours);
  return quoted(words, { text: howKnown(quotation), width: LABEL_WIDTH, colour }, link);
}

/** In a summary every sentence has its number before the bar, and behind the number how it is known. */
function placeLabel(place: number, quotation: Quotation | null, colours: Colours): Label {
  const number = String(place).padStart(PLACE_WIDTH);
  const label = quotation ? `${number} ${howKnown(quotation)}` : number;
  const colour = quotation ? labelColour(quotation, colours) : colours.dim;
  return { text: label, width: PLACE_WIDTH + 1 + LABEL_WIDTH, colour };
}

/** Digits of a sentence's number for which room is kept. */
const PLACE_WIDTH = 3;

function labelColour({ style, class: kind }: Quotation, colours: Colours): Colours['green'] {
  if (kind === 'other') return colours.magenta;
  return style === 'indirect' ? colours.yellow : colours.green;
}
