import type { Article } from '../article/article.ts';
import { contains } from '../article/span.ts';
import type { Answer, Excerpt } from '../assistant/answer.ts';
import { writeOut } from '../dates/calendar.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Style } from '../quotes/quotation.ts';
import { checkedBlock } from './checked.ts';
import { escapeMarkdown } from './escape.ts';
import { LARGEST_BLOCK, layOut } from './pages.ts';
import { inlineWords, quotePassage } from './passage.ts';

/** What the reader is told of how a quotation is known. */
const STYLE_NAME: Record<Style, string> = { direct: 'said', mixed: 'said in part', indirect: 'reported' };

/** A notice is the bot's own, but may repeat the question; of that, so many code units are enough. */
const LONGEST_NOTICE = 600;

/**
 * An answer as the contents of Discord messages, in order: at least one, none empty, each within the limit. The article's
 * words stand in block quotes, or in quotation marks within a line, with every character escaped.
 */
export function renderAnswer(article: Article, answer: Answer): readonly string[] {
  const blocks = [
    ...(answer.message ? [notice(answer.message)] : []),
    ...dateBlocks(article, answer),
    ...answer.excerpts
      .filter(({ span }) => !answer.dates.some((date) => contains(span, date.span)))
      .map((excerpt) => excerptBlock(article, excerpt)),
    ...(answer.check && answer.check.differences.length > 0 ? [checkedBlock(article, answer.check)] : []),
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
    excerpt ? excerptBlock(article, excerpt, lines) : lines.join('\n'),
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

function excerptBlock(article: Article, excerpt: Excerpt, above: readonly string[] = []): string {
  const heading = [...above, ...speakerLine(article, excerpt)].map((line) => `${line}\n`).join('');
  return heading + quotePassage(article, excerpt.span, LARGEST_BLOCK - heading.length);
}

function speakerLine(article: Article, { quotation, speaker }: Excerpt): readonly string[] {
  if (!quotation) return [];
  const name = speaker && inlineWords(article, speaker);
  return [`**${name || 'Somebody not named'}** · ${STYLE_NAME[quotation.style]}`];
}
