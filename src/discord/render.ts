import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import type { Answer, Excerpt, Heading, QuotedSpeaker, Speaker } from '../assistant/answer.ts';
import { countedSpeakers, countOf, howKnown } from '../assistant/wording.ts';
import { writeOut } from '../dates/calendar.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Quotation } from '../quotes/quotation.ts';
import { escapeMarkdown } from './escape.ts';
import type { Block } from './pages.ts';
import { LARGEST_BLOCK, layOut } from './pages.ts';
import { inlineWords, quotePassage } from './passage.ts';

/** A notice is the bot's own, but may repeat the question; of that, so many code units are enough. */
const LONGEST_NOTICE = 600;

/**
 * An answer as the contents of Discord messages, in order: at least one, none empty, each within the limit. The article's
 * words stand in block quotes, or in quotation marks within a line, with every character escaped.
 */
export function renderAnswer(article: Article, answer: Answer): readonly string[] {
  const counted = countedSpeakers(answer);
  const blocks: readonly Block[] = [
    ...(answer.message ? [notice(answer.message)] : []),
    ...(answer.heading ? headBlocks(article, answer.heading) : []),
    ...dateBlocks(article, answer),
    ...answer.excerpts
      .filter(({ span }) => !answer.dates.some((date) => contains(span, date.span)))
      .map((excerpt) => excerptBlock(article, excerpt, counted)),
  ];
  return layOut(blocks.length > 0 ? blocks : [NOTHING]);
}

const NOTHING = 'The article doesn’t say.';

/** A sentence of the bot's own, with nothing in it read as Markdown. */
export function notice(message: string): string {
  const shown = message.trim();
  if (shown.length <= LONGEST_NOTICE) return escapeMarkdown(shown);
  // The class keeps the halves of a surrogate pair together.
  return `${escapeMarkdown(shown.slice(0, LONGEST_NOTICE).replace(/[\ud800-\udbff]$/, ''))}…`;
}

/** The title as a block quote, as it is the article's; source and day below it. */
function headBlocks(article: Article, { title, day, source }: Heading): readonly Block[] {
  const facts = [...(source ? [notice(source)] : []), ...(day ? [escapeMarkdown(writeOut(day))] : [])];
  const lines = [
    ...(title ? [quotePassage(article, title, LARGEST_BLOCK - LONGEST_FACTS)] : []),
    ...(facts.length > 0 ? [`-# ${facts.join(', ')}`] : []),
  ];
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** Room for source and day; a source's name is cut as a notice is, and escaping may double it. */
const LONGEST_FACTS = 2 * LONGEST_NOTICE + 100;

/** So many lines leave room for the passage below them. */
const DATES_TOGETHER = 3;

/** Each date over the passage that has it; neighbours in the order that share a passage stand over it together. */
function dateBlocks(article: Article, { dates, excerpts }: Answer): readonly string[] {
  const groups: { excerpt: Excerpt | undefined; lines: string[] }[] = [];
  for (const date of dates) {
    const excerpt = excerpts.find(({ span }) => contains(span, date.span));
    const last = groups.at(-1);
    const together = last && excerpt && last.excerpt === excerpt && last.lines.length < DATES_TOGETHER;
    if (together) last.lines.push(dateLine(article, date));
    else groups.push({ excerpt, lines: [dateLine(article, date)] });
  }
  return groups.map(({ excerpt, lines }) =>
    excerpt ? datedBlock(article, excerpt, lines) : lines.join('\n'),
  );
}

/** The day written out, not as Discord's `<t:…>`, which shows the day before west of Greenwich. */
function dateLine(article: Article, date: DateMention): string {
  const day = date.value === null ? 'Unresolved' : writeOut(date.value);
  const words = inlineWords(article, date.span);
  const working = [
    ...(words === null ? [] : [`“${words}”`]),
    ...(date.basis ? [`counted from ${escapeMarkdown(writeOut(date.basis.value))}`] : []),
    `rule ${escapeMarkdown(date.rule)}`,
    ...(date.computed ? ['computed'] : []),
    ...(date.ambiguous ? ['ambiguous'] : []),
  ];
  return `**${escapeMarkdown(day)}** · ${working.join(', ')}`;
}

/** Days over the passage that has them, with its speaker. */
function datedBlock(
  article: Article,
  { span, quotation, speakers }: Excerpt,
  days: readonly string[],
): string {
  const speaker = quotation ? [`${headingLine(article, speakers, [])} ${howLine(quotation)}`] : [];
  return passageUnder(article, span, [...days, ...speaker], LARGEST_BLOCK);
}

/** A passage under its speaker, with how it is known between them. */
function excerptBlock(
  article: Article,
  { span, quotation, speakers, place }: Excerpt,
  counted: readonly QuotedSpeaker[],
): Block {
  const number = place === undefined ? [] : [`-# sentence ${place}`];
  if (!quotation) return passageUnder(article, span, number, LARGEST_BLOCK);
  const heading = headingLine(article, speakers, counted);
  const room = LARGEST_BLOCK - heading.length - 1;
  return { heading, text: passageUnder(article, span, [...number, howLine(quotation)], room) };
}

function passageUnder(article: Article, span: Span, lines: readonly string[], room: number): string {
  const above = lines.map((line) => `${line}\n`).join('');
  return above + quotePassage(article, span, room - above.length);
}

function howLine(quotation: Quotation): string {
  return `${signOf(quotation)} ${howKnown(quotation)}`;
}

const NOT_NAMED = 'Somebody not named';

/** More who speak together would make the heading longer than what they say. */
const SPEAKERS_TOGETHER = 4;

/** Tells direct from reported speech before a word is read. */
function signOf({ style, class: kind }: Quotation): string {
  if (kind === 'other') return '💭';
  return style === 'indirect' ? '📝' : '💬';
}

/** Who speaks, as the article introduces them; those whom the answer is about with the number of their quotations. */
function headingLine(
  article: Article,
  speakers: readonly Speaker[],
  counted: readonly QuotedSpeaker[],
): string {
  const shown = speakers.slice(0, SPEAKERS_TOGETHER).map((speaker) => {
    const name = inlineWords(article, speaker.introduction) ?? inlineWords(article, speaker.name);
    const count = countOf(speaker, counted);
    return `**${name || NOT_NAMED}**${count === null ? '' : ` (${count})`}`;
  });
  if (speakers.length > SPEAKERS_TOGETHER) shown.push('others');
  return shown.length > 0 ? shown.join(' and ') : `**${NOT_NAMED}**`;
}
