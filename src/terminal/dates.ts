import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import type { Answer } from '../assistant/answer.ts';
import { writtenOut } from '../assistant/wording.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { isCoarse } from '../dates/timeline.ts';
import { writeOut } from '../dates/write-out.ts';
import type { Colours } from './colours.ts';
import { excerptLink } from './excerpt-link.ts';
import { printable } from './printable.ts';
import { quoted } from './quoted.ts';

/** Few dates each with its working over its sentence; a timeline with a line for each. */
export function datesText(article: Article, answer: Answer, colours: Colours): string {
  const { dates, sum } = answer;
  if (dates.length > 1 && !sum) return timelineText(article, answer, colours);
  return dates.map((date) => dateText(article, answer, date, colours)).join('\n');
}

/** A date written out, with what it was worked out from, over the sentence that has it. */
function dateText(article: Article, answer: Answer, date: DateMention, colours: Colours): string {
  const day = colours.green(writtenOut(date));
  const note = colours.dim(`(${workingOf(article, date)})`);
  const sentence = sentenceOf(answer, date);
  const link = excerptLink(article, sentence, colours);
  return `${day} ${note}\n${quoted(cut(article, sentence), null, link)}`;
}

function workingOf(article: Article, { span, basis, rule, computed, alternative }: DateMention): string {
  const notes = [
    ...(computed ? ['computed'] : []),
    ...(alternative ? ['ambiguous'] : []),
    `“${printable(cut(article, span))}”`,
    ...(basis ? [`counted from ${writeOut(basis.value)}`] : []),
    `rule ${rule}`,
  ];
  return notes.join(', ');
}

/** A longer date than this pushes the bar of its own line to the right, and of no other. */
const WIDEST = 40;

/** One line an event; those of which only the month or year is known stand apart. */
function timelineText(article: Article, answer: Answer, colours: Colours): string {
  const lines = answer.dates.map((date) => ({ date, text: lineDate(date) }));
  const width = Math.min(WIDEST, Math.max(...lines.map(({ text }) => text.length)));
  const shown = (coarse: boolean) =>
    lines
      .filter(({ date }) => isCoarse(date) === coarse)
      .map(({ date, text }) => {
        const sentence = sentenceOf(answer, date);
        const label = { text, width, colour: colours.green };
        return quoted(cut(article, sentence), label, excerptLink(article, sentence, colours));
      });
  const coarse = shown(true);
  const heading = coarse.length > 0 ? [colours.bold('Known only to the month or year:')] : [];
  return [...shown(false), ...heading, ...coarse].join('\n');
}

function lineDate(date: DateMention): string {
  const notes = [...(date.computed ? ['computed'] : []), ...(date.alternative ? ['ambiguous'] : [])];
  return notes.length > 0 ? `${writtenOut(date)} (${notes.join(', ')})` : writtenOut(date);
}

function sentenceOf({ excerpts }: Answer, { span }: DateMention): Span {
  return excerpts.find((excerpt) => contains(excerpt.span, span))?.span ?? span;
}
