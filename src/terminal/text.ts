import pc from 'picocolors';
import type { Article } from '../article/article.ts';
import type { Verbatim } from '../article/cut.ts';
import { cut } from '../article/cut.ts';
import { contains } from '../article/span.ts';
import type { Answer, Excerpt, QuotedSpeaker } from '../assistant/answer.ts';
import { sameSpeakers } from '../assistant/excerpts.ts';
import { countedSpeakers, countOf, howKnown } from '../assistant/wording.ts';
import { writeOut } from '../dates/calendar.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Quotation } from '../quotes/quotation.ts';
import { checkedText } from './checked.ts';
import { printable } from './printable.ts';

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
    'Ask who said what, when it was, or anything else; /summary, /when, /quotes, /check and /help are commands. Ctrl-D leaves.',
  ].join('\n');
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

function excerptText(article: Article, { span, quotation }: Excerpt, colours: Colours): string {
  const words = cut(article, span);
  return quotation ? quoted(words, howKnown(quotation), labelColour(quotation, colours)) : quoted(words);
}

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
  { span, basis, rule, computed, alternative }: DateMention,
  working: boolean,
): string {
  const notes = [
    ...(computed ? ['computed'] : []),
    ...(alternative ? ['ambiguous'] : []),
    ...(working ? [`“${printable(cut(article, span))}”`] : []),
    ...(working && basis ? [`counted from ${writeOut(basis.value)}`] : []),
    ...(working ? [`rule ${rule}`] : []),
  ];
  return notes.join(', ');
}

/** The article's words behind a bar on every line; before the first, how they are known. */
function quoted(words: Verbatim, label = '', colour: (text: string) => string = String): string {
  return words
    .split('\n')
    .map(
      (line, index) =>
        `  ${marginOf(index === 0 ? label : '', label !== '', colour)}${BAR}${printable(line)}`,
    )
    .join('\n');
}

function marginOf(label: string, wide: boolean, colour: (text: string) => string): string {
  return wide ? `${colour(label)}${' '.repeat(LABEL_WIDTH + 1 - label.length)}` : '';
}
