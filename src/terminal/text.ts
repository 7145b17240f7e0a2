import pc from 'picocolors';
import type { Article } from '../article/article.ts';
import type { Verbatim } from '../article/cut.ts';
import { cut } from '../article/cut.ts';
import { contains } from '../article/span.ts';
import type { Answer, Excerpt, Heading, QuotedSpeaker } from '../assistant/answer.ts';
import { sameSpeakers } from '../assistant/excerpts.ts';
import { countedSpeakers, countOf, howKnown } from '../assistant/wording.ts';
import { writeOut } from '../dates/calendar.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Quotation } from '../quotes/quotation.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** Stands before each line of the article's words, so that they can be told from the program's. */
const BAR = '│ ';

/** How each quotation is known stands before its bar, so that direct and reported speech are told apart at a glance. */
const LABEL_WIDTH = 'reported view'.length;

/** An answer as text for a terminal. */
export function toText(article: Article, answer: Answer, colour: boolean): string {
  const colours = pc.createColors(colour);
  const blocks = [
    ...(answer.message ? [colours.bold(printable(answer.message))] : []),
    ...(answer.heading ? headText(article, answer.heading, colours) : []),
    ...(answer.dates.length > 0 ? [datesText(article, answer, colours)] : []),
    ...(answer.dates.length === 0 && answer.excerpts.length > 0
      ? [excerptsText(article, answer, colours)]
      : []),
  ];
  return blocks.join('\n');
}

/** What `npm start` says before its first prompt. */
export function welcome(article: Article, colour: boolean): string {
  const colours = pc.createColors(colour);
  const title = article.title ? quoted(cut(article, article.title)) : 'An article without a title';
  const facts = [
    ...(article.source.name ? [article.source.name] : []),
    ...(article.published ? [writeOut(article.published.day)] : []),
    `${article.sentences.length} sentences`,
  ];
  return [
    `${colours.bold('Verbatim')} answers in the article's own words.`,
    `${title}`,
    colours.dim(`  ${facts.join(', ')}`),
    'Ask who said what, when it was, or anything else; /summary, /when, /quotes and /help are commands. Ctrl-D leaves.',
  ].join('\n');
}

/** The title behind a bar, as it is the article's; day and source below it. */
function headText(article: Article, { title, day, source }: Heading, colours: Colours): readonly string[] {
  const facts = [...(source ? [printable(source)] : []), ...(day ? [writeOut(day)] : [])];
  return [
    ...(title ? [quoted(cut(article, title))] : []),
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
  if (speakers.length === 0) return colours.cyan('Somebody not named');
  return speakers
    .map((speaker) => {
      const count = countOf(speaker, counted);
      const name = colours.cyan(printable(cut(article, speaker.introduction)));
      return count === null ? name : `${name} ${colours.dim(`(${count})`)}`;
    })
    .join(' and ');
}

function excerptText(article: Article, { span, quotation, place }: Excerpt, colours: Colours): string {
  const words = cut(article, span);
  if (place !== undefined) return placedText(words, place, quotation, colours);
  return quotation ? quoted(words, howKnown(quotation), labelColour(quotation, colours)) : quoted(words);
}

/** In a summary every sentence has its number before the bar, and behind the number how it is known. */
function placedText(words: Verbatim, place: number, quotation: Quotation | null, colours: Colours): string {
  const number = String(place).padStart(PLACE_WIDTH);
  const label = quotation ? `${number} ${howKnown(quotation)}` : number;
  const colour = quotation ? labelColour(quotation, colours) : colours.dim;
  return quoted(words, label, colour, PLACE_WIDTH + 1 + LABEL_WIDTH);
}

/** Digits of a sentence's number for which room is kept. */
const PLACE_WIDTH = 3;

function labelColour({ style, class: kind }: Quotation, colours: Colours): Colours['green'] {
  if (kind === 'other') return colours.magenta;
  return style === 'indirect' ? colours.yellow : colours.green;
}

/** Each date written out, over the sentence that has it: one date with its working, several as a timeline. */
function datesText(article: Article, { dates, excerpts }: Answer, colours: Colours): string {
  return dates
    .map((date) => {
      const sentence = excerpts.find(({ span }) => contains(span, date.span))?.span ?? date.span;
      const note = dateNote(article, date, dates.length === 1);
      const day = colours.green(date.value ? writeOut(date.value) : 'Unresolved');
      return `${day}${note && ` ${colours.dim(`(${note})`)}`}\n${quoted(cut(article, sentence))}`;
    })
    .join('\n');
}

/** What a date was worked out from; in a timeline only what makes it less than sure. */
function dateNote(
  article: Article,
  { span, basis, rule, computed, ambiguous }: DateMention,
  working: boolean,
): string {
  const notes = [
    ...(computed ? ['computed'] : []),
    ...(ambiguous ? ['ambiguous'] : []),
    ...(working ? [`“${printable(cut(article, span))}”`] : []),
    ...(working && basis ? [`counted from ${writeOut(basis.value)}`] : []),
    ...(working ? [`rule ${rule}`] : []),
  ];
  return notes.join(', ');
}

/** The article's words behind a bar on every line; before the first, how they are known. */
function quoted(
  words: Verbatim,
  label = '',
  colour: (text: string) => string = String,
  width = LABEL_WIDTH,
): string {
  return words
    .split('\n')
    .map(
      (line, index) =>
        `  ${marginOf(index === 0 ? label : '', label === '' ? 0 : width, colour)}${BAR}${printable(line)}`,
    )
    .join('\n');
}

function marginOf(label: string, width: number, colour: (text: string) => string): string {
  return width > 0 ? `${colour(label)}${' '.repeat(Math.max(1, width + 1 - label.length))}` : '';
}

/** Control characters as pictures of themselves: an article must not steer the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}]/gu, (control) => {
    if (control === '\t' || control === '\n') return control;
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
  });
}
