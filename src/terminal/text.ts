import pc from 'picocolors';
import type { Article } from '../article/article.ts';
import type { Verbatim } from '../article/cut.ts';
import { cut } from '../article/cut.ts';
import { contains } from '../article/span.ts';
import type { Answer, Excerpt } from '../assistant/answer.ts';
import { writeOut } from '../dates/calendar.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Style } from '../quotes/quotation.ts';
import { checkedText } from './checked.ts';
import { printable } from './printable.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** Stands before each line of the article's words, so that they can be told from the program's. */
const BAR = '│ ';

/** What the reader is told of how a quotation is known. */
const STYLE_NAME: Record<Style, string> = { direct: 'said', mixed: 'said in part', indirect: 'reported' };

/** An answer as text for a terminal. */
export function toText(article: Article, answer: Answer, colour: boolean): string {
  const colours = pc.createColors(colour);
  const blocks = [
    ...(answer.message ? [colours.bold(printable(answer.message))] : []),
    ...(answer.dates.length > 0 ? [datesText(article, answer, colours)] : []),
    ...(answer.dates.length === 0 && answer.excerpts.length > 0
      ? [excerptsText(article, answer.excerpts, colours)]
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

function excerptsText(article: Article, excerpts: readonly Excerpt[], colours: Colours): string {
  return excerpts.map((excerpt) => excerptText(article, excerpt, colours)).join('\n');
}

function excerptText(article: Article, { span, quotation, speaker }: Excerpt, colours: Colours): string {
  const words = quoted(cut(article, span));
  if (!quotation) return words;
  const who = speaker ? printable(cut(article, speaker)) : 'somebody not named';
  return `${colours.cyan(who)} ${colours.dim(`(${STYLE_NAME[quotation.style]})`)}\n${words}`;
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

/** The article's words behind a bar on every line. */
function quoted(words: Verbatim): string {
  return words
    .split('\n')
    .map((line) => `  ${BAR}${printable(line)}`)
    .join('\n');
}
