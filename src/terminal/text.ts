import pc from 'picocolors';
import type { Article } from '../article/article.ts';
import type { Verbatim } from '../article/cut.ts';
import { cut } from '../article/cut.ts';
import type { Answer, Excerpt } from '../assistant/answer.ts';
import { writeOut } from '../dates/calendar.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Style } from '../quotes/quotation.ts';

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
    ...(answer.excerpts.length > 0 ? [excerptsText(article, answer.excerpts, colours)] : []),
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

function excerptsText(article: Article, excerpts: readonly Excerpt[], colours: Colours): string {
  return excerpts.map((excerpt) => excerptText(article, excerpt, colours)).join('\n');
}

function excerptText(article: Article, { span, quotation, speaker }: Excerpt, colours: Colours): string {
  const words = quoted(cut(article, span));
  if (!quotation) return words;
  const who = speaker ? printable(cut(article, speaker)) : 'somebody not named';
  return `${colours.cyan(who)} ${colours.dim(`(${STYLE_NAME[quotation.style]})`)}\n${words}`;
}

function datesText(article: Article, { dates, kind }: Answer, colours: Colours): string {
  const single = kind === 'dates' && dates.length === 1;
  return dates.map((date) => dateText(article, date, colours, single)).join('\n');
}

function dateText(article: Article, date: DateMention, colours: Colours, withWorking: boolean): string {
  const day = colours.green(date.value ? writeOut(date.value) : 'Unresolved');
  const notes = [
    ...(date.computed ? ['computed'] : []),
    ...(date.ambiguous ? ['ambiguous'] : []),
    ...(withWorking && date.basis ? [`counted from ${writeOut(date.basis.value)}`] : []),
    ...(withWorking ? [`rule ${date.rule}`] : []),
  ];
  const note = notes.length > 0 ? ` ${colours.dim(`(${notes.join(', ')})`)}` : '';
  return `${day}${note}\n${quoted(cut(article, date.span))}`;
}

/** The article's words behind a bar on every line. */
function quoted(words: Verbatim): string {
  return words
    .split('\n')
    .map((line) => `  ${BAR}${printable(line)}`)
    .join('\n');
}

/** Control characters as pictures of themselves: an article must not steer the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}]/gu, (control) => {
    if (control === '\t' || control === '\n') return control;
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
  });
}
